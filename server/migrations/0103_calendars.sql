-- The private address under which a calendar program reads a member's meetings: only the hash of its secret.
create table calendar_feeds (
  workspace_id uuid not null references workspaces,
  member_id uuid not null,
  secret_hash text not null,
  made_at timestamptz not null,
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);
create index activities_meetings_of_assignee on activities (workspace_id, assignee_id, starts_at)
  where starts_at is not null and cancelled_at is null;

-- How long before a meeting one is reminded of it, and for which hour of it that was done.
alter table members add column reminder_minutes int default 15 check (reminder_minutes between 1 and 1440);
alter table activities add column reminded_for timestamptz;
create index activities_meetings_soon on activities (workspace_id, starts_at)
  where starts_at is not null and done_at is null and cancelled_at is null;
