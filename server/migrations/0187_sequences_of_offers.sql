-- A sequence follows up leads and opportunities, or offers; one for offers may begin by itself: { when, days, times }, with what happens from then on.
alter table sequences
  add column subject text not null default 'opportunity' check (subject in ('opportunity', 'sale')),
  add column begins jsonb,
  add column begins_since timestamptz,
  add check (begins is null or (subject = 'sale' and begins_since is not null));

-- An offer goes through several; by itself it begins one once for what it began by.
alter table sequence_enrolments
  alter column opportunity_id drop not null,
  add column sale_id uuid,
  add column begun_for text,
  add foreign key (workspace_id, sale_id) references sales (workspace_id, id) on delete cascade,
  add check ((opportunity_id is null) <> (sale_id is null)),
  add check (begun_for is null or sale_id is not null);
create index sequence_enrolments_of_sale on sequence_enrolments (workspace_id, sale_id, id desc) where sale_id is not null;
create index sequence_enrolments_of_offers on sequence_enrolments (workspace_id, state, sale_id) where sale_id is not null and state in ('running', 'paused');
create unique index sequence_enrolments_begun_for on sequence_enrolments (workspace_id, sale_id, sequence_id, begun_for) where begun_for is not null;

-- Which sequences do not begin by themselves with an offer, for somebody said so.
create table sequence_skips (
  workspace_id uuid not null references workspaces,
  sale_id uuid not null,
  sequence_id uuid not null,
  primary key (workspace_id, sale_id, sequence_id),
  foreign key (workspace_id, sale_id) references sales (workspace_id, id) on delete cascade,
  foreign key (workspace_id, sequence_id) references sequences (workspace_id, id)
);

-- How often what was sent last was opened on the customer's side, however often the page was loaded in between.
create table sale_openings (
  workspace_id uuid not null references workspaces,
  sale_id uuid not null,
  sent_version int not null,
  times int not null check (times > 0),
  last_at timestamptz not null,
  primary key (workspace_id, sale_id),
  foreign key (workspace_id, sale_id) references sales (workspace_id, id) on delete cascade
);
