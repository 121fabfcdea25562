-- A position that holds only for people who buy for themselves, whose services the law taxes where the seller is.
alter table fiscal_positions add column is_private_only boolean not null default false;
