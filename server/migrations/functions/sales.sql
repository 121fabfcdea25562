-- What a creditor reference (ISO 11649) was made of, as `creditorReference` of the domain makes it; null for what is none, or does not check.
create or replace function app.referred_to(words text) returns text language sql immutable parallel safe as $$
  select substr(given, 5)
  from (select upper(regexp_replace(words, '\s', '', 'g')) as given) as w
  where given ~ '^RF[0-9]{2}[A-Z0-9]{1,21}$'
    and (select string_agg(case when sign ~ '[0-9]' then sign else (ascii(sign) - 55)::text end, '' order by place)
      from regexp_split_to_table(substr(given, 5) || left(given, 4), '') with ordinality as t (sign, place))::numeric % 97 = 1
$$;

-- Quotations and orders by number, reference or customer through the trigram indexes, which the policies keep the planner from using:
-- the same rows, under the same reach. All of them, or as many as are wanted of the newest.
create or replace function app.sales_found(words text, wanted int default null) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  by_reference text := '';
begin
  if app.workspace() is null then return; end if;
  if app.referred_to(words) is not null then
    by_reference := format($q$union select s.id from sales s where s.workspace_id = %L and %s and coalesce(s.quotation_number, s.number) is not null
      and right(regexp_replace(upper(normalize(coalesce(s.quotation_number, s.number), NFKD)), '[^A-Z0-9]', '', 'g'), 21) = %L$q$,
      app.workspace(), app.sales_reached(), app.referred_to(words));
  end if;
  return query execute format(
    'select s.id from sales s where s.workspace_id = %1$L and %3$s and %2$s
     union
     select s.id from sales s where s.workspace_id = %1$L and %3$s
       and s.customer_id in (select id from contacts where workspace_id = %1$L and %2$s)
     union
     select s.id from sales s where s.workspace_id = %1$L and %3$s
       and s.contact_person_id in (select id from contacts where workspace_id = %1$L and %2$s)
     %5$s %4$s',
    app.workspace(), app.matching(words), app.sales_reached(), 'order by id desc limit ' || wanted, by_reference);
end $$;
revoke all on function app.sales_found(text, int) from public;
grant execute on function app.sales_found(text, int) to :server_role;

-- What the parts cost that were picked of a combo, for the price of one of it.
create or replace function app.cost_of_shares(its_workspace uuid, shares jsonb) returns numeric
language sql stable set search_path = public, pg_temp as $$
  select least(round(sum(i.quantity * coalesce(o.cost, 0)), 6), 9999999999999.999999)
  from jsonb_to_recordset(shares) as i ("productId" uuid, quantity numeric)
    left join product_costs o on o.workspace_id = its_workspace and o.product_id = i."productId"
$$;
revoke all on function app.cost_of_shares(uuid, jsonb) from public;

-- Keeps what the products of a document's lines cost, before `lines` are written in the place of those it has: of a line that is new or has
-- another product now what that costs at this moment, of all others what it cost before, and nothing where that is not known. Also where
-- whoever writes the document may not see it.
drop function if exists app.keep_line_costs(uuid);
create or replace function app.keep_line_costs(sale uuid, lines json) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from sale_line_costs k where k.workspace_id = app.inside() and k.sale_id = sale
    and (k.line_id, k.product_id) not in (
      select l.id, l."productId" from json_to_recordset(lines) as l (id uuid, "productId" uuid, picks jsonb)
      where l."productId" is not null and not exists (select from sale_lines b where b.workspace_id = app.inside() and b.id = l.id and b.sale_id = sale
        and b.picks <> coalesce(l.picks, '[]')));
  insert into sale_line_costs (workspace_id, line_id, sale_id, product_id, cost)
    select c.workspace_id, l.id, sale, c.product_id,
      case when coalesce(l.shares, '[]') = '[]' then c.cost else app.cost_of_shares(c.workspace_id, l.shares) end
    from json_to_recordset(lines) as l (id uuid, "productId" uuid, picks jsonb, shares jsonb)
      join product_costs c on c.workspace_id = app.inside() and c.product_id = l."productId"
    where not exists (select from sale_lines b where b.workspace_id = c.workspace_id and b.id = l.id and b.sale_id = sale and b.product_id = c.product_id
      and b.picks = coalesce(l.picks, '[]'))
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

-- An amount of a document in the company's currency, by the document's rate.
create or replace function app.in_company_currency(amount numeric, rate numeric, is_inverse boolean, decimals int) returns numeric
language sql immutable parallel safe
  as $$ select round(case when rate is null then amount when is_inverse then amount * rate else amount / rate end, decimals) $$;

