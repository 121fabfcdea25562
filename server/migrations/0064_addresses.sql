-- Where else goods and invoices of a contact go.

create table addresses (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('delivery', 'invoice', 'other')),
  name text check (length(name) between 1 and 200),
  street text check (length(street) <= 200),
  street2 text check (length(street2) <= 200),
  zip text check (length(zip) <= 20),
  city text check (length(city) <= 100),
  state text check (length(state) <= 100),
  country char(2),
  created_at timestamptz not null,
  created_by uuid,
  removed_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, created_by) references members (workspace_id, id)
);
create index addresses_by_contact on addresses (workspace_id, contact_id, id);

-- What is printed is kept as text, as it was when it was chosen; the address itself tells where taxes are due.
alter table sales
  add column delivery_address_id uuid,
  add column invoice_address_id uuid,
  add column invoice_address text,
  add foreign key (workspace_id, delivery_address_id) references addresses (workspace_id, id),
  add foreign key (workspace_id, invoice_address_id) references addresses (workspace_id, id);
create index sales_by_delivery_address on sales (workspace_id, delivery_address_id) where delivery_address_id is not null;
create index sales_by_invoice_address on sales (workspace_id, invoice_address_id) where invoice_address_id is not null;
