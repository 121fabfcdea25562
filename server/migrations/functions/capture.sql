-- What arrives is kept under its key by whoever brings it, who may see neither what waits nor what came before him: a definer function.
-- Of two who bring the same at once, the second waits for the first, and is told what became of it.
drop function if exists app.receive_arrival(jsonb);
create function app.receive_arrival(its jsonb)
returns table (id uuid, state text, reason text, subject_kind text, subject_id uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  w uuid := case when app.role() <> 'portal' then app.workspace() end;
  come arrivals := jsonb_populate_record(null::arrivals, its || jsonb_build_object('workspace_id', w, 'version', 1));
begin
  insert into arrivals select come.*
    on conflict (workspace_id, source, channel, source_key) where source_key is not null do nothing;
  if not found then
    select a.* into come from arrivals a
      where a.workspace_id = w and a.source = come.source and a.channel = come.channel and a.source_key = come.source_key;
  end if;
  -- a lead that is being made is not there yet
  return query select come.id, come.state, come.reason,
    case when come.subject_kind = 'opportunity'
      then coalesce((select o.type from opportunities o where o.workspace_id = w and o.id = come.subject_id and o.type <> 'pooled'), 'lead')
      else come.subject_kind end, come.subject_id;
end $$;
revoke all on function app.receive_arrival(jsonb) from public;
grant execute on function app.receive_arrival(jsonb) to :server_role;

-- Which of several that come the same way, in words: a trade show by its name.
create or replace function app.channel_name(source text, channel text) returns text language sql stable
  as $$
  select case source
    when 'trade_show' then coalesce((select t.name from trade_shows t where t.workspace_id = app.workspace() and t.id = channel::uuid), channel)
    when 'webhook' then coalesce((select h.name from webhooks h where h.workspace_id = app.workspace() and h.id = channel::uuid), channel)
    else channel end
  $$;
revoke all on function app.channel_name(text, text) from public;
grant execute on function app.channel_name(text, text) to :server_role;

-- The mailboxes of all workspaces that are to be read, and of what version: a definer function, for no process belongs to a workspace.
create or replace function app.mailboxes_to_read() returns table (workspace_id uuid, id uuid, version int, folders text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select m.workspace_id, m.id, m.version, m.folders from mailboxes m
  where m.is_on and not exists (
    select from members o where o.workspace_id = m.workspace_id and o.id = m.member_id and o.deactivated_at is not null)
$$;
revoke all on function app.mailboxes_to_read() from public;
grant execute on function app.mailboxes_to_read() to :server_role;
