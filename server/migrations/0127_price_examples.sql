-- Prices that a list is to make, as the sales manager wrote them down: what it makes of them is kept each time that its rules change.
create table price_examples (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  price_list_id uuid not null,
  -- for whom: then the list is the one that this contact gets
  contact_id uuid,
  product_id uuid not null,
  unit_id uuid not null,
  quantity numeric(19, 6) not null,
  -- whose prices count
  day date not null,
  -- what is expected, per the unit in the company's currency
  unit_price numeric(19, 6) not null,
  discount numeric(9, 4) not null default 0,
  -- what came out when it was tried last, by which list, or what stood in the way: { code, details }
  found_price numeric(19, 6),
  found_discount numeric(9, 4),
  found_list_id uuid,
  problem jsonb,
  tried_at timestamptz not null,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, price_list_id) references price_lists (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, product_id) references products (workspace_id, id),
  foreign key (workspace_id, unit_id) references units (workspace_id, id),
  foreign key (workspace_id, found_list_id) references price_lists (workspace_id, id),
  check ((found_price is null) = (problem is not null))
);
create index price_examples_of_list on price_examples (workspace_id, price_list_id, id);
create index price_examples_of_contact on price_examples (workspace_id, contact_id) where contact_id is not null;
create index price_examples_of_product on price_examples (workspace_id, product_id);
