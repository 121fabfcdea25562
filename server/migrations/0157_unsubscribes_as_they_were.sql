-- Whoever wants automatic mails after all keeps his row aside: if that was a mistake, it stands again as it was, with how and when he said so.
alter table unsubscribes add column taken_back_at timestamptz;
create index unsubscribes_latest on unsubscribes (workspace_id, unsubscribed_at desc, address) where taken_back_at is null;
-- Who was written to at an address: whether somebody reaches what has to do with whoever reads there.
create index messages_by_address on messages (workspace_id, lower(to_address));
-- Each wish is kept once: by the address, or by the hash that an erased person left.
delete from unsubscribes h using unsubscribes p
where h.workspace_id = p.workspace_id and h.address = encode(sha256(convert_to(p.address, 'UTF8')), 'hex');
