-- By what an arrival is known again whose data were erased: nobody reads from it who sent it.
create or replace function app.erased_key(source_key text) returns text language sql immutable
  as $$ select 'erased ' || encode(sha256(convert_to(source_key, 'UTF8')), 'hex') $$;

-- What arrives is kept under its key by whoever brings it, who may see neither what waits nor what came before him: a definer function.
-- Of two who bring the same at once, the second waits for the first, and is told what became of it.
drop function if exists app.receive_arrival(jsonb);
create function app.receive_arrival(its jsonb)
returns table (id uuid, state text, reason text, subject_kind text, subject_id uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  w uuid := case when app.role() <> 'portal' then app.workspace() end;
  erased arrivals;
  come arrivals := jsonb_populate_record(null::arrivals, its || jsonb_build_object('workspace_id', w, 'version', 1));
begin
  select a.* into erased from arrivals a
    where a.workspace_id = w and a.source = come.source and a.channel = come.channel and a.source_key = app.erased_key(come.source_key);
  if found then return query select erased.id, erased.state, erased.reason, null::text, null::uuid; return; end if;
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

-- The record that a mail between these people concerns, of those that the one who asks sees: of the first of them who is known his contact,
-- else the open deal that bears his address. A definer function, for policies keep the index of addresses from being used.
create or replace function app.record_of_mail(addresses text[]) returns table (kind text, id uuid)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.inside() is null then return; end if;
  return query select known.kind, known.id from unnest(addresses) with ordinality as asked (address, nth) cross join lateral (
    (select 'contact' as kind, c.id, 1 as rank from contacts c
      where c.workspace_id = app.workspace() and lower(c.email) = lower(asked.address) and c.archived_at is null
      order by c.kind desc, c.id limit 1)
    union all
    (select 'opportunity', o.id, 2 from opportunities o
      where o.workspace_id = app.workspace() and o.type in ('lead', 'opportunity', 'pooled') and nullif(app.fold(o.email), '') = app.fold(asked.address)
        and lower(o.email) = lower(asked.address) and o.state = 'open' and app.reaches_deal(o.type, o.salesperson_id, o.team_id)
      order by o.id desc limit 1)) as known
  order by asked.nth, known.rank limit 1;
end $$;
revoke all on function app.record_of_mail(text[]) from public;
grant execute on function app.record_of_mail(text[]) to :server_role;

-- The mailboxes that members connected, for administrators, who may know of them and remove them, and see nothing else: definer functions, for
-- the policy shows them to their members alone.
create or replace function app.mailboxes_of_members() returns table (id uuid, member_id uuid, member_name text, address text, is_read boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.id, b.member_id, m.name, b.address, b.is_on and m.deactivated_at is null
  from mailboxes b join members m on m.workspace_id = b.workspace_id and m.id = b.member_id
  where b.workspace_id = app.workspace() and app.role() = 'administrator'
  order by m.name, b.address, b.id
$$;
create or replace function app.remove_mailbox_of_member(its_id uuid) returns table (member_id uuid, address text)
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from mailboxes b where b.workspace_id = app.workspace() and b.id = its_id and b.member_id is not null and app.role() = 'administrator'
  returning b.member_id, b.address
$$;
revoke all on function app.mailboxes_of_members(), app.remove_mailbox_of_member(uuid) from public;
grant execute on function app.mailboxes_of_members(), app.remove_mailbox_of_member(uuid) to :server_role;
