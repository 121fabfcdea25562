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

-- Lower case without accents, for searching. Columns are stored with it: a change needs a migration that writes them anew.
create or replace function app.fold(value text) returns text language sql immutable parallel safe
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, coalesce(value, ''))) $$;

-- The condition that every word of a search stands in the column `search`; for functions that look through the trigram index.
-- Texts come out quoted: the condition is run as a statement.
create or replace function app.matching(words text) returns text language sql immutable parallel safe
  as $$
  select coalesce(string_agg(format('search like %L', '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%'), ' and '), 'true')
  from (select distinct word from regexp_split_to_table(app.fold(words), '\s+') as word where word <> '' limit 6) as distinct_words
  $$;
