-- Many units are worth nine decimals of another: a pound is 0.45359237 kilos.
alter table units alter column ratio type numeric(22, 9);
