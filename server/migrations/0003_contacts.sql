-- Companies and people.

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
  search text generated always as (app.fold(name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(vat, ''))) stored,
  primary key (workspace_id, id),
  unique (workspace_id, external_id),
  foreign key (workspace_id, company_id) references contacts (workspace_id, id),
  foreign key (workspace_id, salesperson_id) references members (workspace_id, id),
  foreign key (workspace_id, created_by) references members (workspace_id, id)
);
create index contacts_by_name on contacts (workspace_id, lower(name), id);
create index contacts_by_company on contacts (workspace_id, company_id) where company_id is not null;
create index contacts_by_email on contacts (workspace_id, lower(email)) where email is not null;
create index contacts_by_search on contacts using gin (search gin_trgm_ops);
