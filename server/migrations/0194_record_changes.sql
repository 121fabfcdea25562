-- What changed when, for whoever keeps a copy of the records elsewhere: one row for each change of a record, of which the last says when it was
-- changed last. `changed_in` is the transaction: one that began before somebody read on, and was kept after, is told by it the next time.
create table record_changes (
  workspace_id uuid not null references workspaces,
  kind text not null,
  record_id uuid not null,
  at timestamptz not null,
  changed_in bigint not null,
  is_gone boolean not null default false,
  primary key (workspace_id, kind, record_id, at, changed_in)
);
create index record_changes_in_order on record_changes (workspace_id, kind, at, record_id);

insert into record_changes (workspace_id, kind, record_id, at, changed_in)
  select workspace_id, 'contact', id, now(), pg_current_xact_id()::text::bigint from contacts
  union all select workspace_id, 'opportunity', id, now(), pg_current_xact_id()::text::bigint from opportunities
  union all select workspace_id, 'product', id, now(), pg_current_xact_id()::text::bigint from products
  union all select workspace_id, 'sale', id, now(), pg_current_xact_id()::text::bigint from sales
  union all select workspace_id, 'purchase', id, now(), pg_current_xact_id()::text::bigint from purchases
  union all select workspace_id, 'transfer', id, now(), pg_current_xact_id()::text::bigint from transfers;
insert into record_changes (workspace_id, kind, record_id, at, changed_in, is_gone)
  select workspace_id, kind, record_id, now(), pg_current_xact_id()::text::bigint, true from removed_records
  on conflict do nothing; -- what was deleted may have been made again under its id
