-- Pairs of records of a kind that may be the same: those to be looked at, with how sure it is and why, and those of which somebody said
-- that they are not. The lower id stands first. The records themselves may be gone: then a pair says nothing.
create table alike_pairs (
  workspace_id uuid not null references workspaces,
  kind text not null,
  first_id uuid not null,
  second_id uuid not null,
  -- null where nothing says so by now: such a pair is only kept because it was told apart
  sureness text check (sureness in ('almostCertain', 'likely')),
  same text[] not null default '{}',
  -- the lower the surer
  place smallint,
  found_at timestamptz not null,
  told_apart_at timestamptz,
  told_apart_by uuid,
  primary key (workspace_id, kind, first_id, second_id),
  foreign key (workspace_id, told_apart_by) references members (workspace_id, id),
  check (first_id < second_id),
  check ((sureness is null) = (place is null)),
  check (sureness is not null or told_apart_at is not null)
);
create index alike_pairs_by_second on alike_pairs (workspace_id, kind, second_id);
create index alike_pairs_in_order on alike_pairs (workspace_id, kind, place, first_id, second_id) where told_apart_at is null;

-- Records that were made or changed since they were compared with all others.
create table records_to_compare (
  workspace_id uuid not null references workspaces,
  kind text not null,
  record_id uuid not null,
  primary key (workspace_id, kind, record_id)
);
insert into records_to_compare (workspace_id, kind, record_id)
  select workspace_id, 'contact', id from contacts where archived_at is null
  union all select workspace_id, 'opportunity', id from opportunities where type in ('lead', 'opportunity') and state = 'open';
