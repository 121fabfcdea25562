-- The settings of a transaction. Policies read them through sub-selects, so that each is read once per query.
create or replace function app.workspace() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.workspace', true), '')::uuid $$;

create or replace function app.member() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.member', true), '')::uuid $$;

-- sales, back_office, manager, administrator; system (jobs, set-up); portal (a customer with a link)
create or replace function app.role() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.role', true), '') $$;

-- own (and unassigned), team, all
create or replace function app.reach() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.reach', true), '') $$;

create or replace function app.teams() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.teams', true), ''), '{}')::uuid[] $$;

-- the one document that a customer with a link may see
create or replace function app.document() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.document', true), '')::uuid $$;

-- A name of the code as the tables write it: expectedRevenue is expected_revenue.
create or replace function app.snaked(name text) returns text language sql immutable parallel safe
  as $$ select lower(regexp_replace(name, '([A-Z])', '_\1', 'g')) $$;

-- A text as it is compared with others, by conversion, import, search and duplicates alike: case, accents, kinds of apostrophes, quotes,
-- dashes and blanks, signs that nobody sees, dotted and dotless i, the sigma at a word's end and ß make no difference. Nothing that was
-- folded elsewhere is compared with it. Columns are stored with it: a change needs a migration that writes them anew.
create or replace function app.fold(value text) returns text language plpgsql immutable parallel safe
  as $$
begin
  if octet_length(value) = length(value) and value !~ '[`\t-\r]|^ |  | $' then return lower(value); end if;
  -- most others have letters with common accents and nothing else to fold
  if value !~ '[^ -_a-~áéíóúàèìòùäëïöüâêîôûãõñçÁÉÍÓÚÀÈÌÒÙÄËÏÖÜÂÊÎÔÛÃÕÑÇ]|^ |  | $' then
    return lower(public.unaccent('public.unaccent'::regdictionary, value));
  end if;
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
create or replace function app.compact(value text) returns text language plpgsql immutable parallel safe
  as $$
declare
  folded text := app.fold(value);
  short text;
begin
  if octet_length(folded) = length(folded) and folded !~ '[\u0001-\u001f\u007f]' then
    short := translate(folded, ' !"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', ''); -- a sixth of the time
  else
    short := regexp_replace(folded, '[\u0001-/:-@[-`{-\u007f\u00a1-\u00bf\u2010-\u206f\u3000-\u303f]', '', 'g');
  end if;
  return coalesce(nullif(short, ''), folded);
end
  $$;

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

-- Which words stand in a text, folded, each once and in one order. Indexes are made of this and the next three: a change needs a migration that
-- makes them anew.
create or replace function app.words_in(value text) returns text[] language plpgsql immutable parallel safe
  as $$
declare
  plain text := translate(app.fold(value), '-/\,;:()[]{}"!?#&@+*=%$_|<>~^.''', '                             ');
begin
  if octet_length(plain) <> length(plain) then
    plain := regexp_replace(plain, '[\u007f\u00a1-\u00a9\u00ab-\u00b9\u00bb-\u00bf\u2010-\u206f\u3000-\u303f]+', ' ', 'g');
  end if;
  return tsvector_to_array(array_to_tsvector(array_remove(string_to_array(plain, ' '), '')));
end
  $$;

-- A name by its words, in whatever order, without its legal form: "Acme, S.L." is "acme", "Ruiz, Ana" is "ana ruiz".
create or replace function app.name_key(name text) returns text language plpgsql immutable parallel safe
  as $$
declare
  rest text := translate(app.fold(name), '.,', '');
  last text := split_part(rest, ' ', -1);
begin
  -- most end with one word that is easily taken away
  while last <> rest and last = any ('{sl,sln,slp,slu,sll,slne,sa,sau,sal,sc,scl,scp,scoop,ltd,limited,llc,llp,plc,inc,incorporated,corp,corporation,gmbh,ag,kg,ohg,ug,sarl,sas,sasu,eurl,srl,spa,snc,bv,nv,lda,ltda,ab,oy,aps,kft}') loop
    rest := left(rest, -1 - length(last));
    last := split_part(rest, ' ', -1);
  end loop;
  if length(last) < 3 or last = 'coop' then
    rest := regexp_replace(rest, '( (s ?l ?[lnpu]?|s ?l ?n ?e|s ?a ?[ul]?|s ?c ?[lp]?|s ?coop|ltd|limited|llc|llp|plc|inc|incorporated|corp|corporation|gmbh|ag|kg|ohg|ug|sarl|sas|sasu|eurl|srl|spa|snc|bv|nv|lda|ltda|ab|oy|aps|kft))+$', '');
  end if;
  return nullif(array_to_string(app.words_in(rest), ' '), '');
end
  $$;

-- A street with its postcode, without what is written in as many ways: "C/ Mayor, nº 3" is "3 mayor".
create or replace function app.address_key(street text, zip text) returns text language plpgsql immutable parallel safe
  as $$
begin
  return nullif(array_to_string(array(select word from unnest(app.words_in(street)) as word
    where word <> all (array['c', 'cl', 'calle', 'av', 'avda', 'avenida', 'pl', 'pza', 'plza', 'plaza', 'po', 'paseo', 'ctra', 'carretera', 'de', 'del',
      'la', 'el', 'no', 'n', 'num', 'numero', 'st', 'street', 'rd', 'road', 'ave', 'avenue'])), ' '), '')
    || ' ' || nullif(app.compact(nullif(zip, '')), '');