-- What the lines of a document that count come to once the discounts on sections and on the whole are taken off, each in proportion; `given` says how
-- much each takes off. No rows where there are none.
create or replace function app.discounted_lines(sale uuid, given jsonb, decimals int) returns table (line_id uuid, net numeric)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if coalesce(jsonb_array_length(given), 0) = 0 then return; end if;
  return query
    with placed as (
      select l.id, l.subtotal, l.kind, l.kind = 'product' and l.choice = 'counted' as is_counted,
        max(l.position) filter (where l.kind = 'section') over (order by l.position) as section
      from sale_lines l
      where l.workspace_id = app.inside() and l.sale_id = sale
    ), discounts as (
      select (g.value ->> 'lineId')::uuid as line_id, (g.value ->> 'amount')::numeric as amount from jsonb_array_elements(given) as g
    ), sections as (
      select p.section, coalesce(sum(p.subtotal) filter (where p.is_counted), 0) as amount, coalesce(sum(g.amount), 0) as given
      from placed p
        left join discounts g on g.line_id = p.id and p.kind = 'section'
      group by p.section
    ), wholes as (
      select sum(s.amount + case when s.amount <> 0 then s.given else 0 end) as amount,
        coalesce((select sum(amount) from discounts g where g.line_id is null), 0) as given
      from sections s
    )
    select p.id, round(p.subtotal
        * case when s.amount <> 0 then s.amount + s.given else 1 end * case when w.amount <> 0 then w.amount + w.given else 1 end
        / (case when s.amount <> 0 then s.amount else 1 end * case when w.amount <> 0 then w.amount else 1 end), decimals)
    from placed p
      join sections s on s.section is not distinct from p.section
      cross join wholes w
    where p.is_counted;
end $$;
revoke all on function app.discounted_lines(uuid, jsonb, int) from public;

