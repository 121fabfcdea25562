-- What a salesperson or a team is to reach in a month or a quarter.
create table sales_targets (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  salesperson_id uuid,
  team_id uuid,
  period text not null check (period ~ '^20\d\d-(0[1-9]|1[0-2]|Q[1-4])$'),
  measure text not null check (measure in ('orders', 'won')),
  amount numeric(19, 4) not null check (amount > 0),
  created_at timestamptz not null,
  version int not null default 1,
  primary key (workspace_id, id),
  check ((salesperson_id is null) <> (team_id is null)),
  unique nulls not distinct (workspace_id, period, measure, salesperson_id, team_id),
  foreign key (workspace_id, salesperson_id) references members (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id)
);
create index opportunities_won_at on opportunities (workspace_id, closed_at) where state = 'won';
