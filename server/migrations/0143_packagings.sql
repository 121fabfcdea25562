-- What a product is packed in: a box of twelve with a code of its own.
create table product_packagings (
  workspace_id uuid not null references workspaces,
  product_id uuid not null,
  position int not null,
  name text not null check (name <> ''),
  -- in the product's unit
  quantity numeric(19, 6) not null check (quantity > 0),
  barcode text check (barcode <> ''),
  primary key (workspace_id, product_id, position),
  foreign key (workspace_id, product_id) references products (workspace_id, id) on delete cascade
);
create unique index product_packagings_by_barcode on product_packagings (workspace_id, barcode) where barcode is not null;
