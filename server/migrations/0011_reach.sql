-- What could only be said when all tables exist: who reaches a record of any kind, and what a customer's link shows.

-- One branch is run, and only its plan is made ready: this is asked for every row of diary, notes, activities and messages.
create or replace function app.reaches(kind text, id uuid) returns boolean language plpgsql stable as $$
declare
  w uuid := app.workspace();
begin
  if kind = 'opportunity' then return exists (select from public.opportunities o where o.workspace_id = w and o.id = reaches.id);
  elsif kind = 'sale' then return exists (select from public.sales s where s.workspace_id = w and s.id = reaches.id);
  elsif kind = 'contact' then return exists (select from public.contacts c where c.workspace_id = w and c.id = reaches.id);
  elsif kind = 'product' then return exists (select from public.products p where p.workspace_id = w and p.id = reaches.id);
  elsif kind = 'purchase' then return exists (select from public.purchases p where p.workspace_id = w and p.id = reaches.id);
  elsif kind = 'transfer' then return exists (select from public.transfers t where t.workspace_id = w and t.id = reaches.id);
  elsif kind = 'activity' then return exists (select from public.activities a where a.workspace_id = w and a.id = reaches.id);
  elsif kind = 'message' then return exists (select from public.messages m where m.workspace_id = w and m.id = reaches.id);
  elsif kind = 'import' then return exists (select from public.imports i where i.workspace_id = w and i.id = reaches.id);
  -- the history of a record, of whichever kind
  elsif kind = 'timeline' then return app.reaches('opportunity', reaches.id) or app.reaches('sale', reaches.id)
    or app.reaches('contact', reaches.id) or app.reaches('product', reaches.id) or app.reaches('purchase', reaches.id);
  else return coalesce(kind in ('member', 'team', 'setting'), false);
  end if;
end $$;

-- Whom and what the document of a customer's link names. Functions, so that the policies of three much-read tables stay small.
create function app.document_names() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array[s.salesperson_id, s.customer_id] || array(
    select l.product_id from sale_lines l where l.workspace_id = s.workspace_id and l.sale_id = s.id and l.product_id is not null)
  from sales s where s.workspace_id = app.workspace() and s.id = app.document()
$$;
revoke all on function app.document_names() from public;
grant execute on function app.document_names() to :server_role;

select app.protect('members', 'true', 'id = any ((select app.document_names())::uuid[])');
select app.protect('contacts', 'true', 'id = any ((select app.document_names())::uuid[])');
select app.protect('products', 'true', 'id = any ((select app.document_names())::uuid[])');

-- Whether anything counts on a product's unit and on how its stock is kept.
create function app.product_in_use(product uuid) returns boolean
language sql stable security definer set search_path = public, app, pg_temp as $$
  select exists (select from transfer_lines l where l.workspace_id = app.workspace() and l.product_id = product)
    or exists (select from sale_lines l where l.workspace_id = app.workspace() and l.product_id = product)
    or exists (select from purchase_lines l where l.workspace_id = app.workspace() and l.product_id = product)
$$;
revoke all on function app.product_in_use(uuid) from public;
grant execute on function app.product_in_use(uuid) to :server_role;
