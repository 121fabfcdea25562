-- Records of one kind that were one and the same: one stays, the others stand within it and can be separated again for 90 days.
create table merges (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  kind text not null references app.kinds (kind),
  survivor_id uuid not null,
  -- what of the one that stayed became different, column by column: {"email": {"before": null, "after": "eva@acme.example"}}
  changes jsonb not null default '{}',
  merged_at timestamptz not null,
  merged_by uuid,
  undone_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, merged_by) references members (workspace_id, id)
);
create index merges_by_survivor on merges (workspace_id, survivor_id, merged_at);

-- The others as they were, as long as they are merged: by their old addresses they lead to the one that stayed.
create table merged_records (
  workspace_id uuid not null references workspaces,
  record_id uuid not null,
  merge_id uuid not null,
  kind text not null references app.kinds (kind),
  survivor_id uuid not null,
  name text not null,
  -- nothing once they cannot be separated any more
  kept jsonb,
  primary key (workspace_id, record_id),
  foreign key (workspace_id, merge_id) references merges (workspace_id, id)
);
create index merged_records_by_survivor on merged_records (workspace_id, survivor_id);
create index merged_records_by_merge on merged_records (workspace_id, merge_id);

-- What pointed at them and points at the one that stayed, so that it can be given back.
create table merge_moves (
  workspace_id uuid not null references workspaces,
  merge_id uuid not null,
  place text not null,
  id_column text not null,
  row_id uuid not null,
  from_id uuid not null,
  -- of a row that has no id of its own: as it was, and what was made of it; nothing was made where the one that stayed has its like
  kept jsonb,
  made jsonb,
  primary key (workspace_id, merge_id, place, id_column, row_id),
  foreign key (workspace_id, merge_id) references merges (workspace_id, id)
);
create index merge_moves_of_row on merge_moves (workspace_id, place, row_id);
