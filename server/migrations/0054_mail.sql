-- How a company sends mail: its server, its sender, and whether its people write from their own addresses. One row a workspace, none where it was never set.
create table mail_settings (
  workspace_id uuid primary key references workspaces,
  -- none: there is no server of its own
  host text check (length(host) between 1 and 253),
  port int not null default 587 check (port between 1 and 65535),
  -- tls: from the first byte on; starttls: asked for, and required; none: in the clear
  security text not null default 'starttls' check (security in ('tls', 'starttls', 'none')),
  user_name text check (length(user_name) between 1 and 320),
  -- encrypted with the installation's own secret
  password text,
  sender text check (length(sender) <= 600),
  members_send boolean not null default false,
  version int not null default 1,
  check (host is null or sender is not null)
);

-- leaving: being handed over, by the job of this id; where that is cut off nobody knows whether it arrived
alter table messages drop constraint messages_state_check,
  add constraint messages_state_check check (state in ('waiting', 'leaving', 'sent', 'failed', 'withdrawn')),
  add column leaving_by text,
  -- why it did not leave, by the name of its words; last_error is the server's own answer
  add column last_problem text,
  add column next_try_at timestamptz,
  -- by which somebody tries the settings: tried once
  add column is_trial boolean not null default false;
create index messages_to_leave on messages (workspace_id, not_before) where state in ('waiting', 'leaving');
