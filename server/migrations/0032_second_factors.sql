-- A second factor at the sign-in: an app that shows codes, and codes for the day on which the phone is lost.
create table auth.second_factor (
  "userId" text primary key references auth.user on delete cascade,
  -- encrypted with the installation's own secret
  secret text not null,
  -- none before its first code was typed
  "confirmedAt" timestamptz,
  -- the half minute of the last code that was taken: a code works once
  "lastStep" bigint not null default 0
);
create table auth.backup_code (
  "userId" text not null references auth.second_factor on delete cascade,
  hash text not null,
  primary key ("userId", hash)
);
grant select, insert, update, delete on auth.second_factor, auth.backup_code to :server_role;
