-- A team may take leads that are nobody's by a draw, and share them out among its people, instead of by rules.
create table team_draws (
  workspace_id uuid not null references workspaces,
  team_id uuid not null,
  is_on boolean not null default false,
  -- which leads it takes
  conditions jsonb not null default '[]',
  -- only those that came so long ago
  wait_hours int not null default 0 check (wait_hours between 0 and 720),
  version int not null default 1,
  primary key (workspace_id, team_id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id)
);

-- What is said of somebody of the team; of whom nothing is said takes any 30 leads in 30 days.
create table team_draw_members (
  workspace_id uuid not null references workspaces,
  team_id uuid not null,
  member_id uuid not null,
  capacity int not null check (capacity between 0 and 10000),
  conditions jsonb not null,
  is_opted_out boolean not null,
  primary key (workspace_id, team_id, member_id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

-- Each time that the teams drew, with the seed from which it can be repeated.
create table team_draw_runs (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  run text not null check (run in ('manual', 'daily')),
  run_on date not null,
  run_at timestamptz not null,
  run_by uuid,
  seed bigint not null,
  to_teams int not null,
  to_people int not null,
  merged int not null,
  undone_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, run_by) references members (workspace_id, id)
);
create unique index team_draw_runs_once_a_day on team_draw_runs (workspace_id, run_on) where run = 'daily';

alter table lead_draws drop constraint lead_draws_cause_check;
alter table lead_draws add check (cause in ('arrived', 'asked', 'waited', 'went_on', 'team_draw'));
alter table lead_draws add column run_id uuid;
-- how it stood before, and at which version the draw left it
alter table lead_draws add column was jsonb;
alter table lead_draws add foreign key (workspace_id, run_id) references team_draw_runs (workspace_id, id);
create index lead_draws_of_run on lead_draws (workspace_id, run_id) where run_id is not null;
