-- The accounts are open to connections alone that know a key, which Trato makes of its secret. Of it a hash is kept.
create table auth.key (
  only_one boolean primary key default true check (only_one),
  hash bytea not null
);
