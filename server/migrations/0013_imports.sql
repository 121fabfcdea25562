-- Files on their way in: read in the background, batch by batch, so that one that was interrupted goes on where it was.

create table imports (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  kind text not null check (kind in ('salespeople', 'contacts', 'products', 'opportunities', 'leads')),
  file_name text not null check (length(file_name) between 1 and 300),
  -- the file itself, until it has been read to its end
  content text,
  options jsonb not null,
  state text not null check (state in ('waiting', 'running', 'done', 'stopped', 'failed')),
  rows int not null default 0,
  done int not null default 0,
  made int not null default 0,
  known int not null default 0,
  bad int not null default 0,
  -- the first errors, by row and column
  errors jsonb not null default '[]',
  failure text,
  created_at timestamptz not null,
  created_by uuid,
  finished_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, created_by) references members (workspace_id, id)
);

select app.protect('imports', $$(select app.role()) in ('manager', 'administrator', 'system')$$);
