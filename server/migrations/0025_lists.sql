-- Changes of many records at once: asked for by a list, run in the background, and taken back as long as nobody has gone on from them.

create table bulk_changes (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  list text not null check (list in ('leads', 'opportunities', 'contacts', 'products', 'quotations', 'orders', 'purchases')),
  -- which records, and what of them is to change
  asked jsonb not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'undoing', 'undone')),
  total int not null default 0,
  changed int not null default 0,
  same int not null default 0,
  refused int not null default 0,
  undone int not null default 0,
  kept int not null default 0,
  -- the first that were left out, with the reason
  left_out jsonb not null default '[]',
  created_at timestamptz not null,
  created_by uuid not null,
  finished_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, created_by) references members (workspace_id, id)
);
create index bulk_changes_of_member on bulk_changes (workspace_id, created_by, id desc);

-- The records that one means, and what it made of each: what it was before, for the undo.
create table bulk_change_records (
  workspace_id uuid not null,
  bulk_change_id uuid not null,
  record_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'changed', 'same', 'refused', 'undone', 'kept')),
  made jsonb,
  primary key (workspace_id, bulk_change_id, record_id),
  foreign key (workspace_id, bulk_change_id) references bulk_changes (workspace_id, id) on delete cascade
);

insert into app.kinds (kind, table_name, reach) values ('bulkChange', 'bulk_changes', 'role');
