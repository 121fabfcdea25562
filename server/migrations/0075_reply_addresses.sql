-- Where answers to a company's mails arrive, each with a token of the mail that it answers; none: they go to whoever wrote.
alter table mail_settings add column reply_address text check (length(reply_address) between 3 and 320);
