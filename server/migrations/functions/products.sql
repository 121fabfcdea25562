-- A unit as the engines take it.
create or replace function app.unit_shown(u units) returns json language sql immutable
  as $$ select json_build_object('dimension', u.dimension, 'relation', u.relation, 'ratio', trim_scale(u.ratio)::text,
    'rounding', trim_scale(u.rounding)::text) $$;

-- The longer words of a text, by their first eight letters, whole and each with one letter left out: two words that share such a form differ
-- by a letter too many, too few, another one or two that are swapped. Words with digits have none: another number is another thing. An index
-- is made of it: a change needs a migration that makes it anew.
create or replace function app.near_forms(value text) returns text[] language sql immutable parallel safe
  as $$
  select array(select distinct case n when 0 then word else left(word, n - 1) || substr(word, n + 1) end
    from (select distinct left(word, 8) as word from unnest(app.words_in(value)) as word where length(word) >= 4 and word !~ '\d') as words
      cross join lateral generate_series(0, length(word)) as n)
  $$;

-- The categories of which a condition on `search` is true, with all that stand under them.
create or replace function app.categories_holding(condition text) returns uuid[] language plpgsql stable
  as $$
declare
  ids uuid[];
begin
  execute format('
    with recursive held as (
      select id from (select id, app.fold(name) as search from product_categories where workspace_id = %1$L) as named where %2$s
      union select c.id from product_categories c join held h on c.parent_id = h.id where c.workspace_id = %1$L)
    select array_agg(id) from held', app.workspace(), condition) into ids;
  return ids;
end $$;

-- The condition that a short word begins one in `search`: anywhere else it stands in too many.
create or replace function app.beginning_a_word(word text) returns text language sql immutable parallel safe
  as $$
  select '(' || string_agg(format('search like %L', sign || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%'), ' or ') || ')'
  from unnest(array['', '% ', '%-', '%/', '%.']) as sign
  $$;

-- The condition that every word of a search stands in a product's name, reference, barcode or one of its categories (`all`); that each shorter
-- than three letters begins a word there (`first`); or one that is nearly the same stands there (`near`).
drop function if exists app.products_matching(text, text);
create function app.products_matching(words text, way text) returns text language plpgsql stable
  as $$
declare
  part record;
  held text;
  forms text[];
  categories uuid[];
  conditions text[] := array[format('workspace_id = %L', app.workspace())];
begin
  for part in select * from app.parts_of_search(words) loop
    held := case when way <> 'all' and length(part.written) < 3 then app.beginning_a_word(part.written) else part.condition end;
    forms := case when way = 'near' then app.near_forms(part.written) end;
    if cardinality(forms) > 0 then held := format('(%s or app.near_forms(search) && %L::text[])', held, forms); end if;
    categories := app.categories_holding(held);
    if categories is not null then held := format('(%s or category_id = any (%L::uuid[]))', held, categories); end if;
    conditions := conditions || held;
  end loop;
  return array_to_string(conditions, ' and ');
end $$;

-- Whether a search has a word that may be nearly another.
create or replace function app.may_be_near(words text) returns boolean language sql immutable parallel safe
  as $$ select cardinality(app.near_forms(words)) > 0 $$;

-- Products by text, those in use or those that were archived: what has every word, or where nothing has, what nearly has. Through the indexes
-- on text, which the policy keeps the planner from using: the same rows, members only.
drop function if exists app.products_found(text, boolean);
create function app.products_found(words text, is_archived boolean) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  state text := format(' and archived_at is %s null', case when is_archived then 'not' else '' end);
begin
  if app.workspace() is null or app.role() is null or app.role() = 'portal' then return; end if;
  return query execute 'select id from products where ' || app.products_matching(words, 'all') || state;
  if not found and app.may_be_near(words) then
    return query execute 'select id from products where ' || app.products_matching(words, 'near') || state;
  end if;
end $$;
revoke all on function app.products_found(text, boolean) from public;
grant execute on function app.products_found(text, boolean) to :server_role;

-- The first of the products in use that fit what somebody types: what bears exactly that reference or barcode (0), what begins with it (1) and
-- what has every word (2), by name; one's favourites come right after that code. How many fit the planner guesses wrongly, and then it reads the whole table in the order of the names: here
-- it is left only the indexes on text. Of many, those are in the order of their names that begin with it, and some of the others.
drop function if exists app.products_fitting(text, int, boolean);
create function app.products_fitting(words text, wanted int, is_near boolean) returns table (id uuid, nearness int)
language plpgsql stable set enable_seqscan = off as $$
declare
  typed text := app.fold(words);
begin
  return query execute format('
    with coded as (
      select id from products where workspace_id = %1$L and reference is not null and app.compact(reference) = nullif(app.compact(%2$L), '''')
      union all select id from products where workspace_id = %1$L and barcode is not null and app.compact(barcode) = nullif(app.compact(%2$L), '''')),
    beginning as (
      select id from products where workspace_id = %1$L and sort_name >= %2$L and sort_name < %2$L || %3$L and archived_at is null
      order by sort_name, id limit %4$s),
    holding as materialized (select id from products where %5$s and archived_at is null limit %7$s),
    favoured as materialized (select product_id as id from favourite_products where workspace_id = %1$L and member_id = app.member()),
    wished as (select f.id from favoured f cross join lateral (
      select from products where workspace_id = %1$L and id = f.id and %5$s and archived_at is null) as p)
    select id, nearness from (
      select p.id, p.sort_name, p.id in (select id from favoured) as is_favourite, case when p.id in (select id from coded) then 0
          when starts_with(p.sort_name, %2$L) or starts_with(lower(p.reference), %2$L) then 1 else 2 end as nearness,
        case when %6$L then -word_similarity(%2$L, p.search) end as unlikeness
      from products p where p.workspace_id = %1$L and p.archived_at is null
        and p.id in (select id from coded union select id from beginning union select id from holding union select id from wished)) as p
    order by nearness <> 0, not is_favourite, nearness, unlikeness, sort_name, id limit %4$s',
    app.workspace(), typed, U&'\+10ffff', wanted, app.products_matching(words, case when is_near then 'near' else 'first' end), is_near,
    case when is_near then 400 else 1000 end); -- to compare two texts takes longer
end $$;

-- The same in their order; where nothing fits, what is nearest (3).
drop function if exists app.products_picked(text, int);
create function app.products_picked(words text, wanted int) returns table (id uuid, nearness int, place bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.workspace() is null or app.role() is null or app.role() = 'portal' then return; end if;
  return query select f.id, f.nearness, row_number() over () from app.products_fitting(words, wanted, false) as f;
  if not found and app.may_be_near(words) then
    return query select f.id, 3, row_number() over () from app.products_fitting(words, wanted, true) as f;
  end if;
end $$;
revoke all on function app.products_picked(text, int) from public;
grant execute on function app.products_picked(text, int) to :server_role;

-- Which product in use each text means, and of which packaging: the one that bears exactly that reference or barcode, else one written with the same letters and digits,
-- else the one of that name. None where it could mean two. Through the indexes on text, as above: members only.
drop function if exists app.products_meant(text[]);
create function app.products_meant(texts text[]) returns table (said text, id uuid, packaging text, quantity numeric)
language sql stable security definer set search_path = public, app, pg_temp as $$
  with asked as (
    select distinct text as said, app.compact(text) as code, app.fold(text) as name from unnest(texts) as text
    where app.workspace() is not null and app.role() is not null and app.role() <> 'portal' and app.compact(text) <> ''),
  meant as (
    select a.said, p.id, case when p.reference = a.said then 0 else 1 end as nearness, null::text as packaging, null::numeric as quantity from asked a join products p
      on p.workspace_id = app.workspace() and p.reference is not null and app.compact(p.reference) = a.code and p.archived_at is null
    union select a.said, p.id, case when p.barcode = a.said then 0 else 1 end, null, null from asked a join products p
      on p.workspace_id = app.workspace() and p.barcode is not null and app.compact(p.barcode) = a.code and p.archived_at is null
    union select a.said, p.id, case when k.barcode = a.said then 0 else 1 end, k.name, k.quantity from asked a join product_packagings k
      on k.workspace_id = app.workspace() and k.barcode = any (array[a.said, a.code])
      join products p on p.workspace_id = k.workspace_id and p.id = k.product_id and p.archived_at is null
    union select a.said, p.id, 2, null, null from asked a join products p
      on p.workspace_id = app.workspace() and p.sort_name = a.name and p.archived_at is null),
  nearest as (select m.said, m.id, m.packaging, m.quantity, rank() over (partition by m.said order by m.nearness) as place from meant m)
  select n.said, (array_agg(n.id))[1], (array_agg(n.packaging))[1], (array_agg(n.quantity))[1] from nearest n where n.place = 1 group by n.said having count(distinct n.id) = 1
$$;
revoke all on function app.products_meant(text[]) from public;
grant execute on function app.products_meant(text[]) to :server_role;

-- Whether anything counts on a product's unit and on how its stock is kept.
create or replace function app.product_in_use(product uuid) returns boolean
language sql stable security definer set search_path = public, app, pg_temp as $$
  select exists (select from transfer_lines l where l.workspace_id = app.workspace() and l.product_id = product)
    or exists (select from sale_lines l where l.workspace_id = app.workspace() and l.product_id = product)
    or exists (select from purchase_lines l where l.workspace_id = app.workspace() and l.product_id = product)
    or exists (select from sale_line_parts l where l.workspace_id = app.workspace() and l.product_id = product)
    or exists (select from combo_items i where i.workspace_id = app.workspace() and i.product_id = product)
$$;
revoke all on function app.product_in_use(uuid) from public;
grant execute on function app.product_in_use(uuid) to :server_role;

-- What a product costs, for prices that are made of it: whoever may not see costs gets the price, and never this. `costBehind` alone asks it.
create or replace function app.cost_behind(product uuid) returns numeric
language sql stable security definer set search_path = public, pg_temp as $$
  select c.cost from product_costs c where c.workspace_id = app.inside() and c.product_id = product
$$;
revoke all on function app.cost_behind(uuid) from public;
grant execute on function app.cost_behind(uuid) to :server_role;

-- A variant costs what the model of its family does, also where whoever chose it may not see that.
create or replace function app.copy_cost(model uuid, variant uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into product_costs (workspace_id, product_id, cost)
  select c.workspace_id, variant, c.cost from product_costs c where c.workspace_id = app.inside() and c.product_id = model
$$;
revoke all on function app.copy_cost(uuid, uuid) from public;
grant execute on function app.copy_cost(uuid, uuid) to :server_role;

-- The workspaces that have not asked for exchange rates since yesterday: the bank says new ones once a day.
create or replace function app.rates_to_ask(at timestamptz) returns table (id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.workspace_id from rate_sources s
  where s.address is not null and coalesce(s.asked_at, '-infinity') < at - case when s.problem is null then interval '20 hours' else interval '3 hours' end
$$;
revoke all on function app.rates_to_ask(timestamptz) from public;
grant execute on function app.rates_to_ask(timestamptz) to :server_role;

-- Whether what there is of a product is known: it is kept in stock itself, or is made of parts of which one is.
create or replace function app.is_stocked(p products) returns boolean language sql stable
  as $$
  select p.storable or (p.is_kit and exists (select from product_parts k
    join products o on o.workspace_id = k.workspace_id and o.id = k.product_id and o.storable
    where k.workspace_id = p.workspace_id and k.kit_id = p.id))
  $$;

-- Why a product is not sold at present: its own reason, that of a part that its kit is made of, or that of a choice none of whose products is sold.
create or replace function app.sale_block_of(p products) returns text language sql stable
  as $$
  select coalesce(p.sale_block,
    case when p.is_kit then (select o.name || ': ' || o.sale_block from product_parts k
      join products o on o.workspace_id = k.workspace_id and o.id = k.product_id and o.sale_block is not null
      where k.workspace_id = p.workspace_id and k.kit_id = p.id order by k.position limit 1) end,
    case when p.is_combo then (select min(o.name || ': ' || app.sale_block_of(o)) from combo_choices c
      join combo_items i on i.workspace_id = c.workspace_id and i.choice_id = c.id
      join products o on o.workspace_id = i.workspace_id and o.id = i.product_id
      where c.workspace_id = p.workspace_id and c.combo_id = p.id
      group by c.id, c.position having bool_and(app.sale_block_of(o) is not null) order by c.position limit 1) end)
  $$;

-- The same of a line with what was picked of a combo on it.
create or replace function app.sale_block_of_line(p products, shares jsonb) returns text language sql stable
  as $$
  select coalesce(app.sale_block_of(p),
    case when shares <> '[]' then (select o.name || ': ' || app.sale_block_of(o)
      from jsonb_array_elements(shares) with ordinality as s (value, place)
      join products o on o.workspace_id = p.workspace_id and o.id = (s.value ->> 'productId')::uuid
      where app.sale_block_of(o) is not null order by s.place limit 1) end)
  $$;

-- Brings what some kits cost in line with what their parts cost, also where whoever changes either may not see it. Their costs are held first:
-- of two that change parts of one kit, the later counts with what the earlier wrote.
create or replace function app.follow_parts_costs(kits uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into product_costs (workspace_id, product_id)
    select app.inside(), p.id from products p where p.workspace_id = app.inside() and p.id = any (kits) order by p.id
    on conflict do nothing;
  perform from product_costs c where c.workspace_id = app.inside() and c.product_id = any (kits) order by c.product_id for update;
  update product_costs c set cost = made.cost
  from (
    select k.kit_id, least(round(sum(k.quantity * coalesce(o.cost, 0)), 6), 9999999999999.999999) as cost
    from product_parts k left join product_costs o on o.workspace_id = k.workspace_id and o.product_id = k.product_id
    where k.workspace_id = app.inside() and k.kit_id = any (kits)
    group by k.kit_id) made
  where c.workspace_id = app.inside() and c.product_id = made.kit_id;
end $$;
revoke all on function app.follow_parts_costs(uuid[]) from public;
grant execute on function app.follow_parts_costs(uuid[]) to :server_role;
