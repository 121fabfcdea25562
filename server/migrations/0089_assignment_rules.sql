-- By which leads are given out when they arrive: the first rule that one meets gives it to one of its members.
create table assignment_rules (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  -- rules are asked in this order
  sequence int not null,
  is_on boolean not null,
  conditions jsonb not null,
  team_id uuid,
  mode text not null check (mode in ('in_turn', 'by_weight')),
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id)
);
create unique index assignment_rules_by_name on assignment_rules (workspace_id, lower(name));

create table assignment_rule_members (
  workspace_id uuid not null references workspaces,
  rule_id uuid not null,
  member_id uuid not null,
  place int not null,
  weight int not null check (weight between 1 and 100),
  -- when the rule gave somebody a lead: whoever waits longest is next
  last_given_at timestamptz,
  primary key (workspace_id, rule_id, member_id),
  foreign key (workspace_id, rule_id) references assignment_rules (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

-- When and how many leads somebody takes. Whoever draws locks the rows of all who may be given one, in their order: so nobody is given more.
create table lead_receivers (
  workspace_id uuid not null references workspaces,
  member_id uuid not null,
  per_day int check (per_day >= 0),
  per_month int check (per_month >= 0),
  languages text[] not null default '{}',
  hours jsonb not null default '[]',
  absences jsonb not null default '[]',
  -- what rules gave him on that day of the company, and in its month until then
  given_on date,
  given_that_day int not null default 0,
  given_that_month int not null default 0,
  version int not null default 1,
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

-- How a lead came to whoever has it, or why it came to nobody: each draw with all that went into it, so that it can be repeated.
create table lead_draws (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  opportunity_id uuid not null,
  drawn_at timestamptz not null,
  cause text not null check (cause in ('arrived', 'asked', 'waited', 'went_on')),
  -- the rule may be gone by now: its log keeps its name
  rule_id uuid,
  member_id uuid,
  team_id uuid,
  log jsonb not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, opportunity_id) references opportunities (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id)
);
create index lead_draws_of_opportunity on lead_draws (workspace_id, opportunity_id, id desc);
