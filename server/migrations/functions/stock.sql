-- What everybody may know of the stock, though it sums transfers that not everybody reaches: what is planned to come in and to go out.
create or replace function app.planned_moves(products uuid[])
returns table (product_id uuid, line_id uuid, kind text, quantity numeric, reserved numeric, scheduled_on date)
language sql stable security definer set search_path = public, app, pg_temp as $$
  select l.product_id, l.id, l.kind, l.quantity, l.reserved, l.scheduled_on
  from transfer_lines l
  where l.workspace_id = (select app.workspace()) and (select app.role()) <> 'portal'
    and l.product_id = any (products) and l.state = 'open' and l.kind in ('receipt', 'delivery')
  order by l.product_id, l.scheduled_on, l.id
$$;
revoke all on function app.planned_moves(uuid[]) from public;
grant execute on function app.planned_moves(uuid[]) to :server_role;

drop function if exists app.stock_of(uuid);
drop function if exists app.stock_kept(uuid);
create function app.stock_kept(product uuid, out on_hand numeric, out reserved numeric, out incoming numeric, out outgoing numeric,
  out quarantined numeric)
language sql stable security definer set search_path = public, app, pg_temp as $$
  select s.on_hand, s.reserved, p.incoming, p.outgoing, s.quarantined
  from (
    select coalesce(sum(l.on_hand), 0) as on_hand, coalesce(sum(l.reserved), 0) as reserved, coalesce(sum(l.quarantined), 0) as quarantined
    from stock_levels l where l.workspace_id = app.workspace() and l.product_id = product
  ) s, (
    select coalesce(sum(l.quantity) filter (where l.kind = 'receipt'), 0) as incoming,
      coalesce(sum(l.quantity) filter (where l.kind = 'delivery'), 0) as outgoing
    from transfer_lines l where l.workspace_id = app.workspace() and l.product_id = product and l.state = 'open'
  ) p
  where app.role() <> 'portal'
$$;
revoke all on function app.stock_kept(uuid) from public;
grant execute on function app.stock_kept(uuid) to :server_role;

-- How many whole kits so much of a part makes. Sums of fractions are off where they end.
create or replace function app.whole_kits(have numeric, of_part numeric) returns numeric language sql immutable parallel safe
  as $$ select floor(round(have / of_part, 20)) $$;

-- What there is of a product, whatever it is: of a kit as many as its parts make, of those that are kept in stock. What comes in and goes
-- out of a kit is by how many more or fewer can be made when all that is planned has happened.
create function app.stock_of(product uuid, out on_hand numeric, out reserved numeric, out incoming numeric, out outgoing numeric,
  out quarantined numeric)
language sql stable as $$
  select s.on_hand, s.reserved, s.incoming, s.outgoing, s.quarantined
  from app.stock_kept(product) s
  where not exists (select from product_parts k where k.workspace_id = app.workspace() and k.kit_id = product)
  union all
  select f.on_hand, f.on_hand - f.free, greatest(f.forecast - f.on_hand, 0), greatest(f.on_hand - f.forecast, 0), 0
  from (
    select coalesce(min(app.whole_kits(s.on_hand, k.quantity)), 0) as on_hand,
      coalesce(min(app.whole_kits(s.on_hand - s.reserved, k.quantity)), 0) as free,
      coalesce(min(app.whole_kits(s.on_hand + s.incoming - s.outgoing, k.quantity)), 0) as forecast
    from product_parts k
    join products p on p.workspace_id = k.workspace_id and p.id = k.product_id and p.storable
    cross join lateral app.stock_kept(k.product_id) s
    where k.workspace_id = app.workspace() and k.kit_id = product
  ) f
  where exists (select from product_parts k where k.workspace_id = app.workspace() and k.kit_id = product)
$$;
revoke all on function app.stock_of(uuid) from public;
grant execute on function app.stock_of(uuid) to :server_role;

-- Sets what is set aside for lines of open deliveries, whoever's orders they belong to: goods that become free go to those who wait.
-- The caller holds the levels' locks; the transfers are locked in the order of their ids.
drop function if exists app.set_reserved(uuid[], numeric[]);
create function app.set_reserved(line_ids uuid[], quantities numeric[])
returns table (id uuid, number text, state text, version int, origin_kind text, origin_id uuid)
language plpgsql security definer set search_path = public, app, pg_temp as $$
#variable_conflict use_column
declare
  touched uuid[];
