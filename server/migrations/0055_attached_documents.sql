-- What goes with a mail: a document, and others who read it.
alter table messages
  -- what is to be printed, as it was when the mail was written; it is made a PDF when the mail leaves
  add column attachment_name text check (length(attachment_name) between 1 and 300),
  add column attachment text,
  add constraint messages_attachment_is_named check ((attachment is null) = (attachment_name is null)),
  add column cc text[] not null default '{}' check (cardinality(cc) <= 20),
  -- unseen by the others
  add column bcc text[] not null default '{}' check (cardinality(bcc) <= 20);