-- Keeps what a document earns after its lines were written: what they come to once all discounts are taken off, less what their products cost
-- when they were chosen, as `marginOfAll` of the domain makes it. Also where whoever writes the document may not see it. And what each line
-- adds to the document's amounts in the company's currency, for sums by whatever a line has: what rounding leaves over goes to the greatest.
-- What a discount takes off is told without taxes, also of a price with taxes in it. Of a new document it keeps what its products cost as well. It is
-- run with every change of a document, so it is planned once.
drop function if exists app.keep_sale_margin(uuid);
create or replace function app.keep_sale_margin(sale uuid, is_new boolean default false) returns void
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  d record;
begin
  select s.workspace_id, s.exchange_rate, s.is_rate_inverse, w.currency_decimals as own_decimals, s.totals -> 'discounts' as discounts,
    scale((s.totals ->> 'untaxed')::numeric) as decimals, coalesce(s.company_untaxed, s.untaxed) as untaxed, coalesce(s.company_total, s.total) as total
  into d
  from sales s join workspaces w on w.id = s.workspace_id
  where s.workspace_id = app.inside() and s.id = sale;
  if not found then return; end if;
  with costs as (
    select k.line_id, k.product_id, k.cost from sale_line_costs k where not is_new and k.workspace_id = d.workspace_id and k.sale_id = sale
    union all
    select l.id, l.product_id, case when l.shares = '[]' then c.cost else app.cost_of_shares(l.workspace_id, l.shares) end
    from sale_lines l join product_costs c on c.workspace_id = l.workspace_id and c.product_id = l.product_id
    where is_new and l.workspace_id = d.workspace_id and l.sale_id = sale
  ), nets as (
    select l.id as line_id, l.position, l.quantity, l.product_id, l.subtotal, l.total, k.cost,
      case when l.discount > 0 and l.discount < 100
          and exists (select from taxes t where t.workspace_id = l.workspace_id and t.id = any (l.tax_ids) and t.price_included)
        then l.subtotal * l.discount / (100 - l.discount)
        else l.unit_price * l.quantity * l.discount / 100 end as taken,
      coalesce(n.net, round(l.subtotal, d.decimals)) as net,
      case when u.id = b.id or u.dimension <> b.dimension then 1
        else case u.relation when 'smaller' then 1 else u.ratio end * case b.relation when 'smaller' then b.ratio else 1 end
          / (case u.relation when 'smaller' then u.ratio else 1 end * case b.relation when 'smaller' then 1 else b.ratio end) end as factor
    from sale_lines l
      left join app.discounted_lines(sale, d.discounts, d.decimals) n on n.line_id = l.id
      left join costs k on k.line_id = l.id
      left join units u on u.workspace_id = l.workspace_id and u.id = l.unit_id
      left join products p on p.workspace_id = l.workspace_id and p.id = l.product_id
      left join units b on b.workspace_id = p.workspace_id and b.id = p.unit_id
    where l.workspace_id = d.workspace_id and l.sale_id = sale and l.kind = 'product' and l.choice = 'counted'
  ), own as (
    select n.line_id, n.position, n.product_id, coalesce(n.factor, 1) * n.quantity as quantity, round(n.cost * n.quantity * n.factor, d.own_decimals) as cost,
      case when d.exchange_rate is null then n.net else app.in_company_currency(n.net, d.exchange_rate, d.is_rate_inverse, d.own_decimals) end as amount,
      case when n.subtotal <> 0 then n.net * n.total / n.subtotal else n.net + n.total end as total, n.taken + n.subtotal - n.net as discount
    from nets n
  ), lines as (
    select o.line_id, o.position, o.product_id, o.quantity, o.cost, o.amount,
      case when d.exchange_rate is null then round(o.total, d.own_decimals)
        else app.in_company_currency(o.total, d.exchange_rate, d.is_rate_inverse, d.own_decimals) end as total,
      case when d.exchange_rate is null then round(o.discount, d.own_decimals)
        else app.in_company_currency(o.discount, d.exchange_rate, d.is_rate_inverse, d.own_decimals) end as discount
    from own o
  ), margins as (
    select coalesce(sum(l.cost), 0) as cost, coalesce(sum(l.amount) filter (where l.cost is not null), 0) as amount, count(l.cost) as known, count(l.amount) as counted
    from lines l
  ), figured as (
    insert into sale_figures (workspace_id, sale_id, line_id, product_id, quantity, untaxed, total, discount)
    select d.workspace_id, sale, l.line_id, l.product_id, l.quantity,
      l.amount + case when l.place = 1 then d.untaxed - l.amounts else 0 end, l.total + case when l.place = 1 then d.total - l.totals else 0 end, l.discount
    from (select *, sum(amount) over () as amounts, sum(total) over () as totals, row_number() over (order by abs(amount) desc, position) as place from lines) as l
    on conflict (workspace_id, sale_id, line_id) do update
      set product_id = excluded.product_id, quantity = excluded.quantity, untaxed = excluded.untaxed, total = excluded.total, discount = excluded.discount
  ), gone as (
    delete from sale_figures f where f.workspace_id = d.workspace_id and f.sale_id = sale and f.line_id not in (select line_id from lines)
  ), earned as (
    update sale_line_costs k set spent = l.cost, margin = l.amount - l.cost
    from lines l
    where not is_new and k.workspace_id = d.workspace_id and k.line_id = l.line_id and (k.spent, k.margin) is distinct from (l.cost, l.amount - l.cost)
  ), chosen as (
    insert into sale_line_costs (workspace_id, line_id, sale_id, product_id, cost, spent, margin)
    select d.workspace_id, k.line_id, sale, k.product_id, k.cost, l.cost, l.amount - l.cost
    from costs k left join lines l on l.line_id = k.line_id
    where is_new
  )
  insert into sale_margins (workspace_id, sale_id, cost, margin, percent, unknown)
  select d.workspace_id, sale, cost, case when known > 0 then amount - cost end,
    case when known > 0 and amount <> 0 then round((amount - cost) * 100 / amount, 2) end, counted - known
  from margins
  on conflict (workspace_id, sale_id) do update
    set cost = excluded.cost, margin = excluded.margin, percent = excluded.percent, unknown = excluded.unknown;
end $$;
revoke all on function app.keep_sale_margin(uuid, boolean) from public;
grant execute on function app.keep_sale_margin(uuid, boolean) to :server_role;

-- What the kit of a line consists of, where it shows that to customers: of an order as it was ordered, of a quotation as it is. Also for who opens
-- the link to that very document.
create or replace function app.parts_shown(sale uuid, line uuid) returns table (name text, unit_id uuid, quantity numeric, place int)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.name, o.unit_id, k.quantity, k.position
  from sale_lines l
    join sales s on s.workspace_id = l.workspace_id and s.id = l.sale_id
    join products p on p.workspace_id = l.workspace_id and p.id = l.product_id and p.shows_parts
    cross join lateral (
      select c.product_id, c.quantity, c.position from sale_line_parts c where c.workspace_id = l.workspace_id and c.line_id = l.id
      union all select c.product_id, c.quantity, c.position from product_parts c
        where c.workspace_id = l.workspace_id and c.kit_id = l.product_id and s.state in ('draft', 'sent') and jsonb_array_length(l.shares) = 0) k
    join products o on o.workspace_id = l.workspace_id and o.id = k.product_id
  where l.workspace_id = app.workspace() and l.id = line and l.sale_id = sale and (app.inside() is not null or l.sale_id = app.document())
