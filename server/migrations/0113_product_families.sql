-- Families of products: what differs from one variant to the next, and which variants there are.

-- What products differ by: a colour, a length.
create table product_attributes (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  shown_as text not null check (shown_as in ('select', 'colour')),
  -- [{ id, name, colour }], in their order, checked by the domain's input
  attribute_values jsonb not null default '[]',
  created_at timestamptz not null,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);

create table product_families (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 150),
  -- of which new variants are made, with all but what differs
  model_id uuid not null,
  -- without the extra prices of the values
  list_price numeric(19, 6) not null,
  -- [{ attributeId, values: [{ valueId, extraPrice }] }], in their order
  attributes jsonb not null,
  -- [[valueId, valueId]], what cannot be combined
  exclusions jsonb not null default '[]',
  created_at timestamptz not null,
  created_by uuid,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, model_id),
  foreign key (workspace_id, model_id) references products (workspace_id, id),
  foreign key (workspace_id, created_by) references members (workspace_id, id)
);

-- Which products are variants, and which: their values in the order of the family's attributes.
create table product_variants (
  workspace_id uuid not null references workspaces,
  product_id uuid not null,
  family_id uuid not null,
  value_ids uuid[] not null check (cardinality(value_ids) > 0),
  primary key (workspace_id, product_id),
  unique (workspace_id, family_id, value_ids),
  foreign key (workspace_id, product_id) references products (workspace_id, id),
  foreign key (workspace_id, family_id) references product_families (workspace_id, id)
);
