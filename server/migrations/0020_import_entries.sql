-- What became of each row of a file, and what was made on the way: what an undo takes back, how the same row is known when it comes
-- again, and which rows wait to be mended.

alter table imports
  drop constraint imports_state_check,
  add constraint imports_state_check check (state in ('waiting', 'running', 'done', 'stopped', 'failed', 'undoing', 'undone')),
  add column headings jsonb not null default '[]',
  add column updated int not null default 0,
  -- of an undo: how much was taken back, and what stays because it was changed or used since
  add column undone int not null default 0,
  add column kept int not null default 0;

create table import_entries (
  workspace_id uuid not null references workspaces,
  import_id uuid not null,
  id uuid not null,
  -- as a spreadsheet counts; nothing for what was made because rows name it
  row_number int,
  outcome text not null check (outcome in ('made', 'updated', 'known', 'repeated', 'left', 'refused')),
  -- the record that was made or changed, or that the row was taken for
  record_kind text,
  record_id uuid,
  -- by what the same row is known again, however its columns are read
  fingerprint text,
  -- by which signs it was recognised, which of them speak against it; of a refused row what is wrong with it
  reason jsonb,
  -- the cells of a refused row, to be mended
  cells jsonb,
  -- the former values of what was changed
  before jsonb,
  undone_at timestamptz,
  -- an undo left it as it is, because it was changed or used since
  is_kept boolean not null default false,
  primary key (workspace_id, import_id, id),
  foreign key (workspace_id, import_id) references imports (workspace_id, id)
);
create unique index import_entries_by_row on import_entries (workspace_id, import_id, row_number) where row_number is not null;
create index import_entries_by_fingerprint on import_entries (workspace_id, fingerprint) where fingerprint is not null and undone_at is null;

-- The import by which something was done.
alter table diary add column import_id uuid;
