-- The accounts (schema auth): passwords' hashes, sessions, second factors. The server's role reads and writes them only on connections that
-- know the key; on all others every table refuses, and a member's transaction does with accounts what one of these functions does, and no more.

create or replace function auth.is_open() returns boolean
language plpgsql stable security definer set search_path = auth, pg_temp as $$
begin
  if exists (select from key where hash = sha256(convert_to(current_setting('app.accounts_key', true), 'UTF8'))) then return true; end if;
  raise insufficient_privilege using message = 'the accounts are closed to this connection';
end $$;
revoke all on function auth.is_open() from public;
grant execute on function auth.is_open() to :server_role;

-- Keeps the key of an installation that has none yet. Returns whether the one given is the one that is kept.
create or replace function auth.keep_key(given text) returns boolean
language plpgsql volatile security definer set search_path = auth, pg_temp as $$
begin
  insert into key (hash) values (sha256(convert_to(given, 'UTF8'))) on conflict do nothing;
  return exists (select from key where hash = sha256(convert_to(given, 'UTF8')));
end $$;
revoke all on function auth.keep_key(text) from public;
grant execute on function auth.keep_key(text) to :server_role;

do $$
declare
  target regclass;
begin
  for target in
    select oid::regclass from pg_class where relnamespace = 'auth'::regnamespace and relkind in ('r', 'p')
  loop
    execute format('alter table %s enable row level security', target);
    execute format('drop policy if exists open on %s', target);
    execute format('create policy open on %s using ((select auth.is_open())) with check ((select auth.is_open()))', target);
  end loop;
end $$;

create or replace function auth.refuse_unless(allowed boolean) returns void
language plpgsql immutable set search_path = pg_temp as $$
begin
  if allowed is not true then raise insufficient_privilege using message = 'accounts: not for who asks'; end if;
end $$;

-- Whose account this e-mail is: for who invites, and for Trato itself.
create or replace function auth.account_of(login text) returns text
language plpgsql stable security definer set search_path = auth, pg_temp as $$
begin
  perform auth.refuse_unless(app.role() in ('administrator', 'system'));
  return (select id from "user" where email = login);
end $$;
revoke all on function auth.account_of(text) from public;
grant execute on function auth.account_of(text) to :server_role;

-- A new account, in the transaction of its member: by Trato itself alone, where somebody accepts an invitation or the company is founded.
create or replace function auth.make_account(name text, login text, password_hash text) returns text
language plpgsql volatile security definer set search_path = auth, pg_temp as $$
declare
  user_id text := replace(gen_random_uuid()::text, '-', '');
begin
  perform auth.refuse_unless(app.role() = 'system');
  insert into "user" (id, name, email, "emailVerified") values (user_id, make_account.name, login, true);
  insert into account (id, "accountId", "providerId", "userId", password)
    values (replace(gen_random_uuid()::text, '-', ''), user_id, 'credential', user_id, password_hash);
  return user_id;
end $$;
revoke all on function auth.make_account(text, text, text) from public;
grant execute on function auth.make_account(text, text, text) to :server_role;

-- The account of the member who asks, and nobody else's.
create or replace function auth.own_account() returns table (id text, name text, email text)
language sql stable security definer set search_path = auth, pg_temp as $$
  select u.id, u.name, u.email from public.members m join "user" u on u.id = m.auth_user_id
  where m.workspace_id = app.workspace() and m.id = app.member() and m.deactivated_at is null
$$;
revoke all on function auth.own_account() from public;
grant execute on function auth.own_account() to :server_role;

-- Takes somebody's second factor away, whose phone is lost: for an administrator, of who is a member there; and at the shell.
create or replace function auth.drop_second_factor(user_id text) returns boolean
language plpgsql volatile security definer set search_path = auth, pg_temp as $$
begin
  perform auth.refuse_unless(case when app.workspace() is null then app.role() = 'system'
    else app.role() in ('administrator', 'system') and exists (
      select from public.members m where m.workspace_id = app.workspace() and m.auth_user_id = user_id) end);
  delete from second_factor where "userId" = user_id and "confirmedAt" is not null;
  return found;
end $$;
revoke all on function auth.drop_second_factor(text) from public;
grant execute on function auth.drop_second_factor(text) to :server_role;
