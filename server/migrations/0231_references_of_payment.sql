-- Documents by the reference with which they are paid: what of the quotation's number are letters and digits, the last 21 of them.
create index sales_by_reference on sales (workspace_id, right(regexp_replace(upper(normalize(coalesce(quotation_number, number), NFKD)), '[^A-Z0-9]', '', 'g'), 21))
  where coalesce(quotation_number, number) is not null;
