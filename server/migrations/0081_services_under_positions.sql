-- What the law wants to be said of services, where that is something else than of goods. Positions that are there say of both what they said.
alter table fiscal_positions
  add column service_note_en text check (length(service_note_en) between 1 and 500),
  add column service_note_es text check (length(service_note_es) between 1 and 500);
