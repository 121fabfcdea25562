-- Purchases by number, reference or vendor through the trigram indexes, which the policies keep the planner from using: the same rows,
-- members only. All of them, or as many as are wanted of the newest.
create or replace function app.purchases_found(words text, wanted int default null) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.workspace() is null or app.role() is null or not app.sees_costs() then return; end if;
  return query execute format(
    'select id from purchases where workspace_id = %1$L and %2$s
     union
     select p.id from purchases p where p.workspace_id = %1$L and p.vendor_id in (select id from contacts where workspace_id = %1$L and %2$s)
     %3$s',
    app.workspace(), app.matching(words), 'order by id desc limit ' || wanted);
end $$;
revoke all on function app.purchases_found(text, int) from public;
grant execute on function app.purchases_found(text, int) to :server_role;

-- Whether somebody has a price with us, or a purchase that was not cancelled, himself or by somebody of his company: also asked by those who
-- see no purchases.
create or replace function app.sells_to_us(contact uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from vendor_prices v where v.workspace_id = app.inside() and v.vendor_id = contact)
    or exists (
      select from purchases p join contacts c on c.workspace_id = p.workspace_id and c.id = p.vendor_id
      where p.workspace_id = app.inside() and p.state <> 'cancelled' and (c.id = contact or c.company_id = contact))
$$;
revoke all on function app.sells_to_us(uuid) from public;
grant execute on function app.sells_to_us(uuid) to :server_role;
