-- What a company may owe with its orders, in the workspace's currency; without a limit as much as it orders.
alter table contacts add column credit_limit numeric(19, 4) check (credit_limit >= 0);

-- Whether an order that goes beyond the limit waits for somebody who may confirm it all the same; else one is only warned.
alter table workspaces add column holds_over_credit boolean not null default false;
