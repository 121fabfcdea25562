-- A quotation and an order of another system may bear one number there: a document says which of both it was.
alter table sales add column external_kind text check (external_kind in ('quotation', 'order'));
update sales s set external_kind = case when exists (
    select from import_entries e join imports i on i.workspace_id = e.workspace_id and i.id = e.import_id
    where e.workspace_id = s.workspace_id and e.record_id = s.id and e.outcome = 'made' and i.kind = 'orders')
  then 'order' else 'quotation' end
where external_id is not null;
alter table sales add constraint sales_numbered_elsewhere check ((external_id is null) = (external_kind is null));
drop index sales_by_external_id;
create unique index sales_by_external_id on sales (workspace_id, external_kind, external_id) where external_id is not null;
