-- Who sells to us, at what price, and what is on its way.

create table vendor_prices (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  product_id uuid not null,
  vendor_id uuid not null,
  vendor_code text,
  sequence int not null default 1,
  min_quantity numeric(19, 6) not null default 0 check (min_quantity >= 0),
  price numeric(19, 6) not null check (price >= 0),
  discount numeric(9, 4) not null default 0 check (discount between -1000 and 100),
  currency char(3) not null,
  lead_days int not null default 1 check (lead_days between 0 and 3650),
  valid_from date,
  valid_until date,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, product_id) references products (workspace_id, id),
  foreign key (workspace_id, vendor_id) references contacts (workspace_id, id)
);
create index vendor_prices_by_product on vendor_prices (workspace_id, product_id, sequence, id);

create table purchases (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  number text,
  state text not null check (state in ('draft', 'confirmed', 'done', 'cancelled')),
  vendor_id uuid not null,
  vendor_reference text,
  currency char(3) not null,
  expected_on date not null,
  note text,
  untaxed numeric(19, 4) not null default 0,
  tax numeric(19, 4) not null default 0,
  total numeric(19, 4) not null default 0,
  -- the totals box as the engine gave it
  totals jsonb not null,
  buyer_id uuid,
  created_at timestamptz not null,
  created_by uuid,
  confirmed_at timestamptz,
  confirmed_by uuid,
  cancelled_at timestamptz,
  version int not null default 1,
  search text generated always as (app.fold(coalesce(number, '') || ' ' || coalesce(vendor_reference, ''))) stored,
  primary key (workspace_id, id),
  unique (workspace_id, number),
  foreign key (workspace_id, vendor_id) references contacts (workspace_id, id),
  foreign key (workspace_id, buyer_id) references members (workspace_id, id),
  foreign key (workspace_id, created_by) references members (workspace_id, id),
  foreign key (workspace_id, confirmed_by) references members (workspace_id, id)
);
create index purchases_newest on purchases (workspace_id, state, id desc);
create index purchases_of_vendor on purchases (workspace_id, vendor_id, id desc);
create index purchases_by_search on purchases using gin (search gin_trgm_ops);

create table purchase_lines (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  purchase_id uuid not null,
  position int not null,
  product_id uuid not null,
  name text not null,
  quantity numeric(19, 6) not null check (quantity > 0),
  unit_id uuid not null,
  unit_price numeric(19, 6) not null,
  discount numeric(9, 4) not null default 0,
  tax_ids uuid[] not null default '{}',
  subtotal numeric(19, 4) not null,
  tax numeric(19, 4) not null,
  total numeric(19, 4) not null,
  expected_on date not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, purchase_id) references purchases (workspace_id, id),
  foreign key (workspace_id, product_id) references products (workspace_id, id),
  foreign key (workspace_id, unit_id) references units (workspace_id, id)
);
create index purchase_lines_by_purchase on purchase_lines (workspace_id, purchase_id, position);
create index purchase_lines_by_product on purchase_lines (workspace_id, product_id);

select app.protect('vendor_prices');
select app.protect('purchases');
select app.protect('purchase_lines');

-- Purchases by number, reference or vendor through the trigram indexes, which the policies keep the planner from using: the same rows,
-- members only. All of them, or as many as are wanted of the newest.
create function app.purchases_found(words text, wanted int default null) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.workspace() is null or app.role() is null or app.role() = 'portal' then return; end if;
  return query execute format(
    'select id from purchases where workspace_id = %1$L and %2$s
     union
     select p.id from purchases p where p.workspace_id = %1$L and p.vendor_id in (select id from contacts where workspace_id = %1$L and %2$s)
     %3$s',
    app.workspace(), app.matching(words), 'order by id desc limit ' || wanted);
end $$;
revoke all on function app.purchases_found(text, int) from public;
grant execute on function app.purchases_found(text, int) to :server_role;
