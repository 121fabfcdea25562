-- Leads are found by their telephone as files and searches compare it, with and without its country.

-- The digits of a telephone number as its own country dials it: without the code of the country, which "+", "00" or the length show, and
-- without the zeros before it. A short number is left whole.
create or replace function app.national_digits(phone text) returns text language plpgsql immutable parallel safe
  as $$
declare
  digits text := translate(phone, ' +()-./', '');
  national text;
begin
  if digits !~ '^[0-9]*$' then digits := regexp_replace(phone, '[^0-9]', '', 'g'); end if;
  national := case when phone ~ '^[\s(]*(\+|00)' or length(digits) >= 11
    then regexp_replace(digits, '^(00)?([17]|2[07]|2[1-689]\d|3[0-469]|3[578]\d|4[013-9]|42\d|5[1-8]|5[09]\d|6[0-6]|6[7-9]\d|8[1246]|8[035789]\d|9[0-58]|9[679]\d)', '')
    else digits end;
  national := ltrim(national, '0');
  return case when length(national) >= 6 then national else digits end;
end
  $$;

drop index opportunities_by_phone_key;
drop function app.phone_key(text);
create index opportunities_by_phone_digits on opportunities (workspace_id, app.national_digits(phone)) where phone is not null;
