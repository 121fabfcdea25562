-- Products are found by any of their words, also by one with a slip in it, and first by exactly their reference or barcode.

-- The longer words of a text, by their first eight letters, whole and each with one letter left out: two words that share such a form differ
-- by a letter too many, too few, another one or two that are swapped. Words with digits have none: another number is another thing.
create function app.near_forms(value text) returns text[] language sql immutable parallel safe
  as $$
  select array(select distinct case n when 0 then word else left(word, n - 1) || substr(word, n + 1) end
    from (select distinct left(word, 8) as word from unnest(app.words_in(value)) as word where length(word) >= 4 and word !~ '\d') as words
      cross join lateral generate_series(0, length(word)) as n)
  $$;

create index products_by_near on products using gin (app.near_forms(search));
create index products_by_category on products (workspace_id, category_id) where category_id is not null;
create index products_by_code on products (workspace_id, app.compact(reference)) where reference is not null;
create index products_by_barcode on products (workspace_id, app.compact(barcode)) where barcode is not null;

drop function app.products_found(text, int);

analyze products;
