-- Which records changed when, for whoever keeps a copy of them elsewhere.

-- Notes that records changed, or what is shown with them; those that are no longer there are gone. The last statement of a transaction, so that
-- what it says of them stays true. Planned once a connection: it comes with every write.
create or replace function app.note_changed(kinds text[], ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  insert into record_changes (workspace_id, kind, record_id, at, changed_in, is_gone)
    select app.workspace(), k, r, clock_timestamp(), pg_current_xact_id()::text::bigint, not case k
      when 'contact' then exists (select from contacts t where t.workspace_id = app.workspace() and t.id = r)
      when 'opportunity' then exists (select from opportunities t where t.workspace_id = app.workspace() and t.id = r)
      when 'product' then exists (select from products t where t.workspace_id = app.workspace() and t.id = r)
      when 'sale' then exists (select from sales t where t.workspace_id = app.workspace() and t.id = r)
      when 'purchase' then exists (select from purchases t where t.workspace_id = app.workspace() and t.id = r)
      else exists (select from transfers t where t.workspace_id = app.workspace() and t.id = r) end
    from (select distinct k, r from unnest(kinds, ids) as told (k, r)) as told
    on conflict do nothing;
end $$;
revoke all on function app.note_changed(text[], uuid[]) from public;
grant execute on function app.note_changed(text[], uuid[]) to :server_role;
