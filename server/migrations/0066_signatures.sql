-- How a member ends his mails; none: with his name, where the usual words end with one.
alter table members add column signature text check (length(signature) <= 2000);
