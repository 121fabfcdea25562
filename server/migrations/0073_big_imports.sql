-- Files that are sent to be brought in lie among the contents and are read from there piece by piece.

create table import_files (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 300),
  -- what it is by its first bytes, and what a text is written in
  type text not null check (type in ('xlsx', 'ods', 'xls', 'text')),
  encoding text,
  bytes int not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sent_at timestamptz not null,
  sent_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, sent_by) references members (workspace_id, id),
  check ((type = 'text') = (encoding is not null))
);
create index import_files_by_content on import_files (workspace_id, sha256);
create index import_files_by_time on import_files (workspace_id, sent_at);

alter table imports
  -- the file, where it was sent as one, until it has been read to its end
  add column file_id uuid,
  add foreign key (workspace_id, file_id) references import_files (workspace_id, id);
create index imports_by_file on imports (workspace_id, file_id) where file_id is not null;

-- Which import made a record, and of which row.
create index import_entries_by_record on import_entries (workspace_id, record_id) where outcome = 'made';
