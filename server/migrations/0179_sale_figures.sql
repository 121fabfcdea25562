-- What each line that counts adds to the sums of its document, in the company's currency, and what of it was delivered, in its product's unit:
-- the sums of quotations and orders are made of these rows by whatever somebody asks for. Kept with each change of the lines.
create table sale_figures (
  workspace_id uuid not null references workspaces,
  sale_id uuid not null,
  line_id uuid not null,
  product_id uuid,
  quantity numeric not null default 0,
  untaxed numeric not null default 0,
  total numeric not null default 0,
  -- what its own discount, its section's and the document's take off
  discount numeric not null default 0,
  delivered numeric not null default 0,
  given_up numeric not null default 0,
  primary key (workspace_id, sale_id, line_id),
  foreign key (workspace_id, sale_id) references sales (workspace_id, id) on delete cascade,
  foreign key (workspace_id, product_id) references products (workspace_id, id)
);
create index sale_figures_by_product on sale_figures (workspace_id, product_id) where product_id is not null;

-- What its goods cost in all, and what is left of its amount, in the company's currency; not known of what is no line that counts.
alter table sale_line_costs
  add column spent numeric,
  add column margin numeric;

create index sales_by_confirmation on sales (workspace_id, confirmed_at) where confirmed_at is not null;
create index sales_by_creation on sales (workspace_id, created_at);

-- What is there: as app.keep_sale_margin makes it of one document.
with documents as (
  select s.workspace_id, s.id as sale_id, s.exchange_rate, s.is_rate_inverse, w.currency_decimals as own_decimals,
    scale((s.totals ->> 'untaxed')::numeric) as decimals, s.totals,
    coalesce(s.company_untaxed, s.untaxed) as untaxed, coalesce(s.company_total, s.total) as total
  from sales s
    join workspaces w on w.id = s.workspace_id
), placed as (
  select l.*, l.kind = 'product' and l.choice = 'counted' as is_counted,
    max(l.position) filter (where l.kind = 'section') over (partition by l.workspace_id, l.sale_id order by l.position) as section
  from sale_lines l
    join documents d on d.workspace_id = l.workspace_id and d.sale_id = l.sale_id
), discounts as (
  select d.workspace_id, d.sale_id, (g.value ->> 'lineId')::uuid as line_id, (g.value ->> 'amount')::numeric as amount
  from documents d
    cross join jsonb_array_elements(coalesce(d.totals -> 'discounts', '[]')) as g
), sections as (
  select p.workspace_id, p.sale_id, p.section, coalesce(sum(p.subtotal) filter (where p.is_counted), 0) as amount,
    coalesce(sum(g.amount), 0) as given
  from placed p
    left join discounts g on g.workspace_id = p.workspace_id and g.sale_id = p.sale_id and g.line_id = p.id and p.kind = 'section'
  group by p.workspace_id, p.sale_id, p.section
), wholes as (
  select s.workspace_id, s.sale_id, sum(s.amount + case when s.amount <> 0 then s.given else 0 end) as amount, coalesce(max(g.amount), 0) as given
  from sections s
    left join (select workspace_id, sale_id, sum(amount) as amount from discounts where line_id is null group by workspace_id, sale_id) as g
      on g.workspace_id = s.workspace_id and g.sale_id = s.sale_id
  group by s.workspace_id, s.sale_id
), nets as (
  select p.workspace_id, p.sale_id, p.id as line_id, p.position, p.quantity, p.unit_id, p.product_id, p.subtotal, p.total, k.cost, d.own_decimals,
    d.decimals, p.unit_price * p.quantity * p.discount / 100 as taken,
    round(p.subtotal
        * case when s.amount <> 0 then s.amount + s.given else 1 end * case when w.amount <> 0 then w.amount + w.given else 1 end
        / (case when s.amount <> 0 then s.amount else 1 end * case when w.amount <> 0 then w.amount else 1 end), d.decimals) as net,
    d.exchange_rate, d.is_rate_inverse
  from placed p
    join documents d on d.workspace_id = p.workspace_id and d.sale_id = p.sale_id
    join sections s on s.workspace_id = p.workspace_id and s.sale_id = p.sale_id and s.section is not distinct from p.section
    join wholes w on w.workspace_id = p.workspace_id and w.sale_id = p.sale_id
    left join sale_line_costs k on k.workspace_id = p.workspace_id and k.line_id = p.id
  where p.is_counted
), lines as (
  select n.workspace_id, n.sale_id, n.line_id, n.position, n.product_id, n.own_decimals, b.id as unit_id, coalesce(i.factor, 1) * n.quantity as quantity,
    case when n.exchange_rate is null then n.net
      else round(case when n.is_rate_inverse then n.net * n.exchange_rate else n.net / n.exchange_rate end, n.own_decimals) end as amount,
    round((case when n.subtotal <> 0 then n.net * n.total / n.subtotal else n.net + n.total end) * case when n.exchange_rate is null then 1 when n.is_rate_inverse then n.exchange_rate else 1 / n.exchange_rate end, n.own_decimals) as total,
    round((n.taken + n.subtotal - n.net) * case when n.exchange_rate is null then 1 when n.is_rate_inverse then n.exchange_rate else 1 / n.exchange_rate end, n.own_decimals) as discount,
    round(n.cost * n.quantity * i.factor, n.own_decimals) as cost
  from nets n
    left join units u on u.workspace_id = n.workspace_id and u.id = n.unit_id
    left join products p on p.workspace_id = n.workspace_id and p.id = n.product_id
    left join units b on b.workspace_id = p.workspace_id and b.id = p.unit_id
    cross join lateral (select case when u.dimension <> b.dimension then 1
      else case u.relation when 'smaller' then 1 else u.ratio end * case b.relation when 'smaller' then b.ratio else 1 end
        / (case u.relation when 'smaller' then u.ratio else 1 end * case b.relation when 'smaller' then 1 else b.ratio end) end as factor) i
), margins as (
  select d.workspace_id, d.sale_id, coalesce(sum(l.cost), 0) as cost, coalesce(sum(l.amount) filter (where l.cost is not null), 0) as amount,
    count(l.cost) as known, count(l.amount) as counted
  from documents d
    left join lines l on l.workspace_id = d.workspace_id and l.sale_id = d.sale_id
  group by d.workspace_id, d.sale_id
), figures as (
  select l.workspace_id, l.sale_id, l.line_id, l.product_id, l.quantity, l.discount,
    l.amount + case when l.place = 1 then d.untaxed - l.amounts else 0 end as untaxed,
    l.total + case when l.place = 1 then d.total - l.totals else 0 end as total
  from (select *, sum(amount) over document as amounts, sum(total) over document as totals,
      row_number() over (partition by workspace_id, sale_id order by abs(amount) desc, position) as place
    from lines window document as (partition by workspace_id, sale_id)) as l
    join documents d on d.workspace_id = l.workspace_id and d.sale_id = l.sale_id
), earned as (
  update sale_line_costs k set spent = l.cost, margin = l.amount - l.cost
  from lines l
  where k.workspace_id = l.workspace_id and k.line_id = l.line_id
)
insert into sale_figures (workspace_id, sale_id, line_id, product_id, quantity, untaxed, total, discount)
select workspace_id, sale_id, line_id, product_id, quantity, untaxed, total, discount from figures;

