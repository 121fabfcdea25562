-- What could only be said when all tables exist: who reaches a record of any kind, and what a customer's link shows.

create or replace function app.reaches(kind text, id uuid) returns boolean language plpgsql stable as $$
begin
  return case kind
    when 'opportunity' then exists (select 1 from public.opportunities o where o.workspace_id = app.workspace() and o.id = reaches.id)
    when 'sale' then exists (select 1 from public.sales s where s.workspace_id = app.workspace() and s.id = reaches.id)
    when 'contact' then exists (select 1 from public.contacts c where c.workspace_id = app.workspace() and c.id = reaches.id)
    when 'product' then exists (select 1 from public.products p where p.workspace_id = app.workspace() and p.id = reaches.id)
    when 'purchase' then exists (select 1 from public.purchases p where p.workspace_id = app.workspace() and p.id = reaches.id)
    when 'transfer' then exists (select 1 from public.transfers t where t.workspace_id = app.workspace() and t.id = reaches.id)
    when 'member' then true
    when 'team' then true
    when 'setting' then true
    else false
  end;
end $$;

select app.protect('members', 'true',
  'id = (select s.salesperson_id from sales s where s.workspace_id = (select app.workspace()) and s.id = (select app.document()))');
select app.protect('contacts', 'true',
  'id = (select s.customer_id from sales s where s.workspace_id = (select app.workspace()) and s.id = (select app.document()))');
select app.protect('products', 'true',
  'id in (select l.product_id from sale_lines l where l.workspace_id = (select app.workspace()) and l.sale_id = (select app.document()))');

-- Whether anything counts on a product's unit and on how its stock is kept.
create function app.product_in_use(product uuid) returns boolean
language sql stable security definer set search_path = public, app, pg_temp as $$
  select exists (select from transfer_lines l where l.workspace_id = app.workspace() and l.product_id = product)
    or exists (select from sale_lines l where l.workspace_id = app.workspace() and l.product_id = product)
    or exists (select from purchase_lines l where l.workspace_id = app.workspace() and l.product_id = product)
$$;
revoke all on function app.product_in_use(uuid) from public;
grant execute on function app.product_in_use(uuid) to :server_role;
