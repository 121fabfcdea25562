-- Leads and opportunities are one record; a lead becomes an opportunity and keeps its history.

create table stages (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  sequence int not null,
  is_won boolean not null default false,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);

create table lost_reasons (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  archived_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);

create table opportunities (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  type text not null check (type in ('lead', 'opportunity')),
  state text not null default 'open' check (state in ('open', 'won', 'lost')),
  title text not null check (length(title) between 1 and 200),
  contact_name text check (length(contact_name) <= 200),
  company_name text check (length(company_name) <= 200),
  email text check (length(email) <= 320),
  phone text check (length(phone) <= 50),
  website text,
  job_title text,
  street text,
  city text,
  zip text,
  country char(2),
  source text check (length(source) <= 100),
  medium text check (length(medium) <= 100),
  campaign text check (length(campaign) <= 100),
  description text check (length(description) <= 20000),
  expected_revenue numeric(19, 4) not null default 0,
  probability numeric(5, 2) check (probability between 0 and 100),
  priority smallint not null default 0 check (priority between 0 and 3),
  tags text[] not null default '{}',
  salesperson_id uuid,
  team_id uuid,
  stage_id uuid not null,
  -- place in the column, greatest first; texts always leave room between two, and a policy lets the planner compare them by the index
  rank text collate "C" not null check (rank ~ '^[0-9a-z]*[1-9a-z]$'),
  customer_id uuid,
  expected_closing date,
  lost_reason_id uuid,
  assigned_at timestamptz,
  converted_at timestamptz,
  stage_changed_at timestamptz not null,
  closed_at timestamptz,
  -- the first open activity, kept by the activities' commands
  next_activity_on date,
  next_activity_kind text,
  next_activity_summary text,
  external_id text,
  created_at timestamptz not null,
  created_by uuid,
  version int not null default 1,
  search text generated always as (app.fold(title || ' ' || coalesce(contact_name, '') || ' ' || coalesce(company_name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, ''))) stored,
  primary key (workspace_id, id),
  unique (workspace_id, external_id),
  check ((state = 'lost') or lost_reason_id is null),
  foreign key (workspace_id, salesperson_id) references members (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id),
  foreign key (workspace_id, stage_id) references stages (workspace_id, id),
  foreign key (workspace_id, customer_id) references contacts (workspace_id, id),
  foreign key (workspace_id, lost_reason_id) references lost_reasons (workspace_id, id),
  foreign key (workspace_id, created_by) references members (workspace_id, id)
);
create index opportunities_on_board on opportunities (workspace_id, stage_id, rank desc, id desc) where type = 'opportunity' and state <> 'lost';
create index opportunities_of_salesperson_on_board on opportunities (workspace_id, salesperson_id, stage_id, rank desc, id desc) where type = 'opportunity' and state <> 'lost';
create index opportunities_newest on opportunities (workspace_id, type, id desc) include (salesperson_id, team_id, state, search);
create index opportunities_of_salesperson_newest on opportunities (workspace_id, salesperson_id, type, id desc);
create index opportunities_by_customer on opportunities (workspace_id, customer_id) where customer_id is not null;
create index opportunities_by_search on opportunities using gin (search gin_trgm_ops);

-- Heads of the board and dashboards: counts and sums kept in the command's own statement; nobody is the nil id.
create table pipeline_counters (
  workspace_id uuid not null references workspaces,
  stage_id uuid not null,
  team_id uuid not null default '00000000-0000-0000-0000-000000000000',
  salesperson_id uuid not null default '00000000-0000-0000-0000-000000000000',
  opportunities bigint not null default 0,
  expected_revenue numeric(24, 4) not null default 0,
  primary key (workspace_id, stage_id, team_id, salesperson_id),
  foreign key (workspace_id, stage_id) references stages (workspace_id, id)
);

select app.protect('stages');
select app.protect('lost_reasons');
select app.protect('opportunities', $$(select app.sees_all()) or ((select app.role()) = 'sales' and (
  salesperson_id is null or salesperson_id = (select app.member())
  or ((select app.reach()) = 'team' and team_id = any ((select app.teams())::uuid[]))))$$);
select app.protect('pipeline_counters', $$(select app.sees_all()) or ((select app.role()) = 'sales' and (
  salesperson_id = '00000000-0000-0000-0000-000000000000' or salesperson_id = (select app.member())
  or ((select app.reach()) = 'team' and team_id = any ((select app.teams())::uuid[]))))$$);

-- The first open activity of an opportunity, written beside it for lists and the board. It follows from activities alone, so whoever
-- may change one of them refreshes it, also where the opportunity has meanwhile left his reach. Locked first: two at once see each other.
create function app.refresh_next_activity(its_id uuid) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  its_version int;
begin
  perform 1 from opportunities where workspace_id = app.workspace() and id = its_id for update;
  update opportunities o
  set (next_activity_on, next_activity_kind, next_activity_summary) = (
    select a.due_on, a.kind, a.summary from activities a
    where a.workspace_id = o.workspace_id and a.subject_kind = 'opportunity' and a.subject_id = o.id
      and a.done_at is null and a.cancelled_at is null
    order by a.due_on, a.id limit 1)
  where o.workspace_id = app.workspace() and o.id = its_id
  returning o.version into its_version;
  return its_version;
end $$;
revoke all on function app.refresh_next_activity(uuid) from public;
grant execute on function app.refresh_next_activity(uuid) to :server_role;
