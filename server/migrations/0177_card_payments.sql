-- By which provider customers pay by card. Its keys are sealed for this installation, and never told again.
create table card_providers (
  workspace_id uuid primary key references workspaces,
  secret_key text not null,
  webhook_secret text,
  -- how the key ends, by which one knows it again
  key_end text not null check (length(key_end) <= 4),
  is_on boolean not null,
  version int not null default 1
);

-- A page of the provider on which a customer was asked to pay: for which version of his offer, or of an order for none. One is open at most;
-- what no longer holds is closing until the provider has closed it.
create table payment_requests (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  sale_id uuid not null,
  accepted_version int,
  amount numeric(19, 4) not null check (amount > 0),
  currency text not null,
  state text not null check (state in ('open', 'closing', 'paid', 'over')),
  session_id text,
  url text,
  opened_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, sale_id) references sales (workspace_id, id)
);
create unique index payment_requests_open on payment_requests (workspace_id, sale_id) where state = 'open';
create index payment_requests_by_sale on payment_requests (workspace_id, sale_id);
create index payment_requests_waiting on payment_requests (workspace_id, opened_at) where state in ('open', 'closing');

-- What came by a request came once, under the provider's own name for it.
alter table payments
  add column request_id uuid,
  add column provider_payment text,
  add foreign key (workspace_id, request_id) references payment_requests (workspace_id, id);
create unique index payments_by_request on payments (workspace_id, request_id);
create unique index payments_by_provider on payments (workspace_id, provider_payment);

-- Money that goes back. One that the provider does on its own has nobody who asked for it.
create table refunds (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  payment_id uuid not null,
  amount numeric(19, 4) not null check (amount > 0),
  state text not null check (state in ('pending', 'done', 'failed')),
  provider_refund text,
  asked_at timestamptz not null,
  asked_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, payment_id) references payments (workspace_id, id),
  foreign key (workspace_id, asked_by) references members (workspace_id, id)
);
create index refunds_by_payment on refunds (workspace_id, payment_id);
create unique index refunds_by_provider on refunds (workspace_id, provider_refund);

-- What the provider has told, so that what it tells again is known.
create table payment_events (
  workspace_id uuid not null references workspaces,
  id text not null,
  kind text not null,
  told_at timestamptz not null,
  primary key (workspace_id, id)
);
