-- What arrives by itself, and what became of it. Nothing that arrives is dropped: what cannot be made a lead waits for somebody to look.
create table arrivals (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  source text not null check (length(source) between 1 and 40),
  -- which of several that come the same way: a website, a mailbox
  channel text not null default '' check (length(channel) <= 100),
  -- by which the channel tells one from another: what comes again under it makes nothing new
  source_key text check (length(source_key) between 1 and 1000),
  state text not null check (state in ('waiting', 'taken', 'set_aside')),
  -- why it waits, by the name of its words, and what exactly stood in the way
  reason text check (length(reason) between 1 and 40),
  detail jsonb,
  title text not null check (length(title) <= 500),
  sender text check (length(sender) <= 400),
  -- what was read of it: the fields of a lead
  read jsonb not null default '{}',
  -- the words in which its sender agreed to be written to, and when
  consent jsonb,
  -- the record that it became, or that it lies on
  subject_kind text references app.kinds (kind),
  subject_id uuid,
  -- the raw copy, among the contents
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes int not null default 0 check (bytes >= 0),
  media_type text not null default 'text/plain' check (length(media_type) between 1 and 200),
  received_at timestamptz not null,
  received_by uuid,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, received_by) references members (workspace_id, id),
  check ((subject_kind is null) = (subject_id is null)),
  check ((state = 'taken') = (subject_id is not null))
);
create unique index arrivals_by_key on arrivals (workspace_id, source, channel, source_key) where source_key is not null;
create index arrivals_by_state on arrivals (workspace_id, state, id desc);
create index arrivals_by_subject on arrivals (workspace_id, subject_id) where subject_id is not null;
create index arrivals_by_content on arrivals (workspace_id, sha256) where sha256 is not null;

insert into app.kinds (kind, table_name, reach, is_told) values ('arrival', 'arrivals', 'role', true);

alter table diary drop constraint diary_about_kind_check,
  add constraint diary_about_kind_check check (about_kind in ('note', 'activity', 'message', 'file', 'arrival'));
alter table notices drop constraint notices_about_kind_check,
  add constraint notices_about_kind_check check (about_kind in ('note', 'activity', 'message', 'arrival'));
