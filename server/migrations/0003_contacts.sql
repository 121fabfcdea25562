-- Companies and people.

-- "ES B-123.456" and "esb123456" are one number.
create function app.plain_vat(vat text) returns text language sql immutable parallel safe
  as $$ select upper(regexp_replace(vat, '[^a-zA-Z0-9]', '', 'g')) $$;

create table contacts (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  kind text not null check (kind in ('company', 'person')),
  name text not null check (length(name) between 1 and 200),
  company_id uuid,
  job_title text,
  email text check (length(email) <= 320),
  phone text,
  vat text,
  website text,
  street text,
  street2 text,
  city text,
  zip text,
  state text,
  country char(2),
  language text check (language in ('en', 'es')),
  comment text,
  is_vendor boolean not null default false,
  salesperson_id uuid,
  external_id text,
  archived_at timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  version int not null default 1,
  -- stored, because a policy lets the planner compare columns by the index, but not what a function makes of them
  sort_name text not null generated always as (app.fold(name)) stored,
  search text generated always as (app.fold(name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(vat, ''))) stored,
  primary key (workspace_id, id),
  unique (workspace_id, external_id),
  foreign key (workspace_id, company_id) references contacts (workspace_id, id),
  foreign key (workspace_id, salesperson_id) references members (workspace_id, id),
  foreign key (workspace_id, created_by) references members (workspace_id, id)
);
create index contacts_by_name on contacts (workspace_id, sort_name, id);
create index contacts_by_company on contacts (workspace_id, company_id) where company_id is not null;
create index contacts_by_email on contacts (workspace_id, lower(email)) where email is not null;
create index contacts_by_vat on contacts (workspace_id, app.plain_vat(vat)) where vat is not null;
create index contacts_by_search on contacts using gin (search gin_trgm_ops);

-- Contacts by text through the trigram index, which the policy keeps the planner from using: the same rows, members only. All of them, or
-- as many as are wanted of those in use, by name.
create function app.contacts_found(words text, wanted int default null) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.workspace() is null or app.role() is null or app.role() = 'portal' then return; end if;
  return query execute format('select id from contacts where workspace_id = %L and %s%s', app.workspace(), app.matching(words),
    ' and archived_at is null order by sort_name, id limit ' || wanted);
end $$;
revoke all on function app.contacts_found(text, int) from public;
grant execute on function app.contacts_found(text, int) to :server_role;

-- Contacts in use that bear the same e-mail or VAT number.
create function app.contacts_alike(its_email text, its_vat text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from contacts where workspace_id = app.workspace() and app.role() <> 'portal' and archived_at is null and lower(email) = lower(its_email)
  union
  select id from contacts where workspace_id = app.workspace() and app.role() <> 'portal' and archived_at is null and app.plain_vat(vat) = app.plain_vat(its_vat)
$$;
revoke all on function app.contacts_alike(text, text) from public;
grant execute on function app.contacts_alike(text, text) to :server_role;
