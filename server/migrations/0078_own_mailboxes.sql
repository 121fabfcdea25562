-- Of a mail in a member's own mailbox that concerns no record nothing is kept but that it lies there: no arrival.
alter table mailbox_mails alter column arrival_id drop not null;
