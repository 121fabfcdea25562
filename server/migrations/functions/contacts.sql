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

-- A company with its people, by any of them; somebody without a company alone.
create or replace function app.family_of(contact uuid) returns table (id uuid) language sql stable rows 10
  as $$
  select f.id from contacts c join contacts f on f.workspace_id = c.workspace_id
      and (f.id = coalesce(c.company_id, c.id) or f.company_id = coalesce(c.company_id, c.id))
  where c.workspace_id = app.workspace() and c.id = contact
  $$;

-- Contacts in use that may be whoever is asked for, by whatever is known of them, and what of them agrees: each found through an index, all in one
-- statement. What 21 or more share says nothing. A company's own people, and a person's own company, are nobody's duplicates.
drop function if exists app.contacts_alike(text, text);
drop function if exists app.contacts_alike(text, text, text);
create or replace function app.contacts_alike(asked jsonb)
returns table (id uuid, kind text, name text, email text, vat text, evidence jsonb)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  w uuid := app.inside();
  kind_here text := app.kind_of('contacts');
  its_email text := lower(nullif(btrim(asked ->> 'email'), ''));
  its_vat text := app.national_vat(asked ->> 'vat');
  digits text := nullif(app.national_digits(asked ->> 'phone'), '');
  named text := app.name_key(asked ->> 'name');
  its_company uuid := asked ->> 'companyId';
  company text := app.name_key(coalesce(asked ->> 'companyName', (select c.name from contacts c where c.workspace_id = w and c.id = its_company)));
  place text := app.address_key(asked ->> 'street', asked ->> 'zip');
  domains text[] := app.texts_in(asked -> 'domains');
  except_id uuid := asked ->> 'exceptId';
  written text[] := array[its_vat, app.plain_vat(asked ->> 'vat'), (select country from workspaces where workspaces.id = w) || its_vat];
begin
  return query
    with found (ids) as materialized (
      select array(select c.id from contacts c
        where c.workspace_id = w and c.email is not null and lower(c.email) = its_email and c.archived_at is null limit 21)
      union all select array(select c.id from contacts c
        where c.workspace_id = w and c.vat is not null and app.plain_vat(c.vat) = any (written) and c.archived_at is null limit 21)
      union all select array(select c.id from contacts c
        where c.workspace_id = w and c.phone is not null and app.national_digits(c.phone) = digits and c.archived_at is null limit 21)
      union all select array(select c.id from contacts c
        where c.workspace_id = w and app.name_key(c.name) = named and c.archived_at is null limit 21)
      union all select array(select c.id from contacts c
        where c.workspace_id = w and app.name_key(c.name) = company and c.archived_at is null limit 21)
      union all select array(select c.id from contacts c
        where c.workspace_id = w and c.email is not null and app.domain_of(c.email) = any (domains) and c.kind = 'company' and c.archived_at is null limit 21)
      union all select array(select c.id from contacts c
        where c.workspace_id = w and c.email is not null and app.domain_of(c.email) = any (domains) and c.kind = 'person' and c.archived_at is null limit 21)
      union all select array(select c.id from contacts c
        where c.workspace_id = w and c.website is not null and app.domain_of(c.website) = any (domains) and c.archived_at is null limit 21)
      union all select array(select c.id from contacts c
        where c.workspace_id = w and app.address_key(c.street, c.zip) = place and c.street is not null and c.zip is not null and c.archived_at is null limit 21)),
    candidates as (select unnest(found.ids) as id from found where cardinality(found.ids) < 21)
    select c.id, c.kind, c.name, c.email, c.vat, jsonb_build_object(
      'email', lower(c.email) = its_email,
      'vat', app.national_vat(c.vat) = its_vat,
      'phone', app.national_digits(c.phone) = digits,
      'customer', null,
      'domain', case when cardinality(domains) > 0 and coalesce(c.email, c.website) is not null then
        coalesce(app.domain_of(c.email) = any (domains), false) or coalesce(app.domain_of(c.website) = any (domains), false) end,
      'address', app.address_key(c.street, c.zip) = place,
      'title', null,
      'name', app.names_agree(case when c.kind = 'company' and asked ->> 'kind' is distinct from 'person' then coalesce(company, named) else named end, app.name_key(c.name)),
      'company', case c.kind when 'person' then app.names_agree(company, app.name_key(e.name)) end,
      'kind', c.kind = asked ->> 'kind')
    from contacts c left join contacts e on e.workspace_id = c.workspace_id and e.id = c.company_id
    where c.workspace_id = w and c.id = any (array(select candidates.id from candidates))
      and c.id is distinct from except_id and (except_id is null or c.company_id is distinct from except_id) and c.id is distinct from its_company
      and not exists (select from alike_pairs p where p.workspace_id = w and p.kind = kind_here and p.told_apart_at is not null
        and p.first_id = least(c.id, except_id) and p.second_id = greatest(c.id, except_id));
