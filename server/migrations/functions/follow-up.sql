-- Somebody worked on leads and opportunities, or on documents of theirs: they lie idle no longer, and were contacted where that was it. Gives those
-- that it changed. Whoever may work on a document may do so where its deal is another's. It is run with every note and move, so it is planned once.
-- A mail that is to leave later (`mail`) is no contact before it does.
drop function if exists app.note_activity(text, uuid[], date, timestamptz);
create or replace function app.note_activity(its_kind text, ids uuid[], on_day date, contacted_at timestamptz, mail uuid) returns table (id uuid, version int)
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  if mail is not null and contacted_at is not null then
    contacted_at := (select contacted_at where not exists (
      select from messages m where m.workspace_id = app.workspace() and m.id = mail and m.is_scheduled and m.sent_at is null));
  end if;
  return query with worked_on as (
    select o.id from opportunities o
    where o.workspace_id = app.workspace() and o.id = any (case its_kind
        when 'opportunity' then ids
        else array(select s.opportunity_id from sales s where s.workspace_id = app.workspace() and s.id = any (ids) and s.opportunity_id is not null) end)
      and (o.last_activity_on < on_day or (contacted_at is not null and (o.first_contact_at is null or contacted_at < o.first_contact_at)))
    order by o.id for update)
  update opportunities o
  set last_activity_on = greatest(o.last_activity_on, on_day), first_contact_at = least(o.first_contact_at, contacted_at),
    contact_tell_at = case when coalesce(o.first_contact_at, contacted_at) is null then o.contact_tell_at end
  from worked_on w where o.workspace_id = app.workspace() and o.id = w.id
  returning o.id, o.version;
end $$;
revoke all on function app.note_activity(text, uuid[], date, timestamptz, uuid) from public;
grant execute on function app.note_activity(text, uuid[], date, timestamptz, uuid) to :server_role;

-- What had been a first contact was taken back, or stands after all, or has left by now: the first of those that stand is it, of the record, of what was merged into it, and
-- of its documents; or there was none yet, and its time runs on.
drop function if exists app.recount_contact(uuid, text[]);
drop function if exists app.recount_contact(text, uuid, text[], text[]);
create or replace function app.recount_contact(its_kind text, its_id uuid, answering text[], document text, of_documents text[]) returns table (id uuid, version int)
language sql volatile security definer set search_path = public, pg_temp as $$
  with recursive its as (
    select o.id as survivor, o.id from opportunities o
    where o.workspace_id = app.workspace() and o.id = case its_kind
      when 'opportunity' then its_id else (select s.opportunity_id from sales s where s.workspace_id = app.workspace() and s.id = its_id) end
    union all select i.survivor, k.record_id from its i
    join merged_records k on k.workspace_id = app.workspace() and k.kind = 'opportunity' and k.survivor_id = i.id),
  said as (
    select i.survivor, d.* from its i
    join diary d on d.workspace_id = app.workspace() and d.subject_kind = 'opportunity' and d.subject_id = i.id
    where d.event = any (answering) or (d.event = 'activity.planned' and jsonb_path_exists(d.after, '$.guests[*].email'))
    union all
    select i.survivor, d.* from its i
    join sales s on s.workspace_id = app.workspace() and s.opportunity_id = i.id
    join diary d on d.workspace_id = app.workspace() and d.subject_kind = document and d.subject_id = s.id
    where d.event = any (of_documents)),
  standing as (
    select i.id, (
      select min(case when d.event = 'call.logged' and a.done_at is not null then a.done_at when m.is_scheduled then m.sent_at else d.happened_at end)
      from said d
      left join messages m on d.about_kind = 'message' and m.workspace_id = d.workspace_id and m.id = d.about_id
      left join activities a on d.about_kind = 'activity' and a.workspace_id = d.workspace_id and a.id = d.about_id
      where d.actor_kind = 'member' and d.import_id is null
        and m.state is distinct from 'withdrawn' and m.state is distinct from 'failed'
        and (d.event not in ('call.logged', 'activity.done') or a.id is null or a.done_at is not null)) as first_at
    from its i where i.id = i.survivor)
  update opportunities o
  set first_contact_at = s.first_at, contact_tell_at = case when s.first_at is null then coalesce(o.contact_tell_at, o.contact_by) end
  from standing s
  where o.workspace_id = app.workspace() and o.id = s.id and o.first_contact_at is distinct from s.first_at
  returning o.id, o.version
