-- E-mail out. Without a mail server a message waits in the outbox, where everybody who reaches its record can read it.

create table messages (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  subject_kind text not null check (subject_kind in ('opportunity', 'sale', 'contact', 'purchase', 'account')),
  subject_id uuid not null,
  sender_id uuid,
  to_address text not null check (length(to_address) <= 320),
  subject text not null check (length(subject) between 1 and 500),
  body text not null check (length(body) <= 100000),
  link text,
  -- a link that only its receiver may open: an outbox does not show it
  is_link_concealed boolean not null default false,
  -- waiting: not yet given to a mail server; sent; failed: given up
  state text not null check (state in ('waiting', 'sent', 'failed', 'withdrawn')),
  not_before timestamptz not null,
  attempts int not null default 0,
  last_error text,
  message_id text,
  sent_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, sender_id) references members (workspace_id, id)
);
create index messages_by_subject on messages (workspace_id, subject_kind, subject_id, id desc);
create index messages_waiting on messages (workspace_id, state, id desc);

select app.protect('messages', '(select app.role()) in (''administrator'', ''system'') or app.reaches(subject_kind, subject_id)');
