-- Why a product is not sold, or not bought, at present: as long as a reason stands there.
alter table products
  add column sale_block text check (sale_block <> ''),
  add column purchase_block text check (purchase_block <> '');
