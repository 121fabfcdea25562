-- What goes with a product: what may be taken with it, what one needs besides, and what is offered in its place.
alter table products
  add column optional_ids uuid[] not null default '{}' check (cardinality(optional_ids) <= 20),
  add column accessory_ids uuid[] not null default '{}' check (cardinality(accessory_ids) <= 20),
  add column replacement_ids uuid[] not null default '{}' check (cardinality(replacement_ids) <= 20);
