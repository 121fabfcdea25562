-- Run after the job library's own migrations, every time: its tables for the server's role, and only for the worker's connections.
grant usage on schema graphile_worker to :server_role;
grant select, insert, update, delete on all tables in schema graphile_worker to :server_role;
grant usage on all sequences in schema graphile_worker to :server_role;
grant execute on all functions in schema graphile_worker to :server_role;

do $$
declare
  target record;
begin
  for target in
    select c.oid::regclass as name from pg_class c
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity
  loop
    execute format('drop policy if exists worker on %s', target.name);
    execute format('create policy worker on %s to :server_role using (current_setting(''app.worker'', true) = ''on'')', target.name);
  end loop;
end $$;
