-- Where and when people signed in, which each sees of themselves and may say "it was not me" to. The server adds to it and rewrites nothing.
create table auth.sign_in (
  id uuid primary key default gen_random_uuid(),
  "userId" text not null references auth.user on delete cascade,
  "createdAt" timestamptz not null default now(),
  -- the session that it opened
  "sessionId" text,
  "ipAddress" text,
  "userAgent" text,
  -- as what the browser is known from then on; nothing that signs anybody in
  device text,
  "isNewDevice" boolean not null default false,
  "deniedAt" timestamptz
);
create index sign_in_by_user on auth.sign_in ("userId", "createdAt");
grant select, insert, update ("deniedAt") on auth.sign_in to :server_role;

insert into auth.sign_in ("userId", "createdAt", "sessionId", "ipAddress", "userAgent")
  select "userId", "createdAt", id, "ipAddress", "userAgent" from auth.session;
