-- Server processes on one database: what one changes stands on the screens of all. They are woken by a NOTIFY and read in the order of `id`,
-- which is that of the commits: whoever tells holds a lock until then. A process is at work as long as the connection of its name is there.

-- Tells all processes what changed, of any workspace: [{workspaceId, changes}].
create or replace function app.tell(told jsonb) returns void
language plpgsql security definer set search_path = pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('trato told'));
  insert into app.told (workspace_id, changes)
    select t."workspaceId", t.changes from jsonb_to_recordset(told) as t ("workspaceId" uuid, changes jsonb);
  perform pg_notify('trato', 'told');
end $$;

-- What was told after a place in the order, or lately.
create or replace function app.told_since(after bigint) returns table (id bigint, place uuid, workspace_id uuid, changes jsonb)
language sql stable security definer set search_path = pg_temp as $$
  select t.id, t.place, t.workspace_id, t.changes from app.told t
  where t.id > coalesce(after, (select max(l.id) - 1500 from app.told l)) order by t.id
$$;

drop function if exists app.begin_process(uuid);
drop function if exists app.lock_jobs_as(uuid, text);
-- A process is at work, and takes jobs under a name. It says so again and again: what it said while the database went away is lost, and others
-- may have missed it meanwhile; nothing is written where that stands. What it took under another name, before it had to begin anew, is free.
create or replace function app.begin_process(process uuid, jobs_locked_by text) returns void
language plpgsql volatile security definer set search_path = pg_temp as $$
#variable_conflict use_column
begin
  perform app.free_jobs((
    select array_agg(p.jobs_locked_by) from app.processes p where p.id = process and p.jobs_locked_by <> begin_process.jobs_locked_by));
  insert into app.processes (id, jobs_locked_by) select process, begin_process.jobs_locked_by
    where not exists (select from app.processes p where p.id = process and p.jobs_locked_by is not distinct from begin_process.jobs_locked_by)
    on conflict (id) do update set jobs_locked_by = excluded.jobs_locked_by;
end $$;

-- Under which names the processes at work take jobs.
create or replace function app.job_takers() returns setof text
language sql stable security definer set search_path = pg_temp as $$ select jobs_locked_by from app.processes where jobs_locked_by is not null $$;

-- Jobs that were taken under these names go back to the queue. That whoever had taken them was lost is no failure of theirs.
create or replace function app.free_jobs(taken_by text[]) returns void
language plpgsql set search_path = pg_temp as $$
begin
  update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_by = any (taken_by);
  update graphile_worker._private_jobs set locked_at = null, locked_by = null, attempts = greatest(attempts - 1, 0), run_at = greatest(run_at, now())
    where locked_by = any (taken_by);
end $$;
revoke all on function app.free_jobs(text[]) from public;

create or replace function app.end_process(process uuid) returns void
language sql volatile security definer set search_path = pg_temp as $$
  delete from app.processes where id = process
$$;

create or replace function app.processes_at_work() returns setof uuid
language sql stable security definer set search_path = pg_temp as $$ select id from app.processes $$;

-- Which processes are missing. Those that were missing before, too, have ended without a word and are forgotten, and their
-- jobs are free. What they changed last they may not have told: so anything may have changed. Only the last of what was told long ago is kept, for it is where everybody stands who
-- has heard all.
drop function if exists app.look_after_processes();
create or replace function app.look_after_processes(missing_before uuid[]) returns uuid[]
language plpgsql security definer set search_path = pg_temp as $$
declare
  missing uuid[];
  taken_by text[];
begin
  perform pg_advisory_xact_lock(hashtext('trato told'));
  delete from app.told where told_at < now() - interval '5 minutes' and id < (select max(l.id) from app.told l);
  select coalesce(array_agg(p.id), '{}') into missing from app.processes p where not exists (
    select from pg_stat_activity a where a.datname = current_database() and a.application_name like 'trato process ' || p.id || '%');
  with ended as (
    delete from app.processes p where p.id = any (missing) and p.id = any (missing_before) returning p.jobs_locked_by)
  select array_agg(jobs_locked_by) into taken_by from ended;
  if taken_by is not null then
    perform app.free_jobs(taken_by);
    insert into app.told (workspace_id) select w.id from public.workspaces w;
    perform pg_notify('trato', 'told');
  end if;
  return missing;
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['tell(jsonb)', 'told_since(bigint)', 'begin_process(uuid, text)', 'job_takers()', 'end_process(uuid)', 'processes_at_work()', 'look_after_processes(uuid[])'] loop
    execute format('revoke all on function app.%s from public', name);
    execute format('grant execute on function app.%s to :server_role', name);
  end loop;
end $$;