end $$;
revoke all on function app.contacts_alike(jsonb) from public;
grant execute on function app.contacts_alike(jsonb) to :server_role;

-- The workspaces with records that were made or changed since they were compared, found by going from one to the next. While a file comes in
-- its records wait: comparing takes a quarter of what writing them does. One that does not end within hours keeps nothing back.
create or replace function app.workspaces_to_compare() returns table (id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id from workspaces w where exists (select from records_to_compare r where r.workspace_id = w.id)
    and not exists (select from imports i where i.workspace_id = w.id and i.state = 'running' and i.created_at > now() - interval '6 hours')
$$;
revoke all on function app.workspaces_to_compare() from public;
grant execute on function app.workspaces_to_compare() to :server_role;

-- What a list of contacts was asked for, as a condition: one value of a column or several, texts without regard to capitals and accents, and
-- the words of a search; "true" where nothing was. So written that an index of vendors alone is found.
create or replace function app.contacts_filtered(words text, filters jsonb) returns text language sql stable
  as $$
  select app.matching(words) || coalesce((
      select string_agg(case
          when f.name in ('city', 'state') then format(' and nullif(app.fold(%1$I), '''') = any (%2$L::text[]) and %1$I is not null', f.name,
            array(select app.fold(given) from unnest(app.texts_in(f.value)) as given))
          when a.atttypid = 'boolean'::regtype and jsonb_typeof(f.value) = 'string' then
            format(' and %s%I', case f.value #>> '{}' when 'true' then '' else 'not ' end, a.attname)
          else format(' and %I = any (%L::%s[])', a.attname, app.texts_in(f.value), format_type(a.atttypid, a.atttypmod)) end, '' order by f.name)
      from jsonb_each(filters) as f (name, value)
      join pg_attribute a on a.attrelid = 'contacts'::regclass and a.attname = app.snaked(f.name)
      where jsonb_typeof(f.value) <> 'null'), '')
    || case when filters ? 'activity' then app.next_due_as(app.kind_of('contacts'), app.texts_in(filters -> 'activity'), (filters ->> 'today')::date) else '' end
  $$;

create or replace function app.contacts_kept(filters jsonb) returns text language sql stable
  as $$
  select format('workspace_id = %L and archived_at is %s', app.workspace(), case filters ->> 'archived' when 'true' then 'not null' else 'null' end)
  $$;

-- Contacts by text and filters in the order of a list, from a page's last one on; `wanted` null: all of them. What is common is found at once
-- among the first rows of the order; what these do not fill is found by other indexes, which a policy keeps the planner from using.
create or replace function app.search_contacts(words text, filters jsonb, sort text, last jsonb, wanted int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  filtered text := app.contacts_filtered(words, filters);
  kept text := app.contacts_kept(filters);
  part record;
  first uuid[];
  told bigint;
begin
  if app.workspace() is null or app.role() is null or app.role() = 'portal' then return; end if;
  for part in select * from app.list_parts('contacts', sort, last) loop
    first := null;
    if filtered <> 'true' and wanted is not null then
      execute format('select array(select id from (select * from %s where %s%s order by %s limit 3000) as first where %s order by %4$s limit %6$s)',
        part.source, kept, part.condition, part.ordering, filtered, wanted) into first;
    end if;
    if cardinality(first) >= wanted then
      return query select unnest(first);
    elsif filtered = 'true' then
      return query execute format('select id from (select * from %s where %s%s order by %s %s) as listed',
        part.source, kept, part.condition, part.ordering, coalesce('limit ' || wanted, ''));
    else
      return query execute format('with hits as materialized (select * from %s where %s%s and %s) select id from hits order by %s %s',
        part.source, kept, part.condition, filtered, part.ordering, coalesce('limit ' || wanted, ''));
    end if;
    get diagnostics told = row_count;
    wanted := wanted - told;
    exit when wanted <= 0;
  end loop;
end $$;
revoke all on function app.search_contacts(text, jsonb, text, jsonb, int) from public;
grant execute on function app.search_contacts(text, jsonb, text, jsonb, int) to :server_role;

-- How many a list leaves.
create or replace function app.contacts_total(words text, filters jsonb) returns bigint
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  found bigint := 0;
begin
  if app.workspace() is null or app.role() is null or app.role() = 'portal' then return 0; end if;
  execute format('select count(*) from contacts where %s and %s', app.contacts_kept(filters), app.contacts_filtered(words, filters)) into found;
  return found;
end $$;
revoke all on function app.contacts_total(text, jsonb) from public;
grant execute on function app.contacts_total(text, jsonb) to :server_role;
