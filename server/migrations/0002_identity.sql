-- Workspaces, their members and teams; the sign-in library's own tables in a schema of their own.

create table workspaces (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null check (length(name) between 1 and 200),
  country char(2) not null,
  currency char(3) not null,
  currency_decimals smallint not null check (currency_decimals between 0 and 6),
  time_zone text not null,
  language text not null check (language in ('en', 'es')),
  rounding_method text not null default 'per_line' check (rounding_method in ('per_line', 'globally')),
  price_decimals smallint not null default 2 check (price_decimals between 0 and 6),
  quantity_decimals smallint not null default 2 check (quantity_decimals between 0 and 6),
  validity_days smallint not null default 30 check (validity_days between 0 and 3650),
  refuses_without_stock boolean not null default false,
  created_at timestamptz not null,
  version int not null default 1
);
alter table workspaces enable row level security;
create policy own on workspaces using (id = (select app.workspace()))
  with check (id = (select app.inside()));
grant select, insert, update on workspaces to :server_role;

create table members (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  -- the sign-in library's user; a member without sign-in has none
  auth_user_id text,
  name text not null check (length(name) between 1 and 200),
  email text check (length(email) <= 320),
  role text not null check (role in ('sales', 'back_office', 'manager', 'administrator')),
  reach text not null default 'own' check (reach in ('own', 'team', 'all')),
  language text check (language in ('en', 'es')),
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  external_id text,
  deactivated_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, auth_user_id),
  unique (workspace_id, external_id)
);
create index members_by_auth_user on members (auth_user_id);

create table teams (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  leader_id uuid,
  archived_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, name),
  foreign key (workspace_id, leader_id) references members (workspace_id, id)
);

create table team_members (
  workspace_id uuid not null,
  team_id uuid not null,
  member_id uuid not null,
  primary key (workspace_id, team_id, member_id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
create index team_members_by_member on team_members (workspace_id, member_id);

create table invitations (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  email text not null check (length(email) <= 320),
  name text not null,
  role text not null check (role in ('sales', 'back_office', 'manager', 'administrator')),
  reach text not null check (reach in ('own', 'team', 'all')),
  team_ids uuid[] not null default '{}',
  -- an existing member without sign-in who gets one
  member_id uuid,
  invited_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, invited_by) references members (workspace_id, id)
);

create table api_keys (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  member_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  secret_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

select app.protect('teams');
select app.protect('team_members');
select app.protect('invitations', '(select app.role()) in (''administrator'', ''system'')');
select app.protect('api_keys', 'member_id = (select app.member()) or (select app.role()) in (''administrator'', ''system'')');
select app.protect('diary', '(select app.role()) in (''administrator'', ''system'') or app.reaches(subject_kind, subject_id)');
select app.protect('number_series');
select app.protect('idempotency_keys');

-- The memberships of one signed-in person, across workspaces: the one look-up that comes before a workspace is known.
create function app.memberships(user_id text)
returns table (workspace_id uuid, slug text, workspace_name text, member_id uuid, member_name text, role text, reach text, language text, teams uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, w.slug, w.name, m.id, m.name, m.role, m.reach, m.language,
    array(
      select t.team_id from team_members t where t.workspace_id = m.workspace_id and t.member_id = m.id
      union select l.id from teams l where l.workspace_id = m.workspace_id and l.leader_id = m.id)
  from members m join workspaces w on w.id = m.workspace_id
  where m.auth_user_id = user_id and m.deactivated_at is null
  order by w.name
$$;
revoke all on function app.memberships(text) from public;
grant execute on function app.memberships(text) to :server_role;

create function app.has_workspaces() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$ select exists (select 1 from workspaces) $$;
revoke all on function app.has_workspaces() from public;
grant execute on function app.has_workspaces() to :server_role;

-- Every workspace by its name in the address: for the commands at the shell, whose user holds the whole database anyway.
create function app.workspace_slugs() returns table (id uuid, slug text)
language sql stable security definer set search_path = public, pg_temp as $$ select id, slug from workspaces order by slug $$;
revoke all on function app.workspace_slugs() from public;
grant execute on function app.workspace_slugs() to :server_role;

create schema auth;
grant usage on schema auth to :server_role;
create table auth.user (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create table auth.session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth.user on delete cascade
);
create index session_by_user on auth.session ("userId");
create table auth.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth.user on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index account_by_user on auth.account ("userId");
create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_by_identifier on auth.verification (identifier);
grant select, insert, update, delete on all tables in schema auth to :server_role;

-- What has had its day, in every workspace: answers to repeated requests, sessions and links that ran out.
create function app.tidy_up() returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from idempotency_keys where created_at < now() - interval '1 day';
  delete from auth.session where "expiresAt" < now();
  delete from auth.verification where "expiresAt" < now();
$$;
revoke all on function app.tidy_up() from public;
grant execute on function app.tidy_up() to :server_role;