begin
  if app.role() = 'portal' then raise insufficient_privilege; end if;
  touched := array(
    select distinct l.transfer_id from transfer_lines l where l.workspace_id = app.workspace() and l.id = any (line_ids));
  perform from transfers t where t.workspace_id = app.workspace() and t.id = any (touched) order by t.id for update;
  update transfer_lines l set reserved = given.quantity
  from unnest(line_ids, quantities) as given (id, quantity)
  where l.workspace_id = app.workspace() and l.id = given.id and l.state = 'open' and l.kind = 'delivery';
  return query
    update transfers t set version = t.version + 1, state = (
      select case when bool_and(l.reserved = l.quantity) then 'ready' when bool_or(l.reserved > 0) then 'partial' else 'waiting' end
      from transfer_lines l where l.workspace_id = t.workspace_id and l.transfer_id = t.id and l.state = 'open')
    where t.workspace_id = app.workspace() and t.id = any (touched) and t.state in ('waiting', 'partial', 'ready')
    returning t.id, t.number, t.state, t.version, t.origin_kind, t.origin_id;
end $$;
revoke all on function app.set_reserved(uuid[], numeric[]) from public;
grant execute on function app.set_reserved(uuid[], numeric[]) to :server_role;

-- How far ahead others stand of some lines of open deliveries, in the order in which goods are promised: what these lack together, summed
-- from one of the lines to the next, so that each that stands before is read once. Where nothing is planned to come in of a product its
-- lines are left out, and nothing of it is read.
create or replace function app.waiting_before(line_ids uuid[])
returns table (line_id uuid, product_id uuid, quantity numeric, reserved numeric, before numeric)
language sql stable security definer set search_path = public, app, pg_temp as $$
  with asked as (
    select w.*, lag(w.scheduled_on, 1, '-infinity') over nearer as after_day, lag(w.id, 1, '00000000-0000-0000-0000-000000000000') over nearer as after_id
    from transfer_lines w
    where w.workspace_id = (select app.workspace()) and (select app.role()) <> 'portal'
      and w.id = any (line_ids) and w.state = 'open' and w.kind = 'delivery'
      and exists (
        select from transfer_lines r
        where r.workspace_id = w.workspace_id and r.product_id = w.product_id and r.state = 'open' and r.kind = 'receipt')
    window nearer as (partition by w.product_id order by w.scheduled_on, w.id))
  select w.id, w.product_id, w.quantity, w.reserved, sum(between_them.lacking) over (partition by w.product_id order by w.scheduled_on, w.id)
  from asked w, lateral (
    select coalesce(sum(l.quantity - l.reserved), 0) as lacking from transfer_lines l
    where l.workspace_id = w.workspace_id and l.product_id = w.product_id and l.state = 'open' and l.kind = 'delivery'
      and (l.scheduled_on, l.id) >= (w.after_day, w.after_id) and (l.scheduled_on, l.id) < (w.scheduled_on, w.id)) between_them
$$;
revoke all on function app.waiting_before(uuid[]) from public;
grant execute on function app.waiting_before(uuid[]) to :server_role;

-- What is planned to come in of some products.
create or replace function app.planned_receipts(products uuid[])
returns table (product_id uuid, quantity numeric, scheduled_on date)
language sql stable security definer set search_path = public, app, pg_temp as $$
  select l.product_id, l.quantity, l.scheduled_on from transfer_lines l
  where l.workspace_id = (select app.workspace()) and (select app.role()) <> 'portal'
    and l.product_id = any (products) and l.state = 'open' and l.kind = 'receipt'
$$;
revoke all on function app.planned_receipts(uuid[]) from public;
grant execute on function app.planned_receipts(uuid[]) to :server_role;

-- What the document behind a transfer says of it, which stock does not know: where the goods go, what the other side calls it, and
-- whom of the other side it is for.
drop function if exists app.told_by_origin(uuid, uuid);
create function app.told_by_origin(workspace uuid, document uuid)
returns table (address text, reference text, contact_person_id uuid)
language sql stable as $$
  select s.delivery_address, s.customer_reference, s.contact_person_id from sales s
  where s.workspace_id = workspace and s.id = document
  union all
  select null, p.vendor_reference, null from purchases p where p.workspace_id = workspace and p.id = document
$$;
grant execute on function app.told_by_origin(uuid, uuid) to :server_role;