$$;
revoke all on function app.parts_shown(uuid, uuid) from public;
grant execute on function app.parts_shown(uuid, uuid) to :server_role;

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
        'keptTotal', trim_scale(s.kept_total)::text, 'instalments', case s.state when 'done' then s.instalments else '[]' end, 'exchangeRate', trim_scale(s.exchange_rate)::text,
        'isRateInverse', s.is_rate_inverse, 'currency', s.currency))
      from app.family_of(e.id) as f (id) join sales s on s.workspace_id = e.workspace_id and s.customer_id = f.id
      where s.id is distinct from except_sale and (s.state = 'confirmed' or s.state = 'done' and app.last_due(s.instalments) >= today)) end, '[]')
  from contacts c join contacts e on e.workspace_id = c.workspace_id and e.id = coalesce(c.company_id, c.id)
  where c.workspace_id = app.inside() and c.id = customer
$$;
revoke all on function app.credit_of(uuid, date, uuid, boolean) from public;
grant execute on function app.credit_of(uuid, date, uuid, boolean) to :server_role;

-- What other quotations offer of some products that were sent before a document, by quotation, product and unit, as long as their customers may
-- accept them (or have, and it waits for us); with nothing of those that the one who asks does not reach but until when. Of a draft: all of them.
drop function if exists app.offered_before(uuid, uuid[], date);
create or replace function app.offered_before(sale uuid, products uuid[], today date)
returns table (id uuid, number text, until date, product_id uuid, unit_id uuid, quantity numeric, shares jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when r.is_reached then o.id end, case when r.is_reached then o.number end, o.valid_until, l.product_id, l.unit_id, sum(l.quantity), l.shares
  from sales s
    join sale_lines l on l.workspace_id = s.workspace_id and l.product_id = any (products) and l.sale_id <> s.id
      and l.choice = 'counted' and l.quantity > 0
    join sales o on o.workspace_id = l.workspace_id and o.id = l.sale_id and o.state = 'sent'
      and (o.valid_until is null or o.valid_until >= today or o.accepted_at is not null)
      and (s.sent_at is null or (o.sent_at, o.id) < (s.sent_at, s.id))
    cross join lateral (select app.sees_orders() or app.reaches_owner(o.salesperson_id, o.team_id) as is_reached) r
  where s.workspace_id = app.inside() and s.id = sale and (app.sees_orders() or app.reaches_owner(s.salesperson_id, s.team_id))
  group by o.id, o.number, o.valid_until, o.sent_at, r.is_reached, l.product_id, l.unit_id, l.shares
  order by o.sent_at, o.id
$$;
revoke all on function app.offered_before(uuid, uuid[], date) from public;
grant execute on function app.offered_before(uuid, uuid[], date) to :server_role;

-- Whether customers are offered to pay by card; nothing of the provider, which is for administrators.
create or replace function app.takes_cards() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from card_providers p where p.workspace_id = app.workspace() and p.is_on)
$$;
revoke all on function app.takes_cards() from public;
grant execute on function app.takes_cards() to :server_role;

-- The workspaces in which customers were sent to a page to pay on, and it is not known what came of it.
create or replace function app.workspaces_with_payment_requests() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.workspace_id from payment_requests r where r.state in ('open', 'closing')
$$;
revoke all on function app.workspaces_with_payment_requests() from public;
grant execute on function app.workspaces_with_payment_requests() to :server_role;

-- The workspaces with an offer that was accepted and asks for money, some of which came.
create or replace function app.workspaces_with_paid_offers() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct s.workspace_id from sales s
  where s.state = 'sent' and s.accepted_at is not null and s.payment_asked is not null
    and exists (select from payments p where p.workspace_id = s.workspace_id and p.sale_id = s.id and p.undone_at is null and p.aside_because is null)
$$;
revoke all on function app.workspaces_with_paid_offers() from public;
grant execute on function app.workspaces_with_paid_offers() to :server_role;

