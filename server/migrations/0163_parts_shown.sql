-- Whether customers read on their page and in the PDF what a kit consists of.
alter table products add column shows_parts boolean not null default false;
