-- What the server processes on one database tell each other. Nobody reads these tables by himself: the functions do.

-- What changed lately, in the order in which it was told; null where a process ended before it could tell all.
create table app.told (
  workspace_id uuid not null,
  id bigint generated always as identity,
  place uuid not null default gen_random_uuid(),
  told_at timestamptz not null default now(),
  changes jsonb,
  primary key (workspace_id, id)
);
create index told_in_order on app.told (id);

-- The processes at work, each with the name by which it has locked the jobs it runs.
create table app.processes (
  id uuid primary key,
  jobs_locked_by text
);
