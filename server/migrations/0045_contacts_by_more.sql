-- Contacts are sorted by these, too.

create index contacts_by_vat_text on contacts (workspace_id, nullif(app.fold(vat), ''), id) where vat is not null;
create index contacts_by_zip on contacts (workspace_id, nullif(app.fold(zip), ''), id) where zip is not null;
create index contacts_by_state on contacts (workspace_id, nullif(app.fold(state), ''), id) where state is not null;
create index contacts_by_country on contacts (workspace_id, nullif(app.fold(country), ''), id) where country is not null;
analyze contacts;
