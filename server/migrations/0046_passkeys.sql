-- Passkeys: what proves that the device is here and its owner is at it, in place of password and code.
create table auth.passkey (
  id uuid primary key default gen_random_uuid(),
  "userId" text not null references auth.user on delete cascade,
  -- as which its device knows it, and by which key it signs
  "credentialId" text not null unique,
  "publicKey" bytea not null,
  -- how often it signed, where its device counts: a copy falls behind
  "signCount" bigint not null check ("signCount" >= 0),
  transports text[] not null,
  -- the name of the site for which it was made; its device gives it to no other
  "siteName" text not null,
  name text not null check (char_length(name) between 1 and 60),
  "createdAt" timestamptz not null default now(),
  "lastUsedAt" timestamptz,
  -- taken away, and for some minutes to be had back
  "removedAt" timestamptz
);
create index passkey_by_user on auth.passkey ("userId", "createdAt");
grant select, insert, update, delete on auth.passkey to :server_role;

-- What a passkey has to sign: given to one browser or session, answered once, soon.
create table auth.passkey_challenge (
  challenge text primary key,
  "givenTo" text not null,
  "expiresAt" timestamptz not null
);
create index passkey_challenge_by_end on auth.passkey_challenge ("expiresAt");
grant select, insert, delete on auth.passkey_challenge to :server_role;

alter table auth.sign_in
  add column way text not null default 'password' check (way in ('password', 'passkey', 'provider')),
  add column "passkeyId" uuid references auth.passkey on delete set null;
create index sign_in_by_passkey on auth.sign_in ("passkeyId");
