-- A company's own provider of sign-ins (OpenID Connect), one a workspace. Its secret opens the installation it was typed in, and no other.
create table sign_in_providers (
  workspace_id uuid primary key references workspaces,
  -- what its button says
  label text not null check (length(label) between 1 and 60),
  issuer text not null check (length(issuer) between 1 and 500),
  client_id text not null check (length(client_id) between 1 and 500),
  -- encrypted with the installation's own secret
  client_secret text not null,
  -- whose addresses it vouches for, in lower case; none: those of whoever is invited
  domains text[] not null default '{}',
  -- as what somebody of these domains joins who is not known; null: nobody does
  joins_as text check (joins_as in ('sales', 'back_office', 'manager')),
  -- its word is enough, also for who switched on a code
  is_enough boolean not null default false,
  -- whether who is no administrator may still come in without it
  allows_passwords boolean not null default true,
  -- when somebody first came back from it
  tried_at timestamptz,
  version int not null default 1,
  check (joins_as is null or cardinality(domains) > 0),
  check (allows_passwords or tried_at is not null)
);

-- Whom somebody is at a workspace's provider. One person there is one account here; the link holds in that workspace.
create table auth.linked_person (
  "workspaceId" uuid not null,
  issuer text not null,
  subject text not null check (char_length(subject) between 1 and 255),
  "userId" text not null references auth.user on delete cascade,
  -- as what the provider knows them, for whoever reads the list
  label text not null,
  "createdAt" timestamptz not null default now(),
  "lastUsedAt" timestamptz,
  primary key ("workspaceId", issuer, subject)
);
create index linked_person_by_user on auth.linked_person ("userId");
grant select, insert, update, delete on auth.linked_person to :server_role;

-- A session that a provider opened is good in the workspace that trusts that provider, and nowhere else.
alter table auth.session add column "onlyIn" uuid;
alter table auth.sign_in add column "onlyIn" uuid;
