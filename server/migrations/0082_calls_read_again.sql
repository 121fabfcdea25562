-- Calls of an inbound webhook that are read again together: of what one makes, what was not there before is counted by itself.
alter table bulk_changes drop constraint bulk_changes_list_check;
alter table bulk_changes add constraint bulk_changes_list_check
  check (list in ('leads', 'opportunities', 'contacts', 'products', 'quotations', 'orders', 'purchases', 'pool', 'arrivals'));
-- of those that are changed
alter table bulk_changes add column made int not null default 0;
create index bulk_changes_of_webhook on bulk_changes (workspace_id, (asked -> 'filters' ->> 'webhookId'), id desc) where list = 'arrivals';
