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

-- A new account, in the transaction of its member: by Trato itself alone, where somebody accepts an invitation, joins by a
-- provider (then without a password) or the company is founded.
create or replace function auth.make_account(name text, login text, password_hash text) returns text
language plpgsql volatile security definer set search_path = auth, pg_temp as $$
declare
  user_id text := replace(gen_random_uuid()::text, '-', '');
begin
  perform auth.refuse_unless(app.role() = 'system');
  insert into "user" (id, name, email, "emailVerified") values (user_id, make_account.name, login, true);
  if password_hash is not null then
    insert into account (id, "accountId", "providerId", "userId", password)
      values (replace(gen_random_uuid()::text, '-', ''), user_id, 'credential', user_id, password_hash);
  end if;
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

-- Whose account a person at the workspace's provider of sign-ins is, with whether they still work here: for Trato itself, which proved who that is.
create or replace function auth.linked_account(of_issuer text, of_subject text)
returns table (user_id text, login_name text, has_code boolean, is_active boolean)
language plpgsql stable security definer set search_path = auth, pg_temp as $$
begin
  perform auth.refuse_unless(app.role() = 'system');
  return query select p."userId", u.email,
      exists (select from second_factor f where f."userId" = p."userId" and f."confirmedAt" is not null),
      exists (select from public.members m
        where m.workspace_id = p."workspaceId" and m.auth_user_id = p."userId" and m.deactivated_at is null)
    from linked_person p join "user" u on u.id = p."userId"
    where p."workspaceId" = app.workspace() and p.issuer = of_issuer and p.subject = of_subject;
end $$;
revoke all on function auth.linked_account(text, text) from public;
grant execute on function auth.linked_account(text, text) to :server_role;

-- From now on that person comes in as this member's account. Returns false where they do already as another.
create or replace function auth.link_person(of_issuer text, of_subject text, user_id text, called text) returns boolean
language plpgsql volatile security definer set search_path = auth, pg_temp as $$
begin
  perform auth.refuse_unless(app.role() = 'system' and exists (
    select from public.members m where m.workspace_id = app.workspace() and m.auth_user_id = user_id and m.deactivated_at is null));
  insert into linked_person as p ("workspaceId", issuer, subject, "userId", label)
    values (app.workspace(), of_issuer, of_subject, user_id, called)
    on conflict ("workspaceId", issuer, subject) do update set label = excluded.label where p."userId" = excluded."userId";
  return found;
end $$;
revoke all on function auth.link_person(text, text, text, text) from public;
grant execute on function auth.link_person(text, text, text, text) to :server_role;

create or replace function auth.note_coming(of_issuer text, of_subject text) returns void
language plpgsql volatile security definer set search_path = auth, pg_temp as $$
begin
  perform auth.refuse_unless(app.role() = 'system');
  update linked_person set "lastUsedAt" = now()
    where "workspaceId" = app.workspace() and issuer = of_issuer and subject = of_subject;
end $$;
revoke all on function auth.note_coming(text, text) from public;
grant execute on function auth.note_coming(text, text) to :server_role;

-- As whom an account comes in by the workspace's provider: for Trato itself, which knows whose session asks.
create or replace function auth.links_of(user_id text)
returns table (issuer text, subject text, label text, created_at timestamptz, last_used_at timestamptz)
language plpgsql stable security definer set search_path = auth, pg_temp as $$
begin
  perform auth.refuse_unless(app.role() = 'system');
  return query select p.issuer, p.subject, p.label, p."createdAt", p."lastUsedAt" from linked_person p
    where p."workspaceId" = app.workspace() and p."userId" = user_id order by p."createdAt", p.subject;
end $$;
revoke all on function auth.links_of(text) from public;
grant execute on function auth.links_of(text) to :server_role;

-- Ends a way in, and the sessions that its owner has by the provider. Returns whether there was one.
create or replace function auth.unlink_person(user_id text, of_issuer text, of_subject text) returns boolean
language plpgsql volatile security definer set search_path = auth, pg_temp as $$
begin
  perform auth.refuse_unless(app.role() = 'system');
  delete from linked_person
    where "workspaceId" = app.workspace() and "userId" = user_id and issuer = of_issuer and subject = of_subject;
  if not found then return false; end if;
  delete from session where "onlyIn" = app.workspace() and "userId" = user_id;
  return true;
end $$;
revoke all on function auth.unlink_person(text, text, text) from public;
grant execute on function auth.unlink_person(text, text, text) to :server_role;

-- Signs out everybody who came in by the workspace's provider, and where it is removed ends their ways in: for an administrator.
create or replace function auth.end_provider(with_links boolean) returns void
language plpgsql volatile security definer set search_path = auth, pg_temp as $$
begin
  perform auth.refuse_unless(app.role() in ('administrator', 'system'));
  delete from session where "onlyIn" = app.workspace();
  if with_links then delete from linked_person where "workspaceId" = app.workspace(); end if;
end $$;
revoke all on function auth.end_provider(boolean) from public;
grant execute on function auth.end_provider(boolean) to :server_role;
