-- With what a lead that arrived by itself is answered, by how it came: a mail by a template, a sequence that begins, or both.
create table first_answer_rules (
  workspace_id uuid not null references workspaces,
  source text not null check (source in ('api', 'mail', 'trade_show', 'webhook', 'form')),
  template_id uuid,
  sequence_id uuid,
  -- only those who agreed to be written to
  needs_consent boolean not null default false,
  version int not null default 1,
  primary key (workspace_id, source),
  foreign key (workspace_id, template_id) references mail_templates (workspace_id, id),
  foreign key (workspace_id, sequence_id) references sequences (workspace_id, id)
);

-- What was answered to each lead, once; or why nothing was.
create table first_answers (
  workspace_id uuid not null references workspaces,
  opportunity_id uuid not null,
  arrival_id uuid not null,
  answered_at timestamptz not null,
  -- in small letters
  address text,
  message_id uuid,
  reason text,
  primary key (workspace_id, opportunity_id),
  foreign key (workspace_id, opportunity_id) references opportunities (workspace_id, id) on delete cascade,
  foreign key (workspace_id, arrival_id) references arrivals (workspace_id, id)
);
create index first_answers_by_address on first_answers (workspace_id, address, answered_at) where message_id is not null;
create index first_answers_by_arrival on first_answers (workspace_id, arrival_id);
