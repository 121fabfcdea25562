-- A list of leads that came in: where it was bought or kept before, and on what ground its people may be written to. Its id is its import's.
create table lead_lists (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  source text not null check (length(source) between 1 and 100),
  basis text not null check (basis in ('consent', 'contract', 'legitimate_interest')),
  -- its leads came into the pool
  is_pooled boolean not null,
  file_name text not null,
  created_at timestamptz not null,
  created_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, created_by) references members (workspace_id, id)
);
create index lead_lists_pooled on lead_lists (workspace_id, id desc) where is_pooled;

-- What waits in the pool is neither a lead nor an opportunity yet: whatever asks for those leaves it out, through the indexes that it has.
alter table opportunities drop constraint opportunities_type_check;
alter table opportunities add constraint opportunities_type_check check (type in ('lead', 'opportunity', 'pooled'));
alter table opportunities add constraint pooled_is_nobodys check (type <> 'pooled' or (salesperson_id is null and team_id is null and state = 'open'));
alter table opportunities add column list_id uuid;
alter table opportunities add foreign key (workspace_id, list_id) references lead_lists (workspace_id, id);
create index opportunities_of_list on opportunities (workspace_id, list_id, type, state) where list_id is not null;

alter table bulk_changes drop constraint bulk_changes_list_check;
alter table bulk_changes add constraint bulk_changes_list_check
  check (list in ('leads', 'opportunities', 'contacts', 'products', 'quotations', 'orders', 'purchases', 'pool'));
