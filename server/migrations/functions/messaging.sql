-- Whether the workspace has a mail server of its own: asked in everybody's name.
create or replace function app.has_mail_server() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from mail_settings where workspace_id = app.workspace() and host is not null)
$$;
revoke all on function app.has_mail_server() from public;
grant execute on function app.has_mail_server() to :server_role;

-- Jobs for the mails of the workspace that wait, at once or when they may leave; what its job left in the middle waits again. With problems,
-- for those alone that met one of them.
create or replace function app.let_mail_leave(problems text[] default null) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  w uuid := app.workspace();
  freed record;
begin
  update messages m set state = 'waiting', leaving_by = null
  where m.workspace_id = w and m.state = 'leaving'
    and not exists (select 1 from graphile_worker._private_jobs j where j.id::text = m.leaving_by);
  for freed in
    update messages m set next_try_at = null
    where m.workspace_id = w and m.state = 'waiting'
      and (problems is null or (m.next_try_at is not null and m.last_problem = any (problems)))
    returning m.id, m.not_before
  loop
    perform graphile_worker.add_job(
      'deliver_message',
      json_build_object('workspaceId', w, 'memberId', null, 'messageId', freed.id),
      run_at := greatest(freed.not_before, now()),
      job_key := 'message:' || freed.id,
      queue_name := 'mail ' || w);
  end loop;
end $$;
revoke all on function app.let_mail_leave(text[]) from public;
grant execute on function app.let_mail_leave(text[]) to :server_role;

-- Since when whoever reads at an address wants no automatic mails, by what it is kept as: his wish holds, whoever writes to him and whatever they reach.
create or replace function app.unsubscribed_at(kept_as text[]) returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  select min(u.unsubscribed_at) from unsubscribes u
  where u.workspace_id = app.inside() and u.address = any (kept_as) and u.taken_back_at is null
$$;
revoke all on function app.unsubscribed_at(text[]) from public;
grant execute on function app.unsubscribed_at(text[]) to :server_role;

-- Whether somebody reads at an address (in small letters) with whom a record has to do: its own, that of its customer or vendor and of those who work
-- there, one to which was written about it, or from which was.
create or replace function app.is_address_of(its_kind text, its_id uuid, address text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  w uuid := app.inside();
  kept_in text := (select table_name from app.kinds where kind = its_kind);
  parties uuid[] := array[its_id];
begin
  if its_kind <> 'contact' and kept_in is not null then
    execute format('select array(select (to_jsonb(r) ->> named)::uuid from %I r, unnest(array[''customer_id'', ''contact_person_id'', ''vendor_id'']) as named
      where r.workspace_id = $1 and r.id = $2)', kept_in) into parties using w, its_id;
  end if;
  return exists (select from contacts c where c.workspace_id = w and lower(c.email) = address and (c.id = any (parties) or c.company_id = any (parties)))
    or its_kind = 'opportunity' and exists (select from opportunities o where o.workspace_id = w and o.id = its_id and lower(o.email) = address)
    or exists (select from messages m where m.workspace_id = w and m.subject_kind = its_kind and m.subject_id = its_id and lower(m.to_address) = address)
    or exists (select from received_mails r join arrivals a on a.workspace_id = r.workspace_id and a.id = r.arrival_id
      where r.workspace_id = w and lower(r.from_address) = address and a.subject_kind = its_kind and a.subject_id = its_id);
end $$;
revoke all on function app.is_address_of(text, uuid, text) from public;
grant execute on function app.is_address_of(text, uuid, text) to :server_role;
