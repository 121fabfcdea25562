-- Under which position of tax law a document stands, and what that makes of its taxes.

create table fiscal_positions (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  sequence int not null default 10,
  is_automatic boolean not null default false,
  is_vat_required boolean not null default false,
  country char(2),
  is_in_union boolean not null default false,
  -- [{ from, to }], postal codes
  zip_ranges jsonb not null default '[]',
  -- [{ from, to: [] }], ids of taxes, checked by the domain's input
  mappings jsonb not null default '[]',
  note_en text check (length(note_en) <= 500),
  note_es text check (length(note_es) <= 500),
  -- which of the catalogue of a country it is; null for one that somebody made
  code text,
  archived_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, name),
  unique (workspace_id, code),
  check (country is null or not is_in_union)
);

alter table taxes add column code text;
alter table taxes add unique (workspace_id, use, code);

-- the position that somebody set on a contact
alter table contacts add column fiscal_position_id uuid;
alter table contacts add foreign key (workspace_id, fiscal_position_id) references fiscal_positions (workspace_id, id);

-- the position of a document, and whether somebody set it by hand: then it stays when the customer changes
alter table sales add column fiscal_position_id uuid;
alter table sales add column is_fiscal_position_set boolean not null default false;
-- what its position has to be said in print, in each language, as it was when it was sent or confirmed
alter table sales add column fiscal_note jsonb;
alter table sales add foreign key (workspace_id, fiscal_position_id) references fiscal_positions (workspace_id, id);

alter table purchases add column fiscal_position_id uuid;
alter table purchases add column is_fiscal_position_set boolean not null default false;
alter table purchases add foreign key (workspace_id, fiscal_position_id) references fiscal_positions (workspace_id, id);