-- What was delivered and given up of orders, as `progressOfSale` says it.
with lines as (
  select f.workspace_id, f.sale_id, f.line_id, f.quantity, l.given_up, l.delivered_by_hand, p.kind, p.service_delivery,
    coalesce(case when exists (select from sale_line_parts c where c.workspace_id = l.workspace_id and c.line_id = l.id) then (
        select sign(l.quantity) * min(floor(round(sign(l.quantity) * coalesce(m.moved, 0) / c.quantity, 20)))
        from sale_line_parts c
          left join lateral (select sum(case t.kind when 'delivery' then t.moved else -t.moved end) as moved
            from transfer_lines t join transfers d on d.workspace_id = t.workspace_id and d.id = t.transfer_id and d.created_at >= s.confirmed_at
            where t.workspace_id = c.workspace_id and t.origin_line_id = c.line_id and t.product_id = c.product_id and t.state = 'done') as m on true
        where c.workspace_id = l.workspace_id and c.line_id = l.id)
      else (select sum(case t.kind when 'delivery' then t.moved else -t.moved end)
        from transfer_lines t join transfers d on d.workspace_id = t.workspace_id and d.id = t.transfer_id and d.created_at >= s.confirmed_at
        where t.workspace_id = l.workspace_id and t.origin_line_id = l.id and t.state = 'done') end, 0) as moved
  from sales s
    join sale_figures f on f.workspace_id = s.workspace_id and f.sale_id = s.id
    join sale_lines l on l.workspace_id = f.workspace_id and l.id = f.line_id
    join products p on p.workspace_id = f.workspace_id and p.id = f.product_id
  where s.state in ('confirmed', 'done')
), orders as (
  select workspace_id, sale_id, bool_or(kind = 'goods') as has_goods,
    bool_and(kind <> 'goods' or round(quantity - moved - given_up, 20) = 0) as is_over, bool_or(kind = 'goods' and moved <> 0) as is_moved
  from lines group by workspace_id, sale_id
)
update sale_figures f
set delivered = case when l.kind = 'goods' then l.moved
    when l.service_delivery = 'by_hand' or not o.has_goods then l.delivered_by_hand
    when o.is_over and o.is_moved then l.quantity else 0 end,
  given_up = case when l.kind = 'goods' or l.service_delivery = 'by_hand' or not o.has_goods then l.given_up
    when o.is_over and not o.is_moved then l.quantity else 0 end
from lines l
  join orders o on o.workspace_id = l.workspace_id and o.sale_id = l.sale_id
where f.workspace_id = l.workspace_id and f.line_id = l.line_id and f.sale_id = l.sale_id;

-- From which template a document has its lines: what became of what was offered with it.
alter table sales
  add column quotation_template_id uuid,
  add foreign key (workspace_id, quotation_template_id) references quotation_templates (workspace_id, id);
create index sales_by_template on sales (workspace_id, quotation_template_id) where quotation_template_id is not null;
