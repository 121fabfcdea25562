-- From where calls come in that may be leads: who sends them, how they prove it, and what is made of their bodies.
create table webhooks (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  -- who sends: which of the catalogue of the code
  preset text not null check (length(preset) between 1 and 40),
  signature text not null check (length(signature) between 1 and 40),
  -- in which header the proof stands, where that is chosen
  header text check (length(header) between 1 and 60),
  encoding text not null default 'hex' check (encoding in ('hex', 'base64')),
  is_on boolean not null default true,
  team_id uuid,
  -- { rules, constants, readsNames }, checked by the domain's input
  mapping jsonb not null,
  -- calls that did not prove from whom they come: nothing of them is kept but this
  refused int not null default 0 check (refused >= 0),
  last_refused_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, name),
  foreign key (workspace_id, team_id) references teams (workspace_id, id)
);

-- What proves a call, encrypted with the installation's own secret. Of two, while they change, either opens.
create table webhook_secrets (
  workspace_id uuid not null references workspaces,
  webhook_id uuid not null,
  secret text,
  former_secret text,
  primary key (workspace_id, webhook_id),
  foreign key (workspace_id, webhook_id) references webhooks (workspace_id, id) on delete cascade
);

-- Which part of which call an arrival was; the call itself is the raw copy of the arrival.
create table webhook_calls (
  workspace_id uuid not null references workspaces,
  arrival_id uuid not null,
  webhook_id uuid not null,
  part int not null check (part >= 0),
  -- as what its sender said that it is written
  media_type text not null check (length(media_type) <= 200),
  primary key (workspace_id, arrival_id),
  foreign key (workspace_id, arrival_id) references arrivals (workspace_id, id),
  foreign key (workspace_id, webhook_id) references webhooks (workspace_id, id)
);
create index webhook_calls_by_webhook on webhook_calls (workspace_id, webhook_id, arrival_id desc);
