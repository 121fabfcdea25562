-- Which records changed when, for whoever keeps a copy of them elsewhere.

-- Makes app.is_there(kind, id): whether a record of any kind is still there, whoever reaches it. Written out from the kinds that there are, as
-- app.reaches is: one branch is run, and only its plan is made ready.
create or replace function app.make_is_there() returns void language plpgsql as $make$
declare
  looked_up text := (select string_agg(format(
      'if kind = %L then return exists (select from public.%I r where r.workspace_id = app.workspace() and r.id = is_there.id);', kind, table_name),
      E'\n  els' order by place) from app.kinds where table_name is not null);
begin
  execute format($body$
create or replace function app.is_there(kind text, id uuid) returns boolean language plpgsql stable as $$
begin
  %s
  end if;
  return false;
end $$
$body$, looked_up);
end $make$;
revoke all on function app.make_is_there() from public;
select app.make_is_there();

-- Notes that records changed, or what is shown with them; those that are no longer there are gone. The last statement of a transaction, so that
-- what it says of them stays true. Planned once a connection: it comes with every write.
create or replace function app.note_changed(kinds text[], ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  insert into record_changes (workspace_id, kind, record_id, at, changed_in, is_gone)
    select app.workspace(), k, r, clock_timestamp(), pg_current_xact_id()::text::bigint, not app.is_there(k, r)
    from (select distinct k, r from unnest(kinds, ids) as told (k, r)) as told
    on conflict do nothing;
end $$;
revoke all on function app.note_changed(text[], uuid[]) from public;
grant execute on function app.note_changed(text[], uuid[]) to :server_role;
