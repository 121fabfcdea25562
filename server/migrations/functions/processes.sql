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

create or replace function app.begin_process(process uuid) returns void
language sql volatile security definer set search_path = pg_temp as $$
  insert into app.processes (id) values (process) on conflict do nothing
$$;

create or replace function app.end_process(process uuid) returns void
language sql volatile security definer set search_path = pg_temp as $$
  delete from app.processes where id = process
$$;

-- The processes that ended without a word are forgotten. What they changed last they may not have told: so anything may have changed. Only
-- the last of what was told long ago is kept, for it is where everybody stands who has heard all.
create or replace function app.look_after_processes() returns void
language plpgsql security definer set search_path = pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('trato told'));
  delete from app.told where told_at < now() - interval '5 minutes' and id < (select max(l.id) from app.told l);
  delete from app.processes p where not exists (
    select from pg_stat_activity a where a.datname = current_database() and a.application_name = 'trato process ' || p.id);
  if found then
    insert into app.told (workspace_id) select w.id from public.workspaces w;
    perform pg_notify('trato', 'told');
  end if;
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['tell(jsonb)', 'told_since(bigint)', 'begin_process(uuid)', 'end_process(uuid)', 'look_after_processes()'] loop
    execute format('revoke all on function app.%s from public', name);
    execute format('grant execute on function app.%s to :server_role', name);
  end loop;
end $$;
