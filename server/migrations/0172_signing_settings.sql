-- How a company wants its offers signed: whether somebody signs for it as well, and who gives time stamps.
create table signing_settings (
  workspace_id uuid not null references workspaces,
  countersigns boolean not null default false,
  stamp_url text check (length(stamp_url) <= 500),
  version int not null default 1,
  primary key (workspace_id)
);

alter table signed_documents add column stamped_at timestamptz;
