-- That somebody's personal data were erased: when, by whom, and how much; never whose.
create table erasures (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  asked_at timestamptz not null,
  asked_by uuid,
  -- rows by the table they stood in
  erased jsonb not null,
  -- documents that keep what they must
  documents int not null,
  -- what texts are still to be searched for, until they were
  looked_for jsonb,
  finished_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, asked_by) references members (workspace_id, id)
);
