-- Which sendings an approval is named in, when it is taken away with its document's customer.
create index sale_sendings_by_approval on sale_sendings (workspace_id, approval_id) where approval_id is not null;
