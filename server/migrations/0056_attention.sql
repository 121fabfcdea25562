-- A document goes to a company, to the attention of one of its people.

alter table sales
  add column contact_person_id uuid,
  add foreign key (workspace_id, contact_person_id) references contacts (workspace_id, id);
create index sales_by_contact_person on sales (workspace_id, contact_person_id, id desc) where contact_person_id is not null;
