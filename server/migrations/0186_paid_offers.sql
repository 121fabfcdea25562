-- What customers have accepted and is to be paid first is little among all offers, and looked through again and again.
create index sales_accepted_to_pay on sales (workspace_id, id) where state = 'sent' and accepted_at is not null and payment_asked is not null;
