-- The products that a member wants to find first.
create table favourite_products (
  workspace_id uuid not null references workspaces,
  member_id uuid not null,
  product_id uuid not null,
  primary key (workspace_id, member_id, product_id),
  foreign key (workspace_id, member_id) references members (workspace_id, id) on delete cascade,
  foreign key (workspace_id, product_id) references products (workspace_id, id) on delete cascade
);
create index favourite_products_by_product on favourite_products (workspace_id, product_id);
