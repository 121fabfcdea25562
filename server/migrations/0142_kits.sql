-- Kits: goods that are made of parts, and are sold as one. They are not kept in stock themselves: their parts are.
alter table products
  add column is_kit boolean not null default false,
  add constraint kits_are_not_stored check (not is_kit or (kind = 'goods' and not storable));

create table product_parts (
  workspace_id uuid not null references workspaces,
  kit_id uuid not null,
  product_id uuid not null check (product_id <> kit_id),
  position int not null,
  -- in one of the kit, in the part's own unit
  quantity numeric(19, 6) not null check (quantity > 0),
  primary key (workspace_id, kit_id, product_id),
  foreign key (workspace_id, kit_id) references products (workspace_id, id) on delete cascade,
  foreign key (workspace_id, product_id) references products (workspace_id, id)
);
create index product_parts_by_part on product_parts (workspace_id, product_id);

-- What the kits of an order consisted of when it was confirmed, or when their lines came to it: whatever becomes of the kits later. By
-- the line's id, because a document's lines are written anew with each change.
create table sale_line_parts (
  workspace_id uuid not null references workspaces,
  line_id uuid not null,
  sale_id uuid not null,
  product_id uuid not null,
  position int not null,
  -- in one of the kit, in the part's own unit
  quantity numeric(19, 6) not null check (quantity > 0),
  primary key (workspace_id, line_id, product_id),
  foreign key (workspace_id, sale_id) references sales (workspace_id, id) on delete cascade,
  foreign key (workspace_id, product_id) references products (workspace_id, id)
);
create index sale_line_parts_of_sale on sale_line_parts (workspace_id, sale_id);
