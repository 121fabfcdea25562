-- What quotations are begun from: lines, terms and how long they are valid.

create table quotation_templates (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  -- for what kind of sale it is, in the company's own words
  sales_type text check (length(sales_type) between 1 and 100),
  terms text check (length(terms) <= 20000),
  -- without them as long as any quotation of the company
  validity_days int check (validity_days between 1 and 3650),
  archived_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);

create table quotation_template_lines (
  workspace_id uuid not null references workspaces,
  quotation_template_id uuid not null,
  position int not null,
  kind text not null check (kind in ('product', 'section', 'note')),
  product_id uuid,
  -- what is said instead of the product's own name
  name text check (length(name) <= 2000),
  quantity numeric(19, 6) not null default 0,
  unit_id uuid,
  -- only where they were typed: else they are the customer's when it is used
  unit_price numeric(19, 6),
  discount numeric(9, 4) check (discount between -1000 and 100),
  primary key (workspace_id, quotation_template_id, position),
  check (case when kind = 'product' then product_id is not null and unit_id is not null else name is not null end),
  check (kind = 'product' or (product_id is null and unit_id is null and unit_price is null and discount is null)),
  foreign key (workspace_id, quotation_template_id) references quotation_templates (workspace_id, id),
  foreign key (workspace_id, product_id) references products (workspace_id, id),
  foreign key (workspace_id, unit_id) references units (workspace_id, id)
);
create index quotation_template_lines_by_product on quotation_template_lines (workspace_id, product_id) where product_id is not null;
