-- A form that visitors fill in, and what leads by it are told.
create table web_forms (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  -- as its address calls it, for ever: it stands in pages of others
  slug text not null check (slug ~ '^[a-z0-9-]{1,70}$'),
  is_on boolean not null default true,
  team_id uuid,
  source text check (length(source) <= 100),
  medium text check (length(medium) <= 100),
  campaign text check (length(campaign) <= 100),
  -- what it asks and says, checked by the domain's input
  design jsonb not null,
  archived_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, name),
  unique (workspace_id, slug),
  foreign key (workspace_id, team_id) references teams (workspace_id, id) on delete set null (team_id)
);
create index web_forms_by_team on web_forms (workspace_id, team_id) where team_id is not null;
