-- What was given to somebody lately, however much there is.
create index opportunities_given on opportunities (workspace_id, assigned_at) where assigned_at is not null;
