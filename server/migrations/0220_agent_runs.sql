-- What programs do that act for a member with his key: one run is all that belongs together, and is taken back together.
create table agent_runs (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  api_key_id uuid not null,
  key_name text not null,
  member_id uuid not null,
  purpose text,
  started_at timestamptz not null,
  last_at timestamptz not null,
  undone_at timestamptz,
  undone_by uuid,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, api_key_id) references api_keys (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, undone_by) references members (workspace_id, id),
  check ((undone_at is null) = (undone_by is null))
);
create index agent_runs_of_key on agent_runs (workspace_id, api_key_id, last_at desc);
create index agent_runs_in_order on agent_runs (workspace_id, last_at desc, id desc);

-- One tool that was called, with what it told the diary, and what the undo made of it: what stays, and why.
create table agent_steps (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  run_id uuid not null,
  tool text not null,
  at timestamptz not null,
  request_id text not null,
  entries uuid[] not null,
  outcome text check (outcome in ('undone', 'partly', 'kept')),
  reason jsonb,
  kept_fields text[] not null default '{}',
  primary key (workspace_id, id),
  foreign key (workspace_id, run_id) references agent_runs (workspace_id, id) on delete cascade
);
create index agent_steps_of_run on agent_steps (workspace_id, run_id, id);

-- With which key it was done, where it was done by a program.
alter table diary add column key_name text;
