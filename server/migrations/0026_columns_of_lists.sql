-- Which columns each list shows a member, and in which order: by the name of the list; of a list without them as it comes.
alter table members add column list_columns jsonb not null default '{}';
