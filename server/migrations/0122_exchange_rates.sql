-- Exchange rates by date: which way round each is said, by whom, and where the European Central Bank is asked for its own.

alter table exchange_rates add column id uuid not null default gen_random_uuid();
alter table exchange_rates alter column id drop default;
-- as it is said: units of the workspace's currency for one of this one
alter table exchange_rates add column is_inverse boolean not null default false;
alter table exchange_rates add column source text not null default 'hand' check (source in ('hand', 'file', 'address'));
-- which rates came together, so that they can be taken back
alter table exchange_rates add column batch_id uuid;
alter table exchange_rates add column version int not null default 1;
alter table exchange_rates add unique (workspace_id, id);
create index exchange_rates_of_batch on exchange_rates (workspace_id, batch_id) where batch_id is not null;

create table rate_sources (
  workspace_id uuid primary key references workspaces,
  -- asked once a day; nowhere where there is none
  address text check (length(address) between 1 and 500),
  asked_at timestamptz,
  answered_at timestamptz,
  -- why it did not answer: a refusal's code with its details
  problem jsonb,
  version int not null default 1
);
