-- A sequence: steps of mail, call and task with waits between them, on certain days of the week (Monday is 1) and between two times.
create table sequences (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  is_on boolean not null,
  days int[] not null check (cardinality(days) between 1 and 7 and days <@ array[1, 2, 3, 4, 5, 6, 7]),
  from_time text not null check (from_time ~ '^\d\d:\d\d$'),
  to_time text not null check (to_time ~ '^\d\d:\d\d$' and from_time < to_time),
  -- [{kind, wait: {amount, unit}, templateId, summary, note}]
  steps jsonb not null check (jsonb_typeof(steps) = 'array'),
  created_at timestamptz not null,
  archived_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id)
);
create unique index sequences_by_name on sequences (workspace_id, lower(name)) where archived_at is null;

-- A record that goes through a sequence, by the steps that it had when that began.
create table sequence_enrolments (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  sequence_id uuid not null,
  opportunity_id uuid not null,
  plan jsonb not null,
  state text not null check (state in ('running', 'paused', 'finished', 'stopped')),
  -- the step that comes next; as many as there are: an answer is waited for
  position int not null check (position >= 0),
  -- when it comes; null while what was planned is not done
  due_at timestamptz,
  -- what was planned for the step, and is waited for
  activity_id uuid,
  -- the mail of the last step that wrote one
  message_id uuid,
  -- why it is paused or has stopped, and of a step that is due, why it is put off
  reason text,
  -- what a template has no value for
  missing text[] not null default '{}',
  enrolled_at timestamptz not null,
  enrolled_by uuid,
  ended_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, sequence_id) references sequences (workspace_id, id),
  foreign key (workspace_id, opportunity_id) references opportunities (workspace_id, id) on delete cascade,
  foreign key (workspace_id, enrolled_by) references members (workspace_id, id),
  check ((state in ('finished', 'stopped')) = (ended_at is not null))
);
create index sequence_enrolments_of_opportunity on sequence_enrolments (workspace_id, opportunity_id, id desc);
create index sequence_enrolments_due on sequence_enrolments (workspace_id, due_at) where state = 'running' and due_at is not null;
create index sequence_enrolments_of_sequence on sequence_enrolments (workspace_id, sequence_id, state, reason);

-- Each step once: what of an enrolment was done.
create table sequence_steps_done (
  workspace_id uuid not null references workspaces,
  enrolment_id uuid not null,
  position int not null,
  kind text not null check (kind in ('mail', 'call', 'task')),
  done_at timestamptz not null,
  message_id uuid,
  activity_id uuid,
  primary key (workspace_id, enrolment_id, position),
  foreign key (workspace_id, enrolment_id) references sequence_enrolments (workspace_id, id) on delete cascade
);

create index sequence_steps_done_by_activity on sequence_steps_done (workspace_id, activity_id) where activity_id is not null;

-- How many mails sequences may write a day from one address, and how many they wrote.
create table sequence_settings (
  workspace_id uuid not null references workspaces,
  daily_mails int not null check (daily_mails between 1 and 10000),
  version int not null default 1,
  primary key (workspace_id)
);
create table sequence_mail_days (
  workspace_id uuid not null references workspaces,
  day date not null,
  address text not null,
  mails int not null check (mails >= 0),
  primary key (workspace_id, day, address)
);

-- Who wants no mails that Trato writes by itself, by the address in small letters.
create table unsubscribes (
  workspace_id uuid not null references workspaces,
  address text not null check (length(address) between 3 and 320 and address = lower(address)),
  unsubscribed_at timestamptz not null,
  how text not null check (how in ('link', 'one_click', 'hand')),
  member_id uuid,
  primary key (workspace_id, address),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

-- What Trato wrote by itself, and not a person; its receiver can have no more of it.
alter table messages add column by_itself text check (by_itself in ('first_answer', 'sequence'));
