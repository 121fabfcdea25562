-- What is the same text, said once for all that compares and searches.

-- A text as it is compared with others, by conversion, import, search and duplicates alike: case, accents, kinds of apostrophes, quotes,
-- dashes and blanks, signs that nobody sees, dotted and dotless i, the sigma at a word's end and ß make no difference. Nothing that was
-- folded elsewhere is compared with it. Columns are stored with it: a change needs a migration that writes them anew.
create or replace function app.fold(value text) returns text language plpgsql immutable parallel safe
  as $$
begin
  if octet_length(value) = length(value) and value !~ '[`\t-\r]|^ |  | $' then return lower(value); end if;
  value := regexp_replace(coalesce(value, ''),
    '[`\u00b4\u02b9\u02bb-\u02bf\u02c8\u02ca\u02cb\u0374\u055a\u05f3\u2018-\u201b\u2032\u2035\ua78c\uff07]', '''', 'g');
  value := regexp_replace(value, '[\u00ab\u00bb\u02ba\u02dd\u05f4\u201c-\u201f\u2033\u2036\uff02]', '"', 'g');
  value := regexp_replace(value, '[\u05be\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]', '-', 'g');
  value := regexp_replace(normalize(value, NFD),
    '[\u00ad\u0300-\u036f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]', '', 'g');
  value := translate(lower(public.unaccent('public.unaccent'::regdictionary, value)), 'ςı', 'σi');
  return btrim(regexp_replace(value, '[\s\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', 'g'));
end
  $$;

-- A text by its letters and digits alone, folded: "ES B-123.456" is "esb123456", "GTX Pro" is "gtxpro"; what has neither stays as it is.
-- Columns are stored with it, as above.
create or replace function app.compact(value text) returns text language sql immutable parallel safe
  as $$
  select coalesce(nullif(regexp_replace(folded, '[\u0001-/:-@[-`{-\u007f\u00a1-\u00bf\u2010-\u206f\u3000-\u303f]', '', 'g'), ''), folded)
  from (select app.fold(value)) as text (folded)
  $$;

-- The columns that lists are sorted and searched by, written anew; telephones and codes stand in them by their letters and digits.
alter table contacts
  drop column sort_name,
  drop column search,
  add column sort_name text not null generated always as (app.fold(name)) stored,
  add column search text generated always as (
    app.fold(name || ' ' || coalesce(email, '')) || ' ' || app.compact(phone) || ' ' || app.compact(vat)) stored;
create index contacts_by_name on contacts (workspace_id, sort_name, id);
create index contacts_by_search on contacts using gin (search gin_trgm_ops);

alter table products
  drop column sort_name,
  drop column search,
  add column sort_name text not null generated always as (app.fold(name)) stored,
  add column search text generated always as (
    app.fold(name || ' ' || coalesce(reference, '') || ' ' || coalesce(barcode, '')) || ' ' || app.compact(reference) || ' ' || app.compact(barcode)
  ) stored;
create index products_by_name on products (workspace_id, sort_name, id);
create index products_by_search on products using gin (search gin_trgm_ops);

alter table opportunities
  drop column search,
  add column search text generated always as (
    app.fold(title || ' ' || coalesce(contact_name, '') || ' ' || coalesce(company_name, '') || ' ' || coalesce(email, '')) || ' ' || app.compact(phone)
  ) stored;
create index opportunities_newest on opportunities (workspace_id, type, id desc) include (salesperson_id, team_id, state, search);
create index opportunities_by_search on opportunities using gin (search gin_trgm_ops, tags);
create index opportunities_of_nobody_by_search on opportunities using gin (search gin_trgm_ops) where salesperson_id is null;

alter table purchases
  drop column search,
  add column search text generated always as (app.fold(coalesce(number, '') || ' ' || coalesce(vendor_reference, ''))) stored;
create index purchases_by_search on purchases using gin (search gin_trgm_ops);

alter table sales
  drop column search,
  add column search text generated always as (app.fold(coalesce(number, '') || ' ' || coalesce(customer_reference, ''))) stored;
create index sales_by_search on sales using gin (search gin_trgm_ops);
