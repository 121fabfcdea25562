-- A list of a million contacts is sorted by whose they are, and narrowed to one of them or to vendors, at once.

create index contacts_by_salesperson on contacts (workspace_id, salesperson_id, id);
create index contacts_vendors on contacts (workspace_id, sort_name, id) where is_vendor;
analyze contacts;
