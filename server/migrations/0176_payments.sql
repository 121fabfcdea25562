-- What a quotation asks its customer to pay before his yes makes it an order: { kind, percent }; null for nothing.
alter table sales add column payment_asked jsonb;

-- What new quotations ask for, and whether customers are told where to transfer it. Without a row: nothing, and they are.
create table payment_settings (
  workspace_id uuid primary key references workspaces,
  asked jsonb,
  takes_transfers boolean not null default true,
  version int not null default 1
);

-- Money that came for a document, in whose currency it was asked for. What goes to no document by itself stands aside with the reason, at
-- the one that it came for; what was recorded by mistake is undone and stays.
create table payments (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  sale_id uuid not null,
  method text not null check (method in ('transfer', 'card')),
  amount numeric(19, 4) not null check (amount > 0),
  currency text not null,
  received_on date not null,
  aside_because text check (aside_because in ('cancelled', 'overtaken', 'currency', 'other_amount', 'too_much')),
  recorded_at timestamptz not null,
  recorded_by uuid,
  undone_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, sale_id) references sales (workspace_id, id),
  foreign key (workspace_id, recorded_by) references members (workspace_id, id)
);
create index payments_by_sale on payments (workspace_id, sale_id);
