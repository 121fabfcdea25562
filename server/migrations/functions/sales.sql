-- Quotations and orders by number, reference or customer through the trigram indexes, which the policies keep the planner from using:
-- the same rows, under the same reach. All of them, or as many as are wanted of the newest.
create or replace function app.sales_found(words text, wanted int default null) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.workspace() is null then return; end if;
  return query execute format(
    'select s.id from sales s where s.workspace_id = %1$L and %3$s and %2$s
     union
     select s.id from sales s where s.workspace_id = %1$L and %3$s
       and s.customer_id in (select id from contacts where workspace_id = %1$L and %2$s)
     union
     select s.id from sales s where s.workspace_id = %1$L and %3$s
       and s.contact_person_id in (select id from contacts where workspace_id = %1$L and %2$s)
     %4$s',
    app.workspace(), app.matching(words), app.sales_reached(), 'order by id desc limit ' || wanted);
end $$;
revoke all on function app.sales_found(text, int) from public;
grant execute on function app.sales_found(text, int) to :server_role;

-- Keeps what the products of a document's lines cost, before `lines` are written in the place of those it has: of a line that is new or has
-- another product now what that costs at this moment, of all others what it cost before, and nothing where that is not known. Also where
-- whoever writes the document may not see it.
drop function if exists app.keep_line_costs(uuid);
create or replace function app.keep_line_costs(sale uuid, lines json) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from sale_line_costs k where k.workspace_id = app.inside() and k.sale_id = sale
    and (k.line_id, k.product_id) not in (
      select l.id, l."productId" from json_to_recordset(lines) as l (id uuid, "productId" uuid) where l."productId" is not null);
  insert into sale_line_costs (workspace_id, line_id, sale_id, product_id, cost)
    select c.workspace_id, l.id, sale, c.product_id, c.cost
    from json_to_recordset(lines) as l (id uuid, "productId" uuid)
      join product_costs c on c.workspace_id = app.inside() and c.product_id = l."productId"
    where not exists (select from sale_lines b where b.workspace_id = c.workspace_id and b.id = l.id and b.sale_id = sale and b.product_id = c.product_id)
    on conflict do nothing;
$$;
revoke all on function app.keep_line_costs(uuid, json) from public;
grant execute on function app.keep_line_costs(uuid, json) to :server_role;

-- What the product of a line cost when it was chosen, for what follows from it: whoever may not see costs is told that, and never this.
create or replace function app.line_cost_behind(line uuid) returns numeric
language sql stable security definer set search_path = public, pg_temp as $$
  select k.cost from sale_line_costs k where k.workspace_id = app.inside() and k.line_id = line
$$;
revoke all on function app.line_cost_behind(uuid) from public;
grant execute on function app.line_cost_behind(uuid) to :server_role;

-- The other documents of a document's customer, or of others of the same company, that have the same reference of theirs: with nothing of those
-- that the one who asks does not reach but that they are there. Nothing of a document that is not reached.
drop function if exists app.orders_with_reference_of(uuid);
create or replace function app.documents_with_reference_of(sale uuid) returns table (id uuid, number text)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when r.is_reached then o.id end, case when r.is_reached then o.number end
  from sales s
    cross join lateral app.family_of(s.customer_id) as f (id)
    join sales o on o.workspace_id = s.workspace_id and o.customer_id = f.id and o.id <> s.id and o.state <> 'cancelled'
      and app.fold(o.customer_reference) = app.fold(s.customer_reference)
    cross join lateral (select app.sees_orders() or app.reaches_owner(o.salesperson_id, o.team_id) as is_reached) r
  where s.workspace_id = app.inside() and s.id = sale and (app.sees_orders() or app.reaches_owner(s.salesperson_id, s.team_id))
  order by r.is_reached desc, o.id desc limit 5
$$;
revoke all on function app.documents_with_reference_of(uuid) from public;
grant execute on function app.documents_with_reference_of(uuid) to :server_role;

-- What the company of a customer may owe, or he himself where he belongs to none, with those of all its orders that may count against it: the ones
-- that are open, and finished ones of which a part is due on `today` or later. Those of colleagues too, with nothing of them but their amounts; none
-- where nothing limits them, unless they are asked for all the same.
create or replace function app.credit_of(customer uuid, today date, except_sale uuid, is_always boolean)
returns table (holder_id uuid, holder_name text, credit_limit numeric, orders jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.id, e.name, e.credit_limit, coalesce(case when is_always or e.credit_limit is not null then (
      select jsonb_agg(jsonb_build_object('state', s.state, 'total', trim_scale(s.total)::text, 'companyTotal', trim_scale(s.company_total)::text,
        'keptTotal', trim_scale(s.kept_total)::text, 'instalments', s.instalments, 'exchangeRate', trim_scale(s.exchange_rate)::text,
        'isRateInverse', s.is_rate_inverse, 'currency', s.currency))
      from app.family_of(e.id) as f (id) join sales s on s.workspace_id = e.workspace_id and s.customer_id = f.id
      where s.id is distinct from except_sale and (s.state = 'confirmed' or s.state = 'done'
        and exists (select from jsonb_array_elements(s.instalments) as i (part) where (i.part ->> 'dueOn')::date >= today))) end, '[]')
  from contacts c join contacts e on e.workspace_id = c.workspace_id and e.id = coalesce(c.company_id, c.id)
  where c.workspace_id = app.inside() and c.id = customer
$$;
revoke all on function app.credit_of(uuid, date, uuid, boolean) from public;
grant execute on function app.credit_of(uuid, date, uuid, boolean) to :server_role;

-- What other quotations offer of some products that were sent before a document, by quotation, product and unit, as long as their customers may
-- accept them (or have, and it waits for us); with nothing of those that the one who asks does not reach but until when. Of a draft: all of them.
create or replace function app.offered_before(sale uuid, products uuid[], today date)
returns table (id uuid, number text, until date, product_id uuid, unit_id uuid, quantity numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when r.is_reached then o.id end, case when r.is_reached then o.number end, o.valid_until, l.product_id, l.unit_id, sum(l.quantity)
  from sales s
    join sale_lines l on l.workspace_id = s.workspace_id and l.product_id = any (products) and l.sale_id <> s.id
      and l.choice = 'counted' and l.quantity > 0
    join sales o on o.workspace_id = l.workspace_id and o.id = l.sale_id and o.state = 'sent'
      and (o.valid_until is null or o.valid_until >= today or o.accepted_at is not null)
      and (s.sent_at is null or (o.sent_at, o.id) < (s.sent_at, s.id))
    cross join lateral (select app.sees_orders() or app.reaches_owner(o.salesperson_id, o.team_id) as is_reached) r
  where s.workspace_id = app.inside() and s.id = sale and (app.sees_orders() or app.reaches_owner(s.salesperson_id, s.team_id))
  group by o.id, o.number, o.valid_until, o.sent_at, r.is_reached, l.product_id, l.unit_id
  order by o.sent_at, o.id
$$;
revoke all on function app.offered_before(uuid, uuid[], date) from public;
grant execute on function app.offered_before(uuid, uuid[], date) to :server_role;
