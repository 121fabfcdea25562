-- Quotations and orders by number, reference or customer through the trigram indexes, which the policies keep the planner from using:
-- the same rows, under the same reach. All of them, or as many as are wanted of the newest.
create or replace function app.sales_found(words text, wanted int default null) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.workspace() is null then return; end if;
  return query execute format(
    'select s.id from sales s where s.workspace_id = %1$L and %3$s and %2$s
     union
     select s.id from sales s where s.workspace_id = %1$L and %3$s
       and s.customer_id in (select id from contacts where workspace_id = %1$L and %2$s)
     union
     select s.id from sales s where s.workspace_id = %1$L and %3$s
       and s.contact_person_id in (select id from contacts where workspace_id = %1$L and %2$s)
     %4$s',
    app.workspace(), app.matching(words), app.sales_reached(), 'order by id desc limit ' || wanted);
end $$;
revoke all on function app.sales_found(text, int) from public;
grant execute on function app.sales_found(text, int) to :server_role;
