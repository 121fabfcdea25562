-- Purchases in another currency than the workspace's: by which rate, of which day, and what they come to in the workspace's.

-- whether somebody set the currency by hand: then it stays when the vendor changes
alter table purchases add column is_currency_set boolean not null default false;
-- of which day somebody said that the rate counts; nothing for that of the day on which the lines were edited last
alter table purchases add column price_day date;
-- all of these where the document is in another currency, and only there
alter table purchases add column exchange_rate numeric(24, 12) check (exchange_rate > 0);
alter table purchases add column is_rate_inverse boolean not null default false;
alter table purchases add column rate_day date;
alter table purchases add column rate_source text check (rate_source in ('hand', 'file', 'address'));
alter table purchases add column company_untaxed numeric(19, 4);
alter table purchases add column company_tax numeric(19, 4);
alter table purchases add column company_total numeric(19, 4);
alter table purchases add check (num_nulls(exchange_rate, rate_day, rate_source, company_untaxed, company_tax, company_total) in (0, 6));
