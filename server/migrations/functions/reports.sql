-- What looks across modules: the history of a record, and what stands around a product.

-- Whose entries make up the history of a record: its own, all of them, and the main ones of what belongs to it, the newest of many.
-- Nothing where the one who asks does not reach the record.
create or replace function app.told_together(its_kind text, its_id uuid)
returns table (kind text, id uuid, name text, is_own boolean)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  w uuid := app.workspace();
  sees_sales boolean := app.role() = 'back_office';
begin
  if app.role() is null or app.role() = 'portal' then return; end if;
  if its_kind = 'opportunity' then
    return query select its_kind, o.id, o.title, true from opportunities o
      where o.workspace_id = w and o.id = its_id and app.reaches_deal(o.type, o.salesperson_id, o.team_id);
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
    return query select 'sale', s.id, s.number, false from sales s
      where s.workspace_id = w and s.contact_person_id = its_id and (sees_sales or app.reaches_owner(s.salesperson_id, s.team_id))
      order by s.id desc limit 50;
    return query select 'opportunity', o.id, o.title, false from opportunities o
      where o.workspace_id = w and o.customer_id = its_id and app.reaches_deal(o.type, o.salesperson_id, o.team_id)
      order by o.id desc limit 50;
    return query select 'purchase', p.id, p.number, false from purchases p
      where p.workspace_id = w and p.vendor_id = its_id and app.sees_costs() order by p.id desc limit 50;
  elsif its_kind = 'product' then
    return query select its_kind, p.id, p.name, true from products p where p.workspace_id = w and p.id = its_id;
    return query select 'setting', v.id, c.name, false from vendor_prices v
      join contacts c on c.workspace_id = v.workspace_id and c.id = v.vendor_id
      where v.workspace_id = w and v.product_id = its_id and app.sees_costs();
  elsif its_kind = 'purchase' then
    return query select its_kind, p.id, p.number, true from purchases p where p.workspace_id = w and p.id = its_id and app.sees_costs();
  end if;
  -- what was merged into it tells its own story as well
  return query select its_kind, m.id, m.name, true from app.merged_within(its_kind, its_id) m;
end $$;

-- Of a document's lines, which may be many, the history tells only whether they changed: by a fingerprint.
create or replace function app.with_fingerprint_of_lines(fields jsonb) returns jsonb language sql stable parallel safe
  as $$ select case when fields ? 'lines' then jsonb_set(fields, '{lines}', to_jsonb(md5(fields ->> 'lines'))) else fields end $$;

-- What a product cost before and after, and what its vendors ask for it, is for those who see costs.
create or replace function app.without_cost(event text, subject_kind text, fields jsonb) returns jsonb language sql stable parallel safe
  as $$
  select case when subject_kind <> 'product' or app.sees_margins() then fields
    when event like 'vendor_price.%' then fields - '{id,price,discount}'::text[]
    else fields - 'cost' end
  $$;

