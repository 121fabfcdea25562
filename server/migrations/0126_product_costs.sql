-- What products cost, in a table of its own: so that a policy keeps it from those whose role does not see costs.
create table product_costs (
  workspace_id uuid not null references workspaces,
  product_id uuid not null,
  -- per unit of the product in the company's currency
  cost numeric(19, 6) not null default 0 check (cost >= 0),
  primary key (workspace_id, product_id),
  foreign key (workspace_id, product_id) references products (workspace_id, id) on delete cascade
);
insert into product_costs (workspace_id, product_id, cost) select workspace_id, id, cost from products;
alter table products drop column cost;

-- purchases tell costs as well: they are for the roles that see them
update app.kinds set reach = 'role' where kind = 'purchase';
