-- What is to be done and what was said, about a record of any kind.

create table activities (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  kind text not null check (kind in ('to_do', 'call', 'meeting', 'email')),
  subject_kind text not null check (subject_kind in ('opportunity', 'sale', 'contact', 'product', 'purchase')),
  subject_id uuid not null,
  summary text not null check (length(summary) between 1 and 500),
  note text,
  due_on date not null,
  assignee_id uuid not null,
  done_at timestamptz,
  done_by uuid,
  outcome text,
  duration_minutes int check (duration_minutes between 0 and 1440),
  cancelled_at timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, assignee_id) references members (workspace_id, id),
  foreign key (workspace_id, done_by) references members (workspace_id, id),
  foreign key (workspace_id, created_by) references members (workspace_id, id)
);
create index activities_open_by_subject on activities (workspace_id, subject_kind, subject_id, due_on, id) where done_at is null and cancelled_at is null;
create index activities_open_by_assignee on activities (workspace_id, assignee_id, due_on, id) where done_at is null and cancelled_at is null;
create index activities_done_by_assignee on activities (workspace_id, assignee_id, done_at desc, id desc) where done_at is not null;

create table notes (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  subject_kind text not null check (subject_kind in ('opportunity', 'sale', 'contact', 'product', 'purchase')),
  subject_id uuid not null,
  body text not null check (length(body) between 1 and 20000),
  written_by uuid,
  -- a customer writes through his link: under his own name, and he sees what is shown to him
  author_name text check (length(author_name) <= 200),
  shown_to_customer boolean not null default false,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, written_by) references members (workspace_id, id)
);

select app.protect('activities', '(select app.sees_all()) or assignee_id = (select app.member()) or app.reaches(subject_kind, subject_id)');
select app.protect('notes', '(select app.sees_all()) or app.reaches(subject_kind, subject_id)',
  'shown_to_customer and subject_kind = ''sale'' and subject_id = (select app.document())');
