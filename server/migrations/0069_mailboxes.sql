-- Mailboxes that are read by IMAP: the company's, and those of members themselves.
create table mailboxes (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  -- whose own it is; none: the company's
  member_id uuid,
  name text not null check (length(name) between 1 and 100),
  -- under which it gets mail
  address text not null check (length(address) between 3 and 320),
  host text not null check (length(host) between 1 and 253),
  port int not null check (port between 1 and 65535),
  -- tls: from the first byte on; starttls: asked for, and required; none: in the clear
  security text not null check (security in ('tls', 'starttls', 'none')),
  -- none: the address
  user_name text check (length(user_name) between 1 and 320),
  -- encrypted with the installation's own secret: the password, or by what tokens of OAuth 2 are renewed
  secret text not null,
  token_address text check (length(token_address) between 1 and 500),
  client_id text check (length(client_id) between 1 and 500),
  folders text[] not null check (cardinality(folders) between 1 and 10),
  -- what is said of each lead that comes of it
  team_id uuid,
  source text check (length(source) between 1 and 200),
  medium text check (length(medium) between 1 and 200),
  campaign text check (length(campaign) between 1 and 200),
  -- of whom, and with which words in its subject, a mail makes no lead: addresses and domains
  ignored_senders text[] not null default '{}',
  ignored_words text[] not null default '{}',
  is_on boolean not null default true,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id),
  check ((token_address is null) = (client_id is null)),
  check (member_id is null or (team_id is null and source is null and medium is null and campaign is null))
);
create index mailboxes_by_member on mailboxes (workspace_id, member_id) where member_id is not null;
create index mailboxes_by_team on mailboxes (workspace_id, team_id) where team_id is not null;
create index mailboxes_by_address on mailboxes (workspace_id, lower(address));

-- How far a folder of it is read, and how that stands.
create table mailbox_folders (
  workspace_id uuid not null references workspaces,
  mailbox_id uuid not null,
  path text not null check (length(path) between 1 and 500),
  -- another one: the server has counted its mails anew
  uid_validity bigint,
  last_uid bigint not null default 0,
  -- how many mails lie in it there
  in_box int not null default 0,
  state text not null default 'connecting' check (state in ('connecting', 'reading', 'watching', 'wrong')),
  -- what is wrong, by the name of its words, and what the server says of it
  problem text check (length(problem) between 1 and 40),
  answer text check (length(answer) <= 500),
  state_since timestamptz not null,
  primary key (workspace_id, mailbox_id, path),
  foreign key (workspace_id, mailbox_id) references mailboxes (workspace_id, id) on delete cascade,
  check ((state = 'wrong') = (problem is not null))
);

-- Which mail of a folder is which arrival: the same mail may lie in several.
create table mailbox_mails (
  workspace_id uuid not null references workspaces,
  mailbox_id uuid not null,
  path text not null,
  uid bigint not null,
  arrival_id uuid not null,
  -- it lies there no more
  is_gone boolean not null default false,
  primary key (workspace_id, mailbox_id, path, uid),
  foreign key (workspace_id, mailbox_id, path) references mailbox_folders (workspace_id, mailbox_id, path) on delete cascade,
  foreign key (workspace_id, arrival_id) references arrivals (workspace_id, id)
);
create index mailbox_mails_by_arrival on mailbox_mails (workspace_id, arrival_id);
