-- Whom a customer sent his offer on to: a colleague with a link of his own, which names this row and is kept nowhere.
create table sale_shares (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  sale_id uuid not null,
  colleague text not null check (length(colleague) between 1 and 80),
  email text not null,
  created_at timestamptz not null,
  viewed_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, sale_id) references sales (workspace_id, id)
);
create index sale_shares_by_sale on sale_shares (workspace_id, sale_id, id);
create index sale_shares_by_email on sale_shares (workspace_id, lower(email));
