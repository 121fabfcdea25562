-- What opens the leads at their sender, where calls bring but ids: encrypted as the secrets beside it.
alter table webhook_secrets add column access_token text;

-- What was fetched of a lead whose call brought but ids, as it is read.
alter table webhook_calls add column fetched jsonb;
