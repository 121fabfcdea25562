-- Master data of documents is read by nearly every request and hardly ever changes: each process keeps what it has read of it, as long as the very
-- rows stand there that it has read. A row that is written anew is another one, by its place and by the transaction that wrote it: so nothing
-- has to be noted by whoever changes something, and nothing can be forgotten.

-- Makes app.master_data_stamp(): tells the rows of some tables from all that there were before, one number a table.
do $make$
declare
  told text := (
    select string_agg(format('(select bit_xor(hash_record_extended(row (r.ctid, r.xmin), 0)) from %I r where r.workspace_id = w)', name), ',
    ') from unnest(array['taxes', 'tax_groups', 'units', 'fiscal_positions', 'price_lists', 'payment_terms', 'payment_settings']) as name);
begin
  execute format($body$
create or replace function app.master_data_stamp() returns text
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  w uuid := app.inside();
begin
  return array[%s]::text;
end $$
$body$, told);
end $make$;
revoke all on function app.master_data_stamp() from public;
grant execute on function app.master_data_stamp() to :server_role;
