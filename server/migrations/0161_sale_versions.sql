-- What a customer was sent, as it was. A version is what the offer said, in its canonical form under the hash of it; its sendings are the
-- links and mails that brought it; its document is what was printed, and the PDF that was made of it, byte for byte.
create table kept_documents (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 300),
  -- what it is made from: the sheet and what stands on it
  print text not null,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);

-- The PDF of it, once it is made.
create table kept_pdfs (
  workspace_id uuid not null references workspaces,
  document_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes int not null check (bytes > 0),
  primary key (workspace_id, document_id),
  foreign key (workspace_id, document_id) references kept_documents (workspace_id, id)
);
create index kept_pdfs_by_content on kept_pdfs (workspace_id, sha256);

create table sale_versions (
  workspace_id uuid not null references workspaces,
  sale_id uuid not null,
  number int not null check (number > 0),
  -- null once whom an offer was for wanted to be forgotten and had ordered nothing
  content text,
  sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  currency text not null,
  total numeric(19, 4) not null,
  -- what is needed besides to take it up again
  draft jsonb not null,
  document_id uuid not null,
  frozen_at timestamptz not null,
  frozen_by uuid,
  primary key (workspace_id, sale_id, number),
  foreign key (workspace_id, sale_id) references sales (workspace_id, id),
  foreign key (workspace_id, document_id) references kept_documents (workspace_id, id),
  foreign key (workspace_id, frozen_by) references members (workspace_id, id)
);
create index sale_versions_by_document on sale_versions (workspace_id, document_id);

-- The same version may go out more than once; a link proves one sending.
create table sale_sendings (
  workspace_id uuid not null references workspaces,
  sale_id uuid not null,
  sent_version int not null,
  number int not null,
  epoch int not null,
  -- of a mail that may be forgotten with whom it went to
  message_id uuid not null,
  sent_at timestamptz not null,
  sent_by uuid,
  viewed_at timestamptz,
  primary key (workspace_id, sale_id, sent_version),
  foreign key (workspace_id, sale_id, number) references sale_versions (workspace_id, sale_id, number),
  foreign key (workspace_id, sent_by) references members (workspace_id, id)
);

-- A mail may bring a document that is kept.
alter table messages
  add column document_id uuid,
  add foreign key (workspace_id, document_id) references kept_documents (workspace_id, id),
  drop constraint messages_attachment_is_named,
  add constraint messages_attachment_is_named
    check ((attachment is not null or document_id is not null) = (attachment_name is not null));
