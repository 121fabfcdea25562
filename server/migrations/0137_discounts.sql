-- A discount on what is under a section, and one on the whole document: { kind: percent, percent } or { kind: amount, amount },
-- checked by the domain's input.
alter table sales add column discount jsonb;
alter table sale_lines add column section_discount jsonb;
alter table sale_lines add check (kind = 'section' or section_discount is null);
