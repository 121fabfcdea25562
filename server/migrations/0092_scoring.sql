-- How a workspace tells how likely its leads are won, and what was learned of it from those that were closed.
create table scoring_settings (
  workspace_id uuid primary key references workspaces,
  -- by what its own records taught, or by the counters that other systems compare with
  mode text not null default 'learned' check (mode in ('learned', 'compatible')),
  -- fields that are not compared though they might be, and protected ones that are compared though they are not by default
  left_out text[] not null default '{}',
  chosen text[] not null default '{}',
  -- what is told by; whatever was learned before stays for the manager's page
  model_id uuid,
  version int not null default 1
);

create table scoring_models (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  mode text not null check (mode in ('learned', 'compatible')),
  verdict text not null check (verdict in ('learned', 'too_few', 'no_signal')),
  won int not null,
  lost int not null,
  -- what was learned, in full; of former ones only how good it was is kept
  content jsonb,
  quality jsonb,
  -- the outcomes that it knows are those closed before
  learned_at timestamptz not null,
  primary key (workspace_id, id)
);
create index scoring_models_latest on scoring_models (workspace_id, learned_at desc);
alter table scoring_settings add foreign key (workspace_id, model_id) references scoring_models (workspace_id, id);

-- What scoring computes, beside what people see and may type.
alter table opportunities add column automatic_probability numeric(5, 2) check (automatic_probability between 0 and 100);
create index opportunities_by_probability on opportunities (workspace_id, type, probability, id);
create index opportunities_closed on opportunities (workspace_id, closed_at) where closed_at is not null;
