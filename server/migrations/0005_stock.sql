-- Where goods are, what is promised, and what moved. A transfer carries its origin; stock knows nothing of sales or purchases.

create table warehouses (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  code text not null check (length(code) between 1 and 10),
  is_default boolean not null default false,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, code)
);

create table locations (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  kind text not null check (kind in ('internal', 'customer', 'vendor', 'loss')),
  name text not null,
  warehouse_id uuid,
  is_default boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, warehouse_id) references warehouses (workspace_id, id)
);

create table stock_levels (
  workspace_id uuid not null references workspaces,
  product_id uuid not null,
  location_id uuid not null,
  on_hand numeric(19, 6) not null default 0,
  reserved numeric(19, 6) not null default 0,
  primary key (workspace_id, product_id, location_id),
  foreign key (workspace_id, product_id) references products (workspace_id, id),
  foreign key (workspace_id, location_id) references locations (workspace_id, id),
  constraint no_promise_beyond_stock check (reserved between 0 and greatest(on_hand, 0))
);

create table transfers (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  number text not null,
  kind text not null check (kind in ('receipt', 'delivery', 'internal', 'adjustment')),
  -- waiting: nothing reserved; partial: something; ready: everything
  state text not null check (state in ('waiting', 'partial', 'ready', 'done', 'cancelled')),
  origin_kind text check (origin_kind in ('sale', 'purchase')),
  origin_id uuid,
  origin_number text,
  return_of_id uuid,
  backorder_of_id uuid,
  contact_id uuid,
  from_location_id uuid not null,
  to_location_id uuid not null,
  scheduled_on date not null,
  reason text,
  done_at timestamptz,
  done_by uuid,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, number),
  foreign key (workspace_id, return_of_id) references transfers (workspace_id, id),
  foreign key (workspace_id, backorder_of_id) references transfers (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, from_location_id) references locations (workspace_id, id),
  foreign key (workspace_id, to_location_id) references locations (workspace_id, id),
  foreign key (workspace_id, done_by) references members (workspace_id, id)
);
create index transfers_by_origin on transfers (workspace_id, origin_kind, origin_id);
create index transfers_by_origin_number on transfers (workspace_id, origin_number) where origin_number is not null;
create index transfers_by_contact on transfers (workspace_id, contact_id) where contact_id is not null;
create index transfers_open on transfers (workspace_id, kind, scheduled_on, id) where state in ('waiting', 'partial', 'ready');

create table transfer_lines (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  transfer_id uuid not null,
  position int not null,
  product_id uuid not null,
  -- the line of the sale or purchase that asked for it
  origin_line_id uuid,
  kind text not null check (kind in ('receipt', 'delivery', 'internal', 'adjustment')),
  state text not null check (state in ('open', 'done', 'cancelled')),
  -- in the product's unit: asked for, set aside, moved
  quantity numeric(19, 6) not null check (quantity > 0),
  reserved numeric(19, 6) not null default 0 check (reserved between 0 and quantity),
  moved numeric(19, 6) not null default 0 check (moved >= 0),
  from_location_id uuid not null,
  to_location_id uuid not null,
  scheduled_on date not null,
  done_at timestamptz,
  -- the delivered line that came back with this one
  returns_line_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, transfer_id) references transfers (workspace_id, id),
  foreign key (workspace_id, product_id) references products (workspace_id, id),
  foreign key (workspace_id, returns_line_id) references transfer_lines (workspace_id, id)
);
create index transfer_lines_by_transfer on transfer_lines (workspace_id, transfer_id, position);
create index transfer_lines_by_origin on transfer_lines (workspace_id, origin_line_id) where origin_line_id is not null;
create index transfer_lines_open on transfer_lines (workspace_id, product_id, scheduled_on, id) where state = 'open';
create index transfer_lines_returned on transfer_lines (workspace_id, returns_line_id) where returns_line_id is not null;
create index transfer_lines_done on transfer_lines (workspace_id, product_id, done_at) where state = 'done';

select app.protect('warehouses');
select app.protect('locations');
select app.protect('stock_levels');
select app.protect('transfers', '(select app.sees_orders()) or origin_kind is distinct from ''sale'' or app.reaches(''sale'', origin_id)');
select app.protect('transfer_lines', '(select app.sees_orders()) or exists (select 1 from transfers t where t.workspace_id = transfer_lines.workspace_id and t.id = transfer_lines.transfer_id)');

-- What everybody may know of the stock, though it sums transfers that not everybody reaches: what is planned to come in and to go out.
create function app.planned_moves(products uuid[])
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

create function app.stock_of(product uuid, out on_hand numeric, out reserved numeric, out incoming numeric, out outgoing numeric)
language sql stable security definer set search_path = public, app, pg_temp as $$
  select s.on_hand, s.reserved, p.incoming, p.outgoing
  from (
    select coalesce(sum(l.on_hand), 0) as on_hand, coalesce(sum(l.reserved), 0) as reserved
    from stock_levels l where l.workspace_id = app.workspace() and l.product_id = product
  ) s, (
    select coalesce(sum(l.quantity) filter (where l.kind = 'receipt'), 0) as incoming,
      coalesce(sum(l.quantity) filter (where l.kind = 'delivery'), 0) as outgoing
    from transfer_lines l where l.workspace_id = app.workspace() and l.product_id = product and l.state = 'open'
  ) p
  where app.role() <> 'portal'
$$;
revoke all on function app.stock_of(uuid) from public;
grant execute on function app.stock_of(uuid) to :server_role;

-- Sets what is set aside for lines of open deliveries, whoever's orders they belong to: goods that become free go to those who wait.
-- The caller holds the levels' locks; the transfers are locked in the order of their ids.
create function app.set_reserved(line_ids uuid[], quantities numeric[])
returns table (id uuid, number text, state text, version int)
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
    returning t.id, t.number, t.state, t.version;
end $$;
revoke all on function app.set_reserved(uuid[], numeric[]) from public;
grant execute on function app.set_reserved(uuid[], numeric[]) to :server_role;
