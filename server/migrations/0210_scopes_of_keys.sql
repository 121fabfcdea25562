-- What a key may do, by area; null is all that its member may, as every key until now.
alter table api_keys add column scopes text[] check (scopes <> '{}' and array_position(scopes, null) is null);
