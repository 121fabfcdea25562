-- Where the company stands and meets people: what every lead from there is given, and what it cost.
create table trade_shows (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  starts_on date not null,
  ends_on date not null,
  place text check (length(place) between 1 and 200),
  source text check (length(source) between 1 and 100),
  campaign text check (length(campaign) between 1 and 100),
  team_id uuid,
  tags text[] not null default '{}',
  cost numeric check (cost >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- to which a visitor agrees who types himself; what is usual where nothing is said
  consent text check (length(consent) between 1 and 2000),
  created_at timestamptz not null,
  archived_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, name),
  foreign key (workspace_id, team_id) references teams (workspace_id, id),
  check (ends_on >= starts_on)
);
