-- Lists go by numbers as one counts: S-9 stands before S-10, however many digits their series writes.
create index sales_by_count on sales (workspace_id, (
  rtrim(number, '0123456789') || lpad(substr(number, length(rtrim(number, '0123456789')) + 1), 20, '0')
), id) where number is not null;
create index sales_by_count_of_quotation on sales (workspace_id, (
  rtrim(quotation_number, '0123456789') || lpad(substr(quotation_number, length(rtrim(quotation_number, '0123456789')) + 1), 20, '0')
), id) where quotation_number is not null;
create index purchases_by_count on purchases (workspace_id, (
  rtrim(number, '0123456789') || lpad(substr(number, length(rtrim(number, '0123456789')) + 1), 20, '0')
), id) where number is not null;
create index transfers_by_count on transfers (workspace_id, kind, (
  rtrim(number, '0123456789') || lpad(substr(number, length(rtrim(number, '0123456789')) + 1), 20, '0')
), id);
create index transfers_by_count_of_origin on transfers (workspace_id, kind, (
  rtrim(origin_number, '0123456789') || lpad(substr(origin_number, length(rtrim(origin_number, '0123456789')) + 1), 20, '0')
), id) where origin_number is not null;
