-- What kinds of records there are, as domain/src/kinds.ts says: the same for every workspace. A module that brings a kind adds its row.

create table app.kinds (
  kind text primary key,
  -- the order in which they are gone through: what is asked for most comes first
  place int generated always as identity,
  -- the kind whose records these are too
  side_of text references app.kinds (kind),
  -- where a record is looked up by whoever asks whether he reaches it
  table_name text,
  reach text check (reach in ('everybody', 'deal', 'role')),
  takes text[] not null default '{}',
  is_told boolean not null default false,
  moves_goods boolean not null default false,
  -- the kind itself where it may stand there, for foreign keys: about a note or activity, about a message, behind goods
  noted text generated always as (case when 'note' = any (takes) then kind end) stored unique,
  mailed text generated always as (case when 'email' = any (takes) then kind end) stored unique,
  moved text generated always as (case when moves_goods then kind end) stored unique
);

insert into app.kinds (kind, side_of, table_name, reach, takes, is_told, moves_goods) values
  ('opportunity', null, 'opportunities', 'deal', '{note,activity,call,email}', true, false),
  ('sale', null, 'sales', 'deal', '{note,activity,call,email}', true, true),
  ('contact', null, 'contacts', 'everybody', '{note,activity,call,email}', true, false),
  ('product', null, 'products', 'everybody', '{note,activity}', true, false),
  ('purchase', null, 'purchases', 'everybody', '{note,activity,call,email}', true, true),
  ('transfer', null, 'transfers', 'deal', '{}', true, false),
  ('member', null, null, 'everybody', '{}', true, false),
  ('account', 'member', null, null, '{email}', false, false),
  ('team', null, null, 'everybody', '{}', true, false),
  ('setting', null, null, 'everybody', '{}', true, false),
  ('activity', null, 'activities', 'deal', '{}', false, false),
  ('message', null, 'messages', 'role', '{}', false, false),
  ('import', null, 'imports', 'role', '{}', false, false),
  ('timeline', null, null, 'deal', '{}', false, false);

alter table activities drop constraint activities_subject_kind_check, add foreign key (subject_kind) references app.kinds (noted);
alter table notes drop constraint notes_subject_kind_check, add foreign key (subject_kind) references app.kinds (noted);
alter table messages drop constraint messages_subject_kind_check, add foreign key (subject_kind) references app.kinds (mailed);
alter table transfers drop constraint transfers_origin_kind_check, add foreign key (origin_kind) references app.kinds (moved);
