-- The company's keys: with the one in use what is signed is sealed against changes. The private key is sealed; the certificates stand in
-- PEM, its own first.
create table signing_keys (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  key text not null,
  certificates text not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  -- brought by the company, and not made by Trato
  is_own boolean not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, id)
);
create unique index signing_keys_in_use on signing_keys (workspace_id) where ended_at is null;

-- What was made of a signature: the signed PDF, and the evidence that anyone can verify.
create table signed_documents (
  workspace_id uuid not null references workspaces,
  signature_id uuid not null,
  name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes int not null check (bytes > 0),
  evidence text not null,
  fingerprint text not null,
  made_at timestamptz not null,
  primary key (workspace_id, signature_id),
  foreign key (workspace_id, signature_id) references sale_signatures (workspace_id, id)
);
create index signed_documents_by_content on signed_documents (workspace_id, sha256);
