-- What looks across modules: the history of a record.

-- Whether the one who asks reaches a record of this owner: the same as the policies of opportunities and sales, for functions that read
-- around them.
create function app.reaches_owner(salesperson uuid, team uuid) returns boolean language sql stable
  as $$
  select app.sees_all() or coalesce(app.role() = 'sales'
    and (salesperson is null or salesperson = app.member() or (app.reach() = 'team' and team = any (app.teams()))), false)
  $$;

-- Whose entries make up the history of a record: its own, all of them, and the main ones of what belongs to it, the newest of many.
-- Nothing where the one who asks does not reach the record.
create function app.told_together(its_kind text, its_id uuid)
returns table (kind text, id uuid, name text, is_own boolean)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  w uuid := app.workspace();
  sees_sales boolean := app.role() = 'back_office';
begin
  if app.role() is null or app.role() = 'portal' then return; end if;
  if its_kind = 'opportunity' then
    return query select its_kind, o.id, o.title, true from opportunities o
      where o.workspace_id = w and o.id = its_id and app.reaches_owner(o.salesperson_id, o.team_id);
    if not found then return; end if;
    return query select 'sale', s.id, s.number, false from sales s
      where s.workspace_id = w and s.opportunity_id = its_id and app.reaches_owner(s.salesperson_id, s.team_id);
  elsif its_kind = 'sale' then
    return query select its_kind, s.id, s.number, true from sales s
      where s.workspace_id = w and s.id = its_id and (sees_sales or app.reaches_owner(s.salesperson_id, s.team_id));
  elsif its_kind = 'contact' then
    return query select its_kind, c.id, c.name, true from contacts c where c.workspace_id = w and c.id = its_id;
    return query select 'sale', s.id, s.number, false from sales s
      where s.workspace_id = w and s.customer_id = its_id and (sees_sales or app.reaches_owner(s.salesperson_id, s.team_id))
      order by s.id desc limit 50;
    return query select 'opportunity', o.id, o.title, false from opportunities o
      where o.workspace_id = w and o.customer_id = its_id and app.reaches_owner(o.salesperson_id, o.team_id)
      order by o.id desc limit 50;
    return query select 'purchase', p.id, p.number, false from purchases p
      where p.workspace_id = w and p.vendor_id = its_id order by p.id desc limit 50;
  elsif its_kind = 'product' then
    return query select its_kind, p.id, p.name, true from products p where p.workspace_id = w and p.id = its_id;
    return query select 'setting', v.id, c.name, false from vendor_prices v
      join contacts c on c.workspace_id = v.workspace_id and c.id = v.vendor_id
      where v.workspace_id = w and v.product_id = its_id;
  elsif its_kind = 'purchase' then
    return query select its_kind, p.id, p.number, true from purchases p where p.workspace_id = w and p.id = its_id;
  end if;
end $$;

-- Of a document's lines, which may be many, the history tells only whether they changed: by a fingerprint.
create function app.with_fingerprint_of_lines(fields jsonb) returns jsonb language sql stable parallel safe
  as $$ select case when fields ? 'lines' then jsonb_set(fields, '{lines}', to_jsonb(md5(fields ->> 'lines'))) else fields end $$;

-- The history of a record, newest first: its entries in the diary with the note, message or activity that each is about, as it is now.
-- Reach is asked for once, not for each row, which the policies would do.
create function app.timeline(its_kind text, its_id uuid, main_events text[], wanted int, before_id uuid)
returns table (id uuid, happened_at timestamptz, event text, actor_kind text, actor_id uuid, actor_name text, subject_kind text,
  subject_id uuid, subject_name text, before jsonb, after jsonb, note json, message json, activity json)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  w uuid := app.workspace();
begin
  return query
    with entries as materialized (
      select d.*, s.name
      from app.told_together(its_kind, its_id) s
      cross join lateral (
        select * from diary d
        where d.workspace_id = w and d.subject_kind = s.kind and d.subject_id = s.id
          and d.id < coalesce(before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
          and (s.is_own or d.event = any (main_events)) and d.event <> 'opportunity.reordered' -- a card's place tells nothing of its deal
        order by d.id desc limit wanted) d
      order by d.id desc limit wanted)
    select e.id, e.happened_at, e.event, e.actor_kind, e.member_id, e.actor_name, e.subject_kind, e.subject_id, e.name,
      app.with_fingerprint_of_lines(e.before), app.with_fingerprint_of_lines(e.after),
      case e.about_kind when 'note' then (
        select json_build_object('id', n.id, 'body', n.body, 'writtenBy', n.written_by, 'isFromCustomer', n.author_name is not null,
          'version', n.version)
        from notes n where n.workspace_id = w and n.id = e.about_id) end,
      case e.about_kind when 'message' then (
        select json_build_object('id', m.id, 'to', m.to_address, 'subject', m.subject, 'body', m.body, 'link', m.link, 'state', m.state,
          'lastError', m.last_error, 'version', m.version)
        from messages m where m.workspace_id = w and m.id = e.about_id) end,
      case e.about_kind when 'activity' then (
        select json_build_object('id', a.id, 'kind', a.kind, 'subjectKind', a.subject_kind, 'subjectId', a.subject_id,
          'summary', a.summary, 'note', a.note, 'dueOn', a.due_on, 'assigneeId', a.assignee_id, 'assigneeName', k.name,
          'doneAt', a.done_at, 'outcome', a.outcome, 'durationMinutes', a.duration_minutes, 'cancelledAt', a.cancelled_at,
          'createdAt', a.created_at, 'version', a.version)
        from activities a join members k on k.workspace_id = a.workspace_id and k.id = a.assignee_id
        where a.workspace_id = w and a.id = e.about_id) end
    from entries e
    order by e.id desc;
end $$;
revoke all on function app.told_together(text, uuid), app.timeline(text, uuid, text[], int, uuid) from public;
grant execute on function app.timeline(text, uuid, text[], int, uuid) to :server_role;
