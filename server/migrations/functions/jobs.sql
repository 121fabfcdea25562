-- Jobs are queued in the command's own transaction. The library's tables belong to the owner; only its worker's connections,
-- which say so (app.worker), see them, and a job always carries whose it is.
-- Jobs of one queue run one after the other, each workspace's by themselves.
drop function if exists app.enqueue(text, json, timestamptz, text);
create or replace function app.enqueue(task text, payload json, run_at timestamptz default null, job_key text default null, queue text default null)
returns void
language plpgsql security definer set search_path = pg_temp as $$
begin
  perform graphile_worker.add_job(
    task,
    (payload::jsonb || jsonb_build_object('workspaceId', app.workspace(), 'memberId', app.member()))::json,
    run_at := run_at,
    job_key := job_key,
    queue_name := queue || ' ' || app.workspace());
end $$;
revoke all on function app.enqueue(text, json, timestamptz, text, text) from public;
grant execute on function app.enqueue(text, json, timestamptz, text, text) to :server_role;

-- The jobs of one workspace, for its administrators.
create or replace function app.jobs()
returns table (id bigint, task text, payload json, run_at timestamptz, attempts int, max_attempts int, last_error text, locked_at timestamptz, created_at timestamptz)
language plpgsql stable security definer set search_path = pg_temp as $$
begin
  return query
    select j.id, t.identifier, j.payload, j.run_at, j.attempts::int, j.max_attempts::int, j.last_error, j.locked_at, j.created_at
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.payload ->> 'workspaceId' = app.workspace()::text
    order by j.id desc limit 200;
end $$;
revoke all on function app.jobs() from public;
grant execute on function app.jobs() to :server_role;

-- How it stands with the queue of the whole installation.
create or replace function app.queue_state(out waiting int, out running int, out given_up int, out late_seconds float)
language plpgsql stable security definer set search_path = pg_temp as $$
begin
  select count(*) filter (where j.locked_at is null and j.attempts < j.max_attempts), count(*) filter (where j.locked_at is not null),
    count(*) filter (where j.locked_at is null and j.attempts >= j.max_attempts),
    coalesce(extract(epoch from now() - min(j.run_at) filter (where j.is_available and j.run_at <= now())), 0)
  into waiting, running, given_up, late_seconds
  from graphile_worker._private_jobs j;
end $$;
revoke all on function app.queue_state() from public;
grant execute on function app.queue_state() to :server_role;