end
  $$;

-- The domain of an e-mail or of a website.
create or replace function app.domain_of(address text) returns text language sql immutable parallel safe
  as $$ select substring(lower(btrim(address)) from '^(?:[a-z]+://)?(?:[^/]*@)?(?:www\.)?([^/:?#@\s]+)') $$;

-- A VAT number without the country before it: "ESB12345678" and "B12345678" are one number.
create or replace function app.national_vat(vat text) returns text language sql immutable parallel safe
  as $$ select nullif(regexp_replace(app.plain_vat(vat), '^[A-Z]{2}(?=[A-Z0-9]?[0-9]{6})', ''), '') $$;

-- How two names, by their keys, agree: same, similar or other; null where one of them is not known.
create or replace function app.names_agree(one text, other text) returns text language plpgsql immutable parallel safe
  as $$
begin
  return case when one is null or other is null then null
    when one = other then 'same'
    when length(one) > 2 and string_to_array(one, ' ') <@ string_to_array(other, ' ') then 'similar'
    when length(other) > 2 and string_to_array(other, ' ') <@ string_to_array(one, ' ') then 'similar'
    when public.similarity(one, other) >= 0.5 then 'similar'
    else 'other' end;
end
  $$;

drop function if exists app.unless_many(uuid[]);

-- The condition that a text stands in the column `search`. It comes out quoted: the condition is run as a statement.
create or replace function app.holding(word text) returns text language sql immutable parallel safe
  as $$ select format('search like %L', '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%') $$;

-- What else words may be written as where they are numbers or codes: a telephone by its digits, also across blanks; a code without its
-- signs; a VAT number without its country. The columns keep those forms.
create or replace function app.written_otherwise(words text[], is_number boolean) returns text language sql immutable parallel safe
  as $$
  select case when is_number then app.national_digits(array_to_string(words, ''))
    when words[1] ~ '^[a-z]{2}[a-z]?\d{7,}[a-z]?$' then substr(words[1], 3)
    when words[1] ~ '\d' and words[1] ~ '^[a-z0-9./-]+$' then app.compact(words[1]) end
  $$;

-- What a search is made of: each word, and each number also where it is written in pieces, as the condition that it stands in the column
-- `search`. A number that is written in pieces too short for the index is looked for as a whole only.
create or replace function app.parts_of_search(words text) returns table (written text, condition text) language sql immutable parallel safe
  as $$
  with words as (
    select word, place, word ~ '^[(+]*[0-9][0-9()+./-]*$' as is_number
    from regexp_split_to_table(app.fold(words), ' ') with ordinality as word (word, place) where word <> '' and place <= 12),
  placed as (
    select *, case when is_number then place - row_number() over (partition by is_number order by place) else place end as run from words),
  parts as (
    select min(place) as place, app.written_otherwise(array_agg(word order by place), is_number) as otherwise, string_agg(word, ' ') as written,
      string_agg(app.holding(word), ' and ') as literal, count(*) = 1 or bool_or(length(word) >= 3) as is_indexed
    from placed group by is_number, run order by 1 limit 6)
  select written, case
      when otherwise is null then literal
      when strpos(written, otherwise) > 0 or (length(otherwise) >= 6 and not is_indexed) then app.holding(otherwise)
      else format('(%s or %s)', literal, app.holding(otherwise))
    end
  from parts order by place
  $$;

-- The condition that every word of a search stands in the column `search`; for functions that look through the trigram index.
create or replace function app.matching(words text) returns text language sql immutable parallel safe
  as $$ select coalesce(string_agg(condition, ' and '), 'true') from app.parts_of_search(words) $$;

-- The records of a table that a search finds, for the functions that look through its trigram index: the workspace's, members only. All of
-- them, or as many as are wanted of those in use: by name, unless there are thousands.
create or replace function app.found_by_name(of_table regclass, words text, wanted int) returns setof uuid
language plpgsql stable as $$
begin
  if app.workspace() is null or app.role() is null or app.role() = 'portal' then return; end if;
  if wanted is null then
    return query execute format('select id from %s where workspace_id = %L and %s', of_table, app.workspace(), app.matching(words));
  else
    return query select app.first_by_name(of_table, words, wanted);
  end if;
end $$;

-- How many there are the planner guesses wrongly for words that stand together seldom, and then it reads the whole table in the order of the
-- names: here it is left only the index on text.
create or replace function app.first_by_name(of_table regclass, words text, wanted int) returns setof uuid
language plpgsql stable set enable_seqscan = off set enable_indexscan = off as $$
begin
  return query execute format('
    with hits as materialized (
      select id, sort_name from %s where workspace_id = %L and %s and archived_at is null limit 3000)
    select id from hits order by sort_name, id limit %s', of_table, app.workspace(), app.matching(words), wanted);
end $$;

-- The last that was written in the diary of any workspace: ids that are made from now on come after it, whatever the clock says.
create or replace function app.last_in_diary() returns uuid
language sql stable security definer set search_path = public, app, pg_temp as $$
  select d.id from workspaces w cross join lateral (
    select l.id from diary l where l.workspace_id = w.id order by l.id desc limit 1) d
  order by d.id desc limit 1
$$;
revoke all on function app.last_in_diary() from public;
grant execute on function app.last_in_diary() to :server_role;