-- The history of a record, newest first: its entries in the diary with the note, message, activity or file that each is about, as it is now.
-- Reach is asked for once, not for each row, which the policies would do.
drop function if exists app.timeline(text, uuid, text[], int, uuid);
create function app.timeline(its_kind text, its_id uuid, main_events text[], wanted int, before_id uuid)
returns table (id uuid, happened_at timestamptz, event text, actor_kind text, actor_id uuid, actor_name text, key_name text, subject_kind text,
  subject_id uuid, subject_name text, before jsonb, after jsonb, file_name text, list json, note json, message json, activity json, file json, arrival json, merge json)
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
    select e.id, e.happened_at, e.event, e.actor_kind, e.member_id, e.actor_name, e.key_name, e.subject_kind, e.subject_id, e.name,
      app.without_cost(e.event, e.subject_kind, app.with_fingerprint_of_lines(e.before)),
      app.without_cost(e.event, e.subject_kind, app.with_fingerprint_of_lines(e.after)),
      case when e.import_id is not null then (select i.file_name from imports i where i.workspace_id = w and i.id = e.import_id) end,
      case when e.event in ('lead.imported', 'lead.given_out', 'lead.pooled') then (
        select json_build_object('source', l.source, 'basis', l.basis)
        from opportunities o join lead_lists l on l.workspace_id = o.workspace_id and l.id = o.list_id
        where o.workspace_id = w and o.id = e.subject_id) end,
      case e.about_kind when 'note' then (
        select json_build_object('id', n.id, 'body', n.body, 'writtenBy', n.written_by, 'isFromCustomer', n.author_name is not null and n.written_by is null,
          'version', n.version, 'mentions', app.mentions_shown(n.mentions))
        from notes n where n.workspace_id = w and n.id = e.about_id) end,
      case e.about_kind when 'message' then (
        select json_build_object('id', m.id, 'to', m.to_address, 'cc', m.cc, 'bcc', m.bcc, 'subject', m.subject, 'body', m.body, 'link', case when not m.is_link_concealed then m.link end,
          'attachment', m.attachment_name, 'state', m.state,
          'leavesAt', case when m.is_scheduled then m.not_before end, 'lastProblem', m.last_problem, 'lastError', m.last_error, 'version', m.version)
        from messages m where m.workspace_id = w and m.id = e.about_id) end,
      case e.about_kind when 'activity' then (
        select json_build_object('id', a.id, 'kind', a.kind, 'subjectKind', a.subject_kind, 'subjectId', a.subject_id,
          'summary', a.summary, 'note', a.note, 'startsAt', a.starts_at, 'plannedMinutes', a.planned_minutes, 'place', a.place, 'reminderMinutes', a.reminder_minutes, 'guests', a.guests, 'mentions', app.mentions_shown(a.mentions), 'dueOn', a.due_on, 'assigneeId', a.assignee_id, 'assigneeName', k.name,
          'doneAt', a.done_at, 'outcome', a.outcome, 'durationMinutes', a.duration_minutes, 'cancelledAt', a.cancelled_at,
          'createdAt', a.created_at, 'version', a.version)
        from activities a join members k on k.workspace_id = a.workspace_id and k.id = a.assignee_id
        where a.workspace_id = w and a.id = e.about_id) end,
      case e.about_kind when 'file' then (
        select json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'isRemoved', f.removed_at is not null)
        from files f where f.workspace_id = w and f.id = e.about_id) end,
      case e.about_kind when 'arrival' then (
        select json_build_object('id', a.id, 'source', a.source, 'channel', app.channel_name(a.source, a.channel), 'consent', a.consent,
          'mail', (select json_build_object('from', m.from_name, 'address', m.from_address, 'to', m.to_addresses || m.cc, 'subject', m.subject,
              'sentAt', m.sent_at, 'reply', left(m.reply, 5000), 'isWhole', m.reply = m.body and not m.has_html)
            from received_mails m where m.workspace_id = w and m.arrival_id = a.id))
        from arrivals a where a.workspace_id = w and a.id = e.about_id) end,
      case when e.event like '%.merged' and e.after ? 'mergeId' then (
        select json_build_object('id', m.id, 'kind', m.kind, 'mergedAt', m.merged_at, 'undoneAt', m.undone_at)
        from merges m where m.workspace_id = w and m.id = (e.after ->> 'mergeId')::uuid) end
    from entries e
    order by e.id desc;
end $$;
revoke all on function app.told_together(text, uuid), app.timeline(text, uuid, text[], int, uuid) from public;
grant execute on function app.timeline(text, uuid, text[], int, uuid) to :server_role;

-- What the page of a product shows beside the product itself. What everybody in the workspace may know is read without the policies of
-- the nine tables, which cost more than the rows; deliveries are those whose orders the one who asks reaches. What was sold is a figure
-- of the whole workspace, which must not shrink to one's own orders. Vendors in the order in which they are tried: rules R-1201 and R-1206.
drop function if exists app.product_around(uuid, timestamptz);
create function app.product_around(its_id uuid, since timestamptz)
returns table (unit json, unit_names text[], purchase_unit_names text[], category json, taxes json, on_hand numeric, stock_reserved numeric,
  quarantined numeric, incoming numeric, outgoing numeric, sold numeric, vendors json, purchases json, deliveries json)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  w uuid := app.inside();
  sees_orders boolean := app.sees_orders();
