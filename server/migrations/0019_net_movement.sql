-- Orders follow what is kept: what was given up of a line is known, so that all else that is missing is still to come.

alter table sale_lines
  -- in the product's unit, with the sign of what was ordered: what nobody waits for any more
  add column given_up numeric not null default 0,
  -- of a service, in the product's unit: what somebody said was delivered
  add column delivered_by_hand numeric not null default 0;

alter table purchase_lines add column given_up numeric not null default 0 check (given_up >= 0);

alter table sales
  -- what the order comes to without what was given up; null where nothing was
  add column kept_untaxed numeric(19, 4),
  add column kept_total numeric(19, 4),
  add column delivery_address text check (length(delivery_address) <= 2000);

-- How a service counts as delivered.
alter table products add column service_delivery text not null default 'with_goods' check (service_delivery in ('with_goods', 'by_hand'));

-- Goods that came back and may not be sold yet.
alter table stock_levels add column quarantined numeric not null default 0 check (quarantined >= 0);
alter table locations drop constraint locations_kind_check,
  add constraint locations_kind_check check (kind in ('internal', 'customer', 'vendor', 'loss', 'quarantine'));
insert into locations (workspace_id, id, kind, name, is_default)
  select w.id, gen_random_uuid(), 'quarantine', case w.language when 'es' then 'Cuarentena' else 'Quarantine' end, true
  from workspaces w where exists (select from locations l where l.workspace_id = w.id);

-- Until now an order was done when nothing of it was on its way: what was missing then had been given up,
-- to the ninth decimal, for until now goods were counted in steps.
with wanted as (
  select l.workspace_id, l.id,
    s.state,
    case when s.state = 'done' and p.kind = 'goods'
      then l.quantity * case lu.relation when 'smaller' then 1 / lu.ratio else lu.ratio end
        / case pu.relation when 'smaller' then 1 / pu.ratio else pu.ratio end end as ordered,
    coalesce((
      select sum(case t.kind when 'delivery' then t.moved else -t.moved end) from transfer_lines t
      where t.workspace_id = l.workspace_id and t.origin_line_id = l.id and t.state = 'done'), 0) as moved,
    coalesce((
      select sum(greatest(t.quantity - t.moved, 0)) from transfer_lines t
      join transfers d on d.workspace_id = t.workspace_id and d.id = t.transfer_id and d.created_at >= s.confirmed_at
      where t.workspace_id = l.workspace_id and t.origin_line_id = l.id and t.kind = 'delivery' and t.state <> 'open'), 0) as cancelled
  from sale_lines l
  join sales s on s.workspace_id = l.workspace_id and s.id = l.sale_id and s.state in ('confirmed', 'done')
  join products p on p.workspace_id = l.workspace_id and p.id = l.product_id
  join units lu on lu.workspace_id = l.workspace_id and lu.id = l.unit_id
  join units pu on pu.workspace_id = p.workspace_id and pu.id = p.unit_id
), missing as (
  select workspace_id, id, case
    when ordered is null then cancelled
    when ordered < 0 then least(floor((ordered - moved) * 1e9) / 1e9, 0)
    else greatest(ceil((ordered - moved) * 1e9) / 1e9, 0) end as given_up
  from wanted
)
update sale_lines l set given_up = m.given_up
from missing m where l.workspace_id = m.workspace_id and l.id = m.id and m.given_up <> 0;

with wanted as (
  select l.workspace_id, l.id,
    case when b.state = 'done'
      then l.quantity * case lu.relation when 'smaller' then 1 / lu.ratio else lu.ratio end
        / case pu.relation when 'smaller' then 1 / pu.ratio else pu.ratio end end as ordered,
    coalesce((
      select sum(case t.kind when 'receipt' then t.moved else -t.moved end) from transfer_lines t
      where t.workspace_id = l.workspace_id and t.origin_line_id = l.id and t.state = 'done'), 0) as moved,
    coalesce((
      select sum(greatest(t.quantity - t.moved, 0)) from transfer_lines t
      where t.workspace_id = l.workspace_id and t.origin_line_id = l.id and t.kind = 'receipt' and t.state <> 'open'), 0) as cancelled
  from purchase_lines l
  join purchases b on b.workspace_id = l.workspace_id and b.id = l.purchase_id and b.state in ('confirmed', 'done')
  join products p on p.workspace_id = l.workspace_id and p.id = l.product_id and p.kind = 'goods'
  join units lu on lu.workspace_id = l.workspace_id and lu.id = l.unit_id
  join units pu on pu.workspace_id = p.workspace_id and pu.id = p.unit_id
), missing as (
  select workspace_id, id,
    case when ordered is null then cancelled else greatest(ceil((ordered - moved) * 1e9) / 1e9, 0) end as given_up
  from wanted
)
update purchase_lines l set given_up = m.given_up
from missing m where l.workspace_id = m.workspace_id and l.id = m.id and m.given_up <> 0;
