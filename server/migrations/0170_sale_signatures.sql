-- How an offer was signed: what was signed, in the canonical form of versions, and who did it how. Written once, as versions are.
create table sale_signatures (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  sale_id uuid not null,
  -- the version that was signed; null for an offer that was sent before versions were kept
  number int,
  party text not null check (party in ('customer', 'seller')),
  -- both null once whom the offer was for wanted to be forgotten and had ordered nothing
  content text,
  record text,
  sha256 text not null check (sha256 = encode(sha256(convert_to(record, 'UTF8')), 'hex')),
  signed_at timestamptz not null,
  member_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, sale_id) references sales (workspace_id, id),
  foreign key (workspace_id, sale_id, number) references sale_versions (workspace_id, sale_id, number),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
create index sale_signatures_by_sale on sale_signatures (workspace_id, sale_id, number);

-- The code that was sent last to whoever wants to sign with one: a proof of it, how often it was tried, how many went out since when.
create table signing_codes (
  workspace_id uuid not null references workspaces,
  sale_id uuid not null,
  sent_version int not null,
  proof text not null,
  email text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries int not null default 0,
  counted_since timestamptz not null,
  sendings int not null default 1,
  primary key (workspace_id, sale_id),
  foreign key (workspace_id, sale_id) references sales (workspace_id, id)
);

-- What a mail tells its receiver alone: sealed, and shown to nobody who reads it in the outbox.
alter table messages add column sealed text;