-- What margins came to in an approval, for what follows from it: whoever may not see costs is told that, and never this.
create or replace function app.approved_margins_behind(approval uuid) returns table (place int, limit_value numeric, value numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.place, m.limit_value, m.value from sale_approval_margins m where m.workspace_id = app.inside() and m.approval_id = approval
$$;
revoke all on function app.approved_margins_behind(uuid) from public;
grant execute on function app.approved_margins_behind(uuid) to :server_role;

-- Keeps what margins come to in a request, also where whoever asks may not see it.
create or replace function app.keep_approval_margins(approval uuid, margins json) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into sale_approval_margins (workspace_id, approval_id, place, limit_value, value)
    select a.workspace_id, a.id, m.place, m."limit", m.value
    from sale_approvals a cross join json_to_recordset(margins) as m (place int, "limit" numeric, value numeric)
    where a.workspace_id = app.inside() and a.id = approval
$$;
revoke all on function app.keep_approval_margins(uuid, json) from public;
grant execute on function app.keep_approval_margins(uuid, json) to :server_role;

-- The workspaces in which somebody is to be reminded of a quotation that waits for his approval by now.
create or replace function app.with_approvals_to_remind(at timestamptz) returns table (id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id from workspaces w where exists (
    select from sale_approvals a where a.workspace_id = w.id and a.state = 'waiting' and a.remind_at <= at)
$$;
revoke all on function app.with_approvals_to_remind(timestamptz) from public;
grant execute on function app.with_approvals_to_remind(timestamptz) to :server_role;

-- A category that limits for approval name and that something leaves by going from one category to another; null where none is left.
create or replace function app.limited_category_left(source uuid, target uuid) returns text
language sql stable security definer set search_path = public, app, pg_temp as $$
  with recursive above as (
    select c.id, c.name, c.parent_id, false as is_target from product_categories c where c.workspace_id = app.inside() and c.id = source
    union
    select c.id, c.name, c.parent_id, true from product_categories c where c.workspace_id = app.inside() and c.id = target
    union
    select c.id, c.name, c.parent_id, a.is_target from above a join product_categories c on c.workspace_id = app.inside() and c.id = a.parent_id)
  select a.name from above a
  where not a.is_target and not exists (select from above t where t.is_target and t.id = a.id)
    and exists (select from approval_rules r where r.workspace_id = app.inside() and a.id = any (r.category_ids))
  order by a.name limit 1
$$;
revoke all on function app.limited_category_left(uuid, uuid) from public;
grant execute on function app.limited_category_left(uuid, uuid) to :server_role;

-- Whether a limit for approval names a category.
create or replace function app.is_limited_category(category uuid) returns boolean
language sql stable security definer set search_path = public, app, pg_temp as $$
  select exists (select from approval_rules r where r.workspace_id = app.inside() and category = any (r.category_ids))
$$;
revoke all on function app.is_limited_category(uuid) from public;
grant execute on function app.is_limited_category(uuid) to :server_role;

-- Whether what was said of an offer at a moment was said with the customer whose it is now; before versions were kept nobody else is known. Of a version
-- that was forgotten with whom it was for it was, where the offer never was another's. Who was merged into somebody since is that one.
create or replace function app.is_said_with_customer(sale uuid, at timestamptz) returns boolean
language sql stable security definer set search_path = public, app, pg_temp as $$
  select coalesce((
    select coalesce(s.customer_id in (
      with recursive its as (
        select (v.draft -> 'header' ->> 'customerId')::uuid as id
        union select m.survivor_id from its i join merged_records m on m.workspace_id = s.workspace_id and m.kind = 'contact' and m.record_id = i.id)
      select id from its), not exists (
      select from diary d where d.workspace_id = s.workspace_id and d.subject_kind = 'sale' and d.subject_id = s.id and d.before ? 'customerId'))
    from sale_sendings g join sale_versions v on v.workspace_id = g.workspace_id and v.sale_id = g.sale_id and v.number = g.number
    where g.workspace_id = s.workspace_id and g.sale_id = s.id and g.sent_at <= at
    order by g.sent_version desc limit 1), true)
  from sales s where s.workspace_id = app.workspace() and s.id = sale
$$;
revoke all on function app.is_said_with_customer(uuid, timestamptz) from public;
grant execute on function app.is_said_with_customer(uuid, timestamptz) to :server_role;

-- What of the key with which a company signs everybody in it may know.
create or replace function app.signing_certificates() returns table (certificates text, is_own boolean, created_at timestamptz)
language sql stable security definer set search_path = public, app, pg_temp as $$
  select k.certificates, k.is_own, k.created_at from signing_keys k where k.workspace_id = app.inside() and k.ended_at is null
$$;
revoke all on function app.signing_certificates() from public;
grant execute on function app.signing_certificates() to :server_role;
