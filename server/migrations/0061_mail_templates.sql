-- In which language a mail speaks: what stands around the words that were written is said in it. None: the workspace's.
alter table messages
  add column language text check (language in ('en', 'es')),
  -- it is to leave at a moment that somebody chose
  add column is_scheduled boolean not null default false;
