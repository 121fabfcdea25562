-- Versions by whom they were offered to, whoever the document is for by now.
create index sale_versions_by_customer on sale_versions (workspace_id, (draft -> 'header' ->> 'customerId'));
create index sale_versions_by_person on sale_versions (workspace_id, (draft -> 'header' ->> 'contactPersonId'))
  where draft -> 'header' ->> 'contactPersonId' is not null;
