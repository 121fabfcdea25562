-- What runs out soon and what was opened without an answer are few among all offers, and counted whenever the list is looked at.
create index sales_running_out on sales (workspace_id, valid_until) where state = 'sent' and accepted_at is null;
create index sales_opened on sales (workspace_id, viewed_at) where state = 'sent' and viewed_at is not null;
