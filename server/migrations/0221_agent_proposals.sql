-- Within which bounds programs work that act for members: whether what they write waits for a person, and how much each key may do a day.
create table agent_settings (
  workspace_id uuid primary key references workspaces,
  needs_approval boolean not null default false,
  calls_per_day int check (calls_per_day > 0),
  writes_per_day int check (writes_per_day > 0),
  version int not null default 1
);

create table agent_usage (
  workspace_id uuid not null references workspaces,
  api_key_id uuid not null,
  day date not null,
  calls int not null default 0,
  writes int not null default 0,
  primary key (workspace_id, api_key_id, day),
  foreign key (workspace_id, api_key_id) references api_keys (workspace_id, id)
);

-- What a program would write, and what that would change; done when a person says so, with the rights of the key's member.
create table agent_proposals (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  run_id uuid not null,
  member_id uuid not null,
  tool text not null,
  route text not null,
  input jsonb not null,
  changes jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'refused', 'stale', 'failed')),
  proposed_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  reason text,
  failure jsonb,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, run_id) references agent_runs (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, decided_by) references members (workspace_id, id),
  check ((state = 'waiting') = (decided_at is null))
);
create index agent_proposals_in_order on agent_proposals (workspace_id, state, id desc);
create index agent_proposals_of_run on agent_proposals (workspace_id, run_id);
