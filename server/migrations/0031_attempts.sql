-- Attempts to sign in are counted for all processes together.

create table auth.attempt (
  -- a hash: of whom it is counted is not kept
  key text primary key,
  made int not null check (made >= 0),
  since timestamptz not null
);
grant select, insert, update, delete on auth.attempt to :server_role;

-- What signs somebody in is kept as a hash only: who reads the database cannot use it.
update auth.session set token = rtrim(translate(encode(sha256(token::bytea), 'base64'), '+/', '-_'), '=');
delete from auth.verification;
