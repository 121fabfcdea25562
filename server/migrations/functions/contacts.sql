-- "ES B-123.456" and "esb123456" are one number. An index is made of it: a change needs a migration that makes it anew.
create or replace function app.plain_vat(vat text) returns text language sql immutable parallel safe
  as $$ select upper(regexp_replace(vat, '[^a-zA-Z0-9]', '', 'g')) $$;

-- Contacts by text through the trigram index, which the policy keeps the planner from using: the same rows, members only. All of them, or
-- as many as are wanted of those in use, by name.
create or replace function app.contacts_found(words text, wanted int default null) returns setof uuid
language sql stable security definer set search_path = public, pg_temp
  as $$ select app.found_by_name('contacts', words, wanted) where app.workspace() is not null $$;
revoke all on function app.contacts_found(text, int) from public;
grant execute on function app.contacts_found(text, int) to :server_role;

-- Contacts in use that bear the same e-mail, VAT number or name.
drop function if exists app.contacts_alike(text, text);
create or replace function app.contacts_alike(its_email text, its_vat text, its_name text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from contacts where workspace_id = app.workspace() and app.role() <> 'portal' and archived_at is null and lower(email) = lower(its_email)
  union
  select id from contacts where workspace_id = app.workspace() and app.role() <> 'portal' and archived_at is null and app.plain_vat(vat) = app.plain_vat(its_vat)
  union
  select id from contacts where workspace_id = app.workspace() and app.role() <> 'portal' and archived_at is null and sort_name = nullif(app.fold(its_name), '')
$$;
revoke all on function app.contacts_alike(text, text, text) from public;
grant execute on function app.contacts_alike(text, text, text) to :server_role;
