-- A rule of a price list may be for every variant of a family.

alter table price_rules add column family_id uuid;
alter table price_rules add foreign key (workspace_id, family_id) references product_families (workspace_id, id);
alter table price_rules add check (num_nonnulls(product_id, family_id, category_id) <= 1);

create index price_rules_of_family on price_rules (workspace_id, family_id, price_list_id) where family_id is not null;
drop index price_rules_of_everything;
create index price_rules_of_everything on price_rules (workspace_id, price_list_id)
  where product_id is null and family_id is null and category_id is null;