$$;
revoke all on function app.recount_contact(text, uuid, text[], text, text[]) from public;
grant execute on function app.recount_contact(text, uuid, text[], text, text[]) to :server_role;

-- The workspaces in which somebody is to be told of a first contact by now.
create or replace function app.with_contacts_to_tell(at timestamptz) returns table (id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id from workspaces w where exists (select from opportunities o where o.workspace_id = w.id and o.contact_tell_at <= at)
$$;
revoke all on function app.with_contacts_to_tell(timestamptz) from public;
grant execute on function app.with_contacts_to_tell(timestamptz) to :server_role;

-- The first contacts that are to be told by now, each once when its time is nearly over and once when it is; of what is closed, or was contacted
-- meanwhile, nothing is told.
create or replace function app.contacts_to_tell(at timestamptz, most int)
returns table (id uuid, salesperson_id uuid, leader_id uuid, is_missed boolean, is_told boolean)
language sql volatile security definer set search_path = public, pg_temp as $$
  with due as (
    select o.id from opportunities o where o.workspace_id = app.workspace() and o.contact_tell_at <= at
    order by o.contact_tell_at limit most for update skip locked),
  told as (
    update opportunities o
    set contact_tell_at = case when o.contact_by > at and o.state = 'open' and o.first_contact_at is null then o.contact_by end
    from due d where o.workspace_id = app.workspace() and o.id = d.id
    returning o.id, o.state, o.salesperson_id, o.team_id, o.contact_by, o.first_contact_at)
  select k.id, k.salesperson_id, t.leader_id, k.contact_by <= at, k.state = 'open' and k.first_contact_at is null
  from told k left join teams t on t.workspace_id = app.workspace() and t.id = k.team_id and t.archived_at is null
  order by k.contact_by, k.id
$$;
revoke all on function app.contacts_to_tell(timestamptz, int) from public;
grant execute on function app.contacts_to_tell(timestamptz, int) to :server_role;

-- Days without anything done after which leads, and opportunities in each stage, lie idle.
create or replace function app.idle_terms(its_type text) returns table (stage_id uuid, days int)
language sql stable security definer set search_path = public, pg_temp as $$
  select null::uuid, f.lead_idle_days from follow_up_settings f
  where its_type = 'lead' and f.workspace_id = app.workspace() and f.lead_idle_days is not null
  union all
  select s.id, s.idle_days from stages s where its_type = 'opportunity' and s.workspace_id = app.workspace() and s.idle_days is not null
$$;
revoke all on function app.idle_terms(text) from public;
grant execute on function app.idle_terms(text) to :server_role;

-- How a list is narrowed by what is to be followed up, as a condition: of whom nobody contacted by the index of those (opportunities_uncontacted). Idle is what nothing was done for so long, where nothing is planned from today on.
create or replace function app.to_follow_up(wanted text, its_type text, today date, at timestamptz) returns text language sql stable
  as $$
  select case wanted
    when 'contact_due' then format(' and (case when first_contact_at is null and state = ''open'' then contact_by end) > %L', at)
    when 'contact_missed' then format(' and (case when first_contact_at is null and state = ''open'' then contact_by end) <= %L', at)
    when 'idle' then coalesce((
      select format(' and state = ''open'' and (next_activity_on is null or next_activity_on < %L) and last_activity_on <= %L and (%s)', today, max(today - k.days),
        string_agg(format('last_activity_on <= %L', today - k.days) || case when k.stage_id is null then '' else format(' and stage_id = %L', k.stage_id) end, ' or '))
      from app.idle_terms(its_type) k having count(*) > 0), ' and false')
    else ''
  end
  $$;
