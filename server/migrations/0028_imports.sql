-- Countries that came in from files under codes that were withdrawn get those that they have today.

create function pg_temp.present_country(code char(2)) returns char(2) language sql immutable as $$
  select coalesce((
    '{"AN": "CW", "BU": "MM", "CS": "RS", "DD": "DE", "DY": "BJ", "FX": "FR", "HV": "BF", "NH": "VU", "RH": "ZW", "SU": "RU",
      "TP": "TL", "UK": "GB", "VD": "VN", "YD": "YE", "YU": "RS", "ZR": "CD"}'::jsonb ->> code)::char(2), code)
$$;
update contacts set country = pg_temp.present_country(country) where country <> pg_temp.present_country(country);
update opportunities set country = pg_temp.present_country(country) where country <> pg_temp.present_country(country);
drop function pg_temp.present_country;

-- Documents of other systems come in from files, and are known again by their numbers there.
alter table imports
  drop constraint imports_kind_check,
  add constraint imports_kind_check check (
    kind in ('salespeople', 'contacts', 'products', 'opportunities', 'leads', 'quotations', 'orders', 'purchases'));
alter table sales add column external_id text check (length(external_id) between 1 and 200);
create unique index sales_by_external_id on sales (workspace_id, external_id) where external_id is not null;
alter table purchases add column external_id text check (length(external_id) between 1 and 200);
create unique index purchases_by_external_id on purchases (workspace_id, external_id) where external_id is not null;
