-- A mail that arrived, as it was read; its raw copy is that of its arrival.
create table received_mails (
  workspace_id uuid not null references workspaces,
  arrival_id uuid not null,
  -- written by somebody, or by a machine: of which kind
  kind text not null check (kind in ('written', 'automatic', 'bounced', 'delayed', 'complaint', 'receipt')),
  message_id text check (length(message_id) between 1 and 500),
  from_name text not null check (length(from_name) <= 200),
  from_address text not null check (length(from_address) <= 320),
  to_addresses text[] not null,
  cc text[] not null,
  subject text not null check (length(subject) <= 500),
  -- what its writer himself wrote, and all of it with what he quotes
  reply text not null,
  body text not null,
  has_html boolean not null,
  -- when its writer says that he sent it
  sent_at timestamptz,
  primary key (workspace_id, arrival_id),
  foreign key (workspace_id, arrival_id) references arrivals (workspace_id, id)
);
create index received_mails_by_message on received_mails (workspace_id, message_id) where message_id is not null;
create index received_mails_by_sender on received_mails (workspace_id, lower(from_address));
