-- Countries that came in from files under codes that were withdrawn get those that they have today.

create function pg_temp.present_country(code char(2)) returns char(2) language sql immutable as $$
  select coalesce((
    '{"AN": "CW", "BU": "MM", "CS": "RS", "DD": "DE", "DY": "BJ", "FX": "FR", "HV": "BF", "NH": "VU", "RH": "ZW", "SU": "RU",
      "TP": "TL", "UK": "GB", "VD": "VN", "YD": "YE", "YU": "RS", "ZR": "CD"}'::jsonb ->> code)::char(2), code)
$$;
update contacts set country = pg_temp.present_country(country) where country <> pg_temp.present_country(country);
update opportunities set country = pg_temp.present_country(country) where country <> pg_temp.present_country(country);
drop function pg_temp.present_country;
