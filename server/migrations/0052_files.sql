-- Files hang on records. What a file holds lies elsewhere, under the hash of its content.

alter table app.kinds add column filed text generated always as (case when 'file' = any (takes) then kind end) stored unique;
update app.kinds set takes = takes || '{file}' where kind in ('opportunity', 'sale', 'contact', 'product', 'purchase', 'transfer');

create table files (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  subject_kind text not null references app.kinds (filed),
  subject_id uuid not null,
  -- the note that it came with, which may be gone since
  note_id uuid,
  name text not null check (length(name) between 1 and 255),
  media_type text not null check (length(media_type) between 1 and 200),
  bytes int not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  added_at timestamptz not null,
  added_by uuid,
  removed_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, added_by) references members (workspace_id, id)
);
create index files_by_subject on files (workspace_id, subject_kind, subject_id, id);
create index files_by_content on files (workspace_id, sha256);
create index files_removed on files (workspace_id, removed_at) where removed_at is not null;

alter table diary drop constraint diary_about_kind_check,
  add constraint diary_about_kind_check check (about_kind in ('note', 'activity', 'message', 'file'));
