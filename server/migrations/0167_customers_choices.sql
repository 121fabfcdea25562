-- How many of a line the customer may have, where that is his to say: the least, and the most or none.
alter table sale_lines add column quantity_range jsonb;
alter table sale_lines add check (kind = 'product' or quantity_range is null);
alter table sale_lines add check (quantity_range is null or (quantity_range ->> 'least')::numeric > 0);

-- What the customer chose of what a sending brought him, line by line.
alter table sale_sendings add column choices jsonb, add column chosen_at timestamptz;
