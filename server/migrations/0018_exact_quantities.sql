-- Goods are counted exactly: a piece of a product that is kept in dozens is a twelfth, with as many decimals as it takes to read it back.
alter table stock_levels alter column on_hand type numeric, alter column reserved type numeric;
alter table transfer_lines alter column quantity type numeric, alter column reserved type numeric, alter column moved type numeric;
