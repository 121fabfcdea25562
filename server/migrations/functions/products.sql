-- A unit as the engines take it.
create or replace function app.unit_shown(u units) returns json language sql immutable
  as $$ select json_build_object('dimension', u.dimension, 'relation', u.relation, 'ratio', trim_scale(u.ratio)::text,
    'rounding', trim_scale(u.rounding)::text) $$;

-- Products by text through the trigram index, which the policy keeps the planner from using: the same rows, members only. All of them, or
-- as many as are wanted of those in use, by name.
create or replace function app.products_found(words text, wanted int default null) returns setof uuid
language sql stable security definer set search_path = public, pg_temp
  as $$ select app.found_by_name('products', words, wanted) where app.workspace() is not null $$;
revoke all on function app.products_found(text, int) from public;
grant execute on function app.products_found(text, int) to :server_role;

-- Whether anything counts on a product's unit and on how its stock is kept.
create or replace function app.product_in_use(product uuid) returns boolean
language sql stable security definer set search_path = public, app, pg_temp as $$
  select exists (select from transfer_lines l where l.workspace_id = app.workspace() and l.product_id = product)
    or exists (select from sale_lines l where l.workspace_id = app.workspace() and l.product_id = product)
    or exists (select from purchase_lines l where l.workspace_id = app.workspace() and l.product_id = product)
$$;
revoke all on function app.product_in_use(uuid) from public;
grant execute on function app.product_in_use(uuid) to :server_role;
