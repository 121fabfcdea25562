-- Documents are numbered in the words of their company. Series that begin as those of a kind always did count in its old rows of
-- number_series; all others stand there under what their numbers begin with, such as 'PED/{year}/', a year a period.
alter table workspaces
  add column numbering jsonb not null default '{
    "sale": {"prefix": "S", "separator": "", "isYearly": false, "digits": 5},
    "order": null,
    "purchase": {"prefix": "P", "separator": "", "isYearly": false, "digits": 5},
    "delivery": {"prefix": "OUT", "separator": "", "isYearly": false, "digits": 5},
    "receipt": {"prefix": "IN", "separator": "", "isYearly": false, "digits": 5},
    "internal": {"prefix": "INT", "separator": "", "isYearly": false, "digits": 5},
    "adjustment": {"prefix": "ADJ", "separator": "", "isYearly": false, "digits": 5}
  }' check (jsonb_typeof(numbering) = 'object');

-- Where orders have numbers of their own: what it was called as a quotation, and what it is or was called as an order.
alter table sales
  add column quotation_number text,
  add column order_number text;
create unique index sales_by_quotation_number on sales (workspace_id, quotation_number) where quotation_number is not null;
create unique index sales_by_order_number on sales (workspace_id, order_number) where order_number is not null;

alter table sales
  drop column search,
  add column search text generated always as (
    app.fold(coalesce(number, '') || ' ' || coalesce(quotation_number || ' ', '') || coalesce(nullif(order_number, number) || ' ', '')
      || coalesce(customer_reference, ''))
  ) stored;
create index sales_by_search on sales using gin (search gin_trgm_ops);
