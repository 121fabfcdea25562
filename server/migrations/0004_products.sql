-- What is sold: units, taxes, categories, products.

create table units (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name_en text not null,
  name_es text not null,
  -- units of one dimension convert into each other: quantity, weight, time, length, volume
  dimension text not null,
  -- a bigger unit contains so many reference units, so many smaller ones make one
  relation text not null check (relation in ('reference', 'bigger', 'smaller')),
  ratio numeric(19, 6) not null default 1 check (ratio > 0 and (relation <> 'reference' or ratio = 1)),
  rounding numeric(19, 6) not null default 0.01 check (rounding > 0),
  archived_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id)
);

create table tax_groups (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null,
  sequence int not null default 10,
  preceding_subtotal text,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);

create table taxes (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  use text not null default 'sale' check (use in ('sale', 'purchase')),
  amount_kind text not null check (amount_kind in ('percent', 'fixed', 'division', 'group')),
  amount numeric(19, 6) not null default 0,
  price_included boolean not null default false,
  include_base boolean not null default false,
  is_base_affected boolean not null default true,
  reverse_charge boolean not null default false,
  sequence int not null default 10,
  group_id uuid not null,
  children uuid[] not null default '{}',
  is_default boolean not null default false,
  archived_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, use, name),
  foreign key (workspace_id, group_id) references tax_groups (workspace_id, id)
);

create table product_categories (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  parent_id uuid,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, parent_id) references product_categories (workspace_id, id)
);

create table products (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('goods', 'service')),
  storable boolean not null default false,
  reference text,
  barcode text,
  description text,
  list_price numeric(19, 6) not null default 0,
  cost numeric(19, 6) not null default 0 check (cost >= 0),
  unit_id uuid not null,
  purchase_unit_id uuid not null,
  category_id uuid,
  tax_ids uuid[] not null default '{}',
  purchase_tax_ids uuid[] not null default '{}',
  -- days between the order and its delivery
  lead_days int not null default 0 check (lead_days between 0 and 3650),
  external_id text,
  archived_at timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  version int not null default 1,
  sort_name text not null generated always as (app.fold(name)) stored,
  search text generated always as (app.fold(name || ' ' || coalesce(reference, '') || ' ' || coalesce(barcode, ''))) stored,
  primary key (workspace_id, id),
  unique (workspace_id, reference),
  unique (workspace_id, barcode),
  unique (workspace_id, external_id),
  check (kind = 'goods' or not storable),
  foreign key (workspace_id, unit_id) references units (workspace_id, id),
  foreign key (workspace_id, purchase_unit_id) references units (workspace_id, id),
  foreign key (workspace_id, category_id) references product_categories (workspace_id, id),
  foreign key (workspace_id, created_by) references members (workspace_id, id)
);
create index products_by_name on products (workspace_id, sort_name, id);
create index products_by_search on products using gin (search gin_trgm_ops);

create table exchange_rates (
  workspace_id uuid not null references workspaces,
  currency char(3) not null,
  day date not null,
  -- units of the currency for one unit of the workspace's currency
  rate numeric(24, 12) not null check (rate > 0),
  primary key (workspace_id, currency, day)
);

select app.protect('units', 'true', 'true');
-- A unit as the engines take it.
create function app.unit_shown(u units) returns json language sql immutable
  as $$ select json_build_object('dimension', u.dimension, 'relation', u.relation, 'ratio', trim_scale(u.ratio)::text,
    'rounding', trim_scale(u.rounding)::text) $$;
select app.protect('tax_groups', 'true', 'true');
select app.protect('taxes', 'true', 'true');
select app.protect('product_categories');
select app.protect('exchange_rates');

-- Products by text through the trigram index, which the policy keeps the planner from using: the same rows, members only. All of them, or
-- as many as are wanted of those in use, by name.
create function app.products_found(words text, wanted int default null) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.workspace() is null or app.role() is null or app.role() = 'portal' then return; end if;
  return query execute format('select id from products where workspace_id = %L and %s%s', app.workspace(), app.matching(words),
    ' and archived_at is null order by sort_name, id limit ' || wanted);
end $$;
revoke all on function app.products_found(text, int) from public;
grant execute on function app.products_found(text, int) to :server_role;
