-- Whether quotations that were sent hold their goods: others who offer the same are warned; nothing is set aside in stock.
alter table workspaces add column holds_offered_goods boolean not null default false;
