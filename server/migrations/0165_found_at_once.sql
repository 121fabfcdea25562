-- Versions by whom they were offered to, whoever the document is for by now.
create index sale_versions_by_customer on sale_versions (workspace_id, (draft -> 'header' ->> 'customerId'));
create index sale_versions_by_person on sale_versions (workspace_id, (draft -> 'header' ->> 'contactPersonId'))
  where draft -> 'header' ->> 'contactPersonId' is not null;

-- The day on which the last part of an order is due.
create function app.last_due(instalments jsonb) returns date language sql immutable parallel safe
  as $$ select max((i.part ->> 'dueOn')::date) from jsonb_array_elements(instalments) as i (part) $$;

-- The orders that count against their customer's credit, however many he has had.
create index sales_open_by_customer on sales (workspace_id, customer_id) where state = 'confirmed';
create index sales_due_by_customer on sales (workspace_id, customer_id, app.last_due(instalments)) where state = 'done';
