-- What a document earns, as its row in a list tells it and sorts by it: apart from the document, for those who see costs. Kept with each
-- change of its lines, as sale_line_costs are.
create table sale_margins (
  workspace_id uuid not null references workspaces,
  sale_id uuid not null,
  -- of the lines that count and whose products' cost is known, in the company's currency; no margin where of none it is
  cost numeric not null,
  margin numeric,
  -- of their amount without taxes
  percent numeric,
  -- how many lines that count have no known cost
  unknown int not null,
  primary key (workspace_id, sale_id),
  foreign key (workspace_id, sale_id) references sales (workspace_id, id) on delete cascade
);

-- What is there: as app.keep_sale_margin makes it of one document.
with documents as (
  select s.workspace_id, s.id as sale_id, s.exchange_rate, s.is_rate_inverse, w.currency_decimals as own_decimals,
    scale((s.totals ->> 'untaxed')::numeric) as decimals, s.totals
  from sales s
    join workspaces w on w.id = s.workspace_id
), placed as (
  select l.*, l.kind = 'product' and l.choice = 'counted' as is_counted,
    max(l.position) filter (where l.kind = 'section') over (partition by l.workspace_id, l.sale_id order by l.position) as section
  from sale_lines l
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
  select p.workspace_id, p.sale_id, p.quantity, p.unit_id, p.product_id, k.cost, d.own_decimals,
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
  select n.workspace_id, n.sale_id,
    case when n.exchange_rate is null then n.net
      else round(case when n.is_rate_inverse then n.net * n.exchange_rate else n.net / n.exchange_rate end, n.own_decimals) end as amount,
    round(n.cost * n.quantity * case when u.dimension <> b.dimension then 1
      else case u.relation when 'smaller' then 1 else u.ratio end * case b.relation when 'smaller' then b.ratio else 1 end
        / (case u.relation when 'smaller' then u.ratio else 1 end * case b.relation when 'smaller' then 1 else b.ratio end) end, n.own_decimals) as cost
  from nets n
    left join units u on u.workspace_id = n.workspace_id and u.id = n.unit_id
    left join products p on p.workspace_id = n.workspace_id and p.id = n.product_id
    left join units b on b.workspace_id = p.workspace_id and b.id = p.unit_id
), margins as (
  select d.workspace_id, d.sale_id, coalesce(sum(l.cost), 0) as cost, coalesce(sum(l.amount) filter (where l.cost is not null), 0) as amount,
    count(l.cost) as known, count(l.amount) as counted
  from documents d
    left join lines l on l.workspace_id = d.workspace_id and l.sale_id = d.sale_id
  group by d.workspace_id, d.sale_id
)
insert into sale_margins (workspace_id, sale_id, cost, margin, percent, unknown)
select workspace_id, sale_id, cost, case when known > 0 then amount - cost end,
  case when known > 0 and amount <> 0 then round((amount - cost) * 100 / amount, 2) end, counted - known
from margins;
