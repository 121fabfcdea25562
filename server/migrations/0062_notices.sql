-- What members are told: each notice is one member's own, and new until he has read it.
create table notices (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  member_id uuid not null,
  kind text not null check (length(kind) between 1 and 40),
  -- what belongs together: while it is new, one notice tells of all of it
  topic text not null,
  -- the newest of what it tells: about which record, by whom, and the note, activity or message of it
  subject_kind text not null references app.kinds (kind),
  subject_id uuid not null,
  about_kind text check (about_kind in ('note', 'activity', 'message')),
  about_id uuid,
  actor_kind text not null check (actor_kind in ('member', 'customer', 'system')),
  actor_id uuid,
  actor_name text,
  -- how often it happened since he read of it
  times int not null default 1,
  happened_at timestamptz not null,
  read_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references members (workspace_id, id) on delete cascade
);
create unique index notices_new on notices (workspace_id, member_id, kind, topic) where read_at is null;
create index notices_by_member on notices (workspace_id, member_id, happened_at desc, id desc);

insert into app.kinds (kind, table_name, reach) values ('notice', 'notices', 'role');
