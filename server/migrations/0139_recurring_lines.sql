-- A line is paid once, or again each month or year.
alter table sale_lines add column period text not null default 'once' check (period in ('once', 'monthly', 'yearly'));
alter table sale_lines add check (kind = 'product' or period = 'once');
