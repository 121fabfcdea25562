-- Goods are counted exactly: a piece of a product that is kept in dozens is a twelfth, with as many decimals as it takes to read it back.
alter table stock_levels alter column on_hand type numeric, alter column reserved type numeric;
alter table transfer_lines alter column quantity type numeric, alter column reserved type numeric, alter column moved type numeric;

-- How a unit is said behind a number, one and several: "1 ud.", "12 uds."; empty where its name says it.
alter table units
  add column one_en text not null default '',
  add column many_en text not null default '',
  add column one_es text not null default '',
  add column many_es text not null default '';
update units u set one_en = said.one_en, many_en = said.many_en, one_es = said.one_es, many_es = said.many_es
from (values
  ('Unit', 'unit', 'units', 'ud.', 'uds.'),
  ('Dozen', 'dozen', 'dozen', 'docena', 'docenas'),
  ('Hour', 'hour', 'hours', 'hora', 'horas'),
  ('Day', 'day', 'days', 'día', 'días')
) as said (name_en, one_en, many_en, one_es, many_es)
where u.name_en = said.name_en;
-- Nobody could choose a step so far, and hundredths were too coarse for what is weighed.
update units set rounding = 0.001 where rounding = 0.01;
alter table units alter column rounding set default 0.001;
