-- What whoever pays within some days takes off: { percentage, days, computation: included|excluded }, checked by the domain's input.
alter table payment_terms add column early_discount jsonb;
