-- Quotations and orders are one document: a confirmed quotation is the order.

create table payment_terms (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  -- [{ value: percent|fixed, amount, delayKind, days, dayOfMonth }], checked by the domain's input
  lines jsonb not null,
  is_default boolean not null default false,
  archived_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);

create table customer_terms (
  workspace_id uuid not null references workspaces,
  contact_id uuid not null,
  payment_terms_id uuid,
  version int not null default 1,
  primary key (workspace_id, contact_id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, payment_terms_id) references payment_terms (workspace_id, id)
);

create table sales (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  number text,
  state text not null check (state in ('draft', 'sent', 'confirmed', 'done', 'cancelled')),
  customer_id uuid not null,
  opportunity_id uuid,
  salesperson_id uuid,
  team_id uuid,
  currency char(3) not null,
  valid_until date,
  delivery_date date,
  payment_terms_id uuid,
  customer_reference text check (length(customer_reference) <= 200),
  terms text check (length(terms) <= 20000),
  untaxed numeric(19, 4) not null default 0,
  tax numeric(19, 4) not null default 0,
  total numeric(19, 4) not null default 0,
  -- the totals box and the instalments as the engine gave them
  totals jsonb not null,
  instalments jsonb not null default '[]',
  created_at timestamptz not null,
  created_by uuid,
  sent_at timestamptz,
  sent_version int,
  viewed_at timestamptz,
  portal_epoch int not null default 1,
  portal_revoked_at timestamptz,
  accepted_at timestamptz,
  accepted_by text,
  accepted_version int,
  signature text check (length(signature) <= 200000),
  declined_at timestamptz,
  decline_reason text,
  confirmed_at timestamptz,
  confirmed_by uuid,
  cancelled_at timestamptz,
  closed_short_at timestamptz,
  version int not null default 1,
  search text generated always as (app.fold(coalesce(number, '') || ' ' || coalesce(customer_reference, ''))) stored,
  primary key (workspace_id, id),
  unique (workspace_id, number),
  check (state in ('draft', 'cancelled') or number is not null),
  check (state not in ('confirmed', 'done') or confirmed_at is not null),
  foreign key (workspace_id, customer_id) references contacts (workspace_id, id),
  foreign key (workspace_id, opportunity_id) references opportunities (workspace_id, id),
  foreign key (workspace_id, salesperson_id) references members (workspace_id, id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id),
  foreign key (workspace_id, payment_terms_id) references payment_terms (workspace_id, id),
  foreign key (workspace_id, created_by) references members (workspace_id, id),
  foreign key (workspace_id, confirmed_by) references members (workspace_id, id)
);
create index sales_newest on sales (workspace_id, state, id desc);
create index sales_by_customer on sales (workspace_id, customer_id, id desc);
create index sales_by_opportunity on sales (workspace_id, opportunity_id) where opportunity_id is not null;
create index sales_of_salesperson on sales (workspace_id, salesperson_id, id desc);
create index sales_by_search on sales using gin (search gin_trgm_ops);

create table sale_lines (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  sale_id uuid not null,
  position int not null,
  kind text not null check (kind in ('product', 'section', 'note')),
  product_id uuid,
  name text not null check (length(name) <= 2000),
  quantity numeric(19, 6) not null default 0,
  unit_id uuid,
  unit_price numeric(19, 6) not null default 0,
  discount numeric(9, 4) not null default 0 check (discount between -1000 and 100),
  tax_ids uuid[] not null default '{}',
  subtotal numeric(19, 4) not null default 0,
  tax numeric(19, 4) not null default 0,
  total numeric(19, 4) not null default 0,
  primary key (workspace_id, id),
  check (kind <> 'product' or (product_id is not null and unit_id is not null)),
  foreign key (workspace_id, sale_id) references sales (workspace_id, id),
  foreign key (workspace_id, product_id) references products (workspace_id, id),
  foreign key (workspace_id, unit_id) references units (workspace_id, id)
);
create index sale_lines_by_sale on sale_lines (workspace_id, sale_id, position);
create index sale_lines_by_product on sale_lines (workspace_id, product_id) where product_id is not null;

select app.protect('payment_terms', 'true', 'true');
select app.protect('customer_terms');
select app.protect('sales', $$(select app.sees_orders()) or ((select app.role()) = 'sales' and (
  salesperson_id is null or salesperson_id = (select app.member())
  or team_id = any ((select app.reached_teams())::uuid[])))$$, 'id = (select app.document())');
select app.protect('sale_lines', $$(select app.sees_orders())
  or exists (select 1 from sales s where s.workspace_id = sale_lines.workspace_id and s.id = sale_lines.sale_id)$$,
  'sale_id = (select app.document())');

-- Which documents the one who asks reaches, as a condition: the same as the policy's.
create function app.sales_reached() returns text language sql stable
  as $$
  select case
    when app.sees_all() or app.role() = 'back_office' then 'true'
    when app.role() = 'sales' and app.reach() = 'team' then
      format('(s.salesperson_id is null or s.salesperson_id = %L or s.team_id = any (%L::uuid[]))', app.member(), app.teams())
    when app.role() = 'sales' then format('(s.salesperson_id is null or s.salesperson_id = %L)', app.member())
    else 'false'
  end
  $$;

-- Quotations and orders by number, reference or customer through the trigram indexes, which the policies keep the planner from using:
-- the same rows, under the same reach. All of them, or as many as are wanted of the newest.
create function app.sales_found(words text, wanted int default null) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.workspace() is null then return; end if;
  return query execute format(
    'select s.id from sales s where s.workspace_id = %1$L and %3$s and %2$s
     union
     select s.id from sales s where s.workspace_id = %1$L and %3$s
       and s.customer_id in (select id from contacts where workspace_id = %1$L and %2$s)
     %4$s',
    app.workspace(), app.matching(words), app.sales_reached(), 'order by id desc limit ' || wanted);
end $$;
revoke all on function app.sales_found(text, int) from public;
grant execute on function app.sales_found(text, int) to :server_role;
