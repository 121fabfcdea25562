-- What is planned to come in of a product is found without reading what is planned to go out of it.
drop index transfer_lines_open;
create index transfer_lines_open on transfer_lines (workspace_id, product_id, kind, scheduled_on, id) where state = 'open';
