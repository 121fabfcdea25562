-- Leads and opportunities that nobody needs to see any more and that were no loss: closed as what is lost is, and told apart from it.
alter table opportunities
  add column archived_at timestamptz,
  add constraint opportunities_archived_are_closed check (archived_at is null or state = 'lost');
create index opportunities_archived on opportunities (workspace_id, type, id desc) where archived_at is not null;

-- Records that were deleted, as they were, as long as they can be put back.
create table removed_records (
  workspace_id uuid not null references workspaces,
  record_id uuid not null,
  kind text not null references app.kinds (kind),
  name text not null,
  kept jsonb not null,
  -- what could not stand without it: [{"place": "addresses", "row": {...}}]
  others jsonb not null,
  -- what pointed at it and points at nothing now: [{"place": "opportunities", "column": "customer_id", "id": "..."}]
  let_go jsonb not null,
  removed_at timestamptz not null,
  removed_by uuid,
  primary key (workspace_id, record_id),
  foreign key (workspace_id, removed_by) references members (workspace_id, id)
);
create index removed_records_by_moment on removed_records (workspace_id, removed_at, record_id);
