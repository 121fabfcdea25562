-- What a member wants to be told, and how, where he wants it otherwise than usual.
create table notice_choices (
  workspace_id uuid not null references workspaces,
  member_id uuid not null,
  kind text not null check (length(kind) between 1 and 40),
  how text not null check (how in ('mail', 'inbox', 'nowhere')),
  primary key (workspace_id, member_id, kind),
  foreign key (workspace_id, member_id) references members (workspace_id, id) on delete cascade
);

-- it goes into the next mail to whoever is told
alter table notices add column is_mail_due boolean not null default false;
