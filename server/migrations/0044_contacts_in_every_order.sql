-- The same for a million contacts.

create index contacts_by_job_title on contacts (workspace_id, nullif(app.fold(job_title), ''), id) where job_title is not null;
create index contacts_by_address on contacts (workspace_id, nullif(app.fold(email), ''), id) where email is not null;
create index contacts_by_phone on contacts (workspace_id, nullif(app.fold(phone), ''), id) where phone is not null;
create index contacts_by_city on contacts (workspace_id, nullif(app.fold(city), ''), id) where city is not null;
analyze contacts;
