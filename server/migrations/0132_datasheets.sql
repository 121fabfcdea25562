-- Files of products that go along with quotations, and which ones went with a mail: a customer sees them as they were then.
alter table files add column is_datasheet boolean not null default false;
alter table files add constraint files_is_datasheet_check check (not is_datasheet or subject_kind = 'product');
alter table sales add column sent_message_id uuid;

create table message_files (
  workspace_id uuid not null references workspaces,
  message_id uuid not null,
  place int not null,
  file_id uuid not null,
  name text not null check (length(name) between 1 and 255),
  media_type text not null check (length(media_type) between 1 and 200),
  bytes int not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- with the mail itself; the others stand behind its link alone
  is_attached boolean not null,
  primary key (workspace_id, message_id, place),
  foreign key (workspace_id, message_id) references messages (workspace_id, id) on delete cascade
);
create index message_files_by_content on message_files (workspace_id, sha256);
