-- The logos that a company has and had. What was sent bears the one of its day, so none is forgotten; at most one is in use.

create table logos (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  -- the picture, under the hash of its content
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes int not null check (bytes > 0),
  width int not null check (width between 1 and 10000),
  height int not null check (height between 1 and 10000),
  is_used boolean not null default false,
  added_at timestamptz not null,
  added_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, added_by) references members (workspace_id, id)
);
create unique index logos_used on logos (workspace_id) where is_used;
create index logos_by_content on logos (workspace_id, sha256);