begin
  return query
    select app.unit_shown(u), array[u.name_en, u.name_es], array[pu.name_en, pu.name_es],
      (select json_build_object('id', c.id, 'name', c.name) from product_categories c where c.workspace_id = w and c.id = p.category_id),
      (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) order by t.sequence, t.id), '[]')
        from taxes t where t.workspace_id = w and t.id = any (p.tax_ids)),
      s.on_hand, s.reserved, s.quarantined, m.incoming, m.outgoing,
      (select coalesce(round(sum(l.quantity
          * case lu.relation when 'smaller' then 1 / lu.ratio else lu.ratio end
          / case u.relation when 'smaller' then 1 / u.ratio else u.ratio end - l.given_up), 6), 0)
        from sale_lines l
        join sales o on o.workspace_id = w and o.id = l.sale_id and o.state in ('confirmed', 'done') and o.confirmed_at >= since
        join units lu on lu.workspace_id = w and lu.id = l.unit_id
        where l.workspace_id = w and l.product_id = its_id and l.choice = 'counted'),
      (select coalesce(json_agg(json_build_object('id', v.id, 'productId', v.product_id,
            'vendor', json_build_object('id', k.id, 'name', k.name), 'vendorCode', v.vendor_code, 'sequence', v.sequence,
            'minQuantity', trim_scale(v.min_quantity)::text, 'price', trim_scale(v.price)::text,
            'discount', trim_scale(v.discount)::text, 'currency', v.currency, 'leadDays', v.lead_days,
            'validFrom', v.valid_from, 'validUntil', v.valid_until, 'version', v.version)
          order by v.sequence, v.min_quantity desc, v.price, v.id), '[]')
        from vendor_prices v
        join contacts k on k.workspace_id = w and k.id = v.vendor_id and k.archived_at is null
        where v.workspace_id = w and v.product_id = its_id),
      (select coalesce(json_agg(json_build_object('id', b.id, 'number', b.number, 'state', b.state,
            'vendor', json_build_object('id', k.id, 'name', k.name), 'ordered', trim_scale(l.quantity)::text,
            'unit', app.unit_shown(lu), 'expectedAt', l.expected_on,
            'received', trim_scale(coalesce((select sum(case d.kind when 'receipt' then d.moved else -d.moved end)
              from transfer_lines d
              where d.workspace_id = w and d.origin_line_id = l.id and d.state = 'done'), 0))::text)
          order by l.expected_on, l.id), '[]')
        from purchase_lines l
        join purchases b on b.workspace_id = w and b.id = l.purchase_id and b.state in ('draft', 'confirmed')
        join contacts k on k.workspace_id = w and k.id = b.vendor_id
        join units lu on lu.workspace_id = w and lu.id = l.unit_id
        where l.workspace_id = w and l.product_id = its_id),
      (select coalesce(json_agg(d.shown order by d.scheduled_on, d.id), '[]')
        from (
          select l.scheduled_on, l.id, json_build_object('id', t.id, 'number', t.number, 'state', t.state,
            'saleId', o.id, 'saleNumber', t.origin_number,
            'customer', case when k.id is not null then json_build_object('id', k.id, 'name', k.name) end,
            'quantity', trim_scale(l.quantity)::text, 'reserved', trim_scale(l.reserved)::text,
            'scheduledOn', l.scheduled_on) as shown
          from transfer_lines l
          join transfers t on t.workspace_id = w and t.id = l.transfer_id
          left join sales o on o.workspace_id = w and o.id = t.origin_id and t.origin_kind = 'sale'
          left join contacts k on k.workspace_id = w and k.id = t.contact_id
          where l.workspace_id = w and l.product_id = its_id and l.state = 'open' and l.kind = 'delivery'
            and (sees_orders or t.origin_kind is distinct from 'sale' or app.reaches_owner(o.salesperson_id, o.team_id))
          order by l.scheduled_on, l.id
          limit 50) d)
    from products p
    join units u on u.workspace_id = w and u.id = p.unit_id
    join units pu on pu.workspace_id = w and pu.id = p.purchase_unit_id
    cross join lateral (
      select coalesce(sum(l.on_hand), 0) as on_hand, coalesce(sum(l.reserved), 0) as reserved,
        coalesce(sum(l.quarantined), 0) as quarantined
      from stock_levels l where l.workspace_id = w and l.product_id = its_id) s
    cross join lateral (
      select coalesce(sum(l.quantity) filter (where l.kind = 'receipt'), 0) as incoming,
        coalesce(sum(l.quantity) filter (where l.kind = 'delivery'), 0) as outgoing
      from transfer_lines l where l.workspace_id = w and l.product_id = its_id and l.state = 'open') m
    where p.workspace_id = app.workspace() and p.id = its_id and w is not null;
end $$;
revoke all on function app.product_around(uuid, timestamptz) from public;
grant execute on function app.product_around(uuid, timestamptz) to :server_role;
