-- The first rows of a condition that the one who asks reaches. Whoever reaches his own and nobody's reads both apart: the newest from the
-- index of each; in another order all of both ("offset 0"), few among those that an index in that order would have to be searched for.
drop function if exists app.opportunities_read(text, text, int);
create or replace function app.opportunities_read(source text, condition text, ordering text, wanted int) returns text language sql stable
  as $$
  select case
    when app.role() = 'sales' and app.reach() = 'own' and wanted is not null then format(
      'select * from (
        (select * from %6$s where %1$s and salesperson_id = %2$L %3$s) union all
        (select * from %6$s where %1$s and salesperson_id is null %3$s)) as own order by %4$s limit %5$s',
      condition, app.member(), case ordering when 'id desc' then format('order by id desc limit %s', wanted) else 'offset 0' end,
      ordering, wanted, source)
    else format('select * from %s where %s and %s order by %s %s',
      source, condition, app.opportunities_reached(), ordering, coalesce('limit ' || wanted, ''))
  end
  $$;

-- All rows of a condition that the one who asks reaches and that match a text. Whoever reaches his own and nobody's finds both apart: each
-- through an index of its own, where the two together would be sought among all.
drop function if exists app.opportunities_matching(text, text);
create or replace function app.opportunities_matching(source text, condition text, matching text) returns text language sql stable
  as $$
  select case
    when app.role() = 'sales' and app.reach() = 'own' then format(
      'select * from %4$s where %1$s and salesperson_id = %2$L and %3$s union all
        select * from %4$s where %1$s and salesperson_id is null and %3$s',
      condition, app.member(), matching, source)
    else format('select * from %s where %s and %s and %s', source, condition, app.opportunities_reached(), matching)
  end
  $$;

create or replace function app.texts_in(value jsonb) returns text[] language sql immutable
  as $$ select case jsonb_typeof(value) when 'array' then array(select jsonb_array_elements_text(value)) else array[value #>> '{}'] end $$;

-- One thing that a list was asked for, as a condition: one value of a column, several, or from one to another.
create or replace function app.opportunities_filter(name text, value jsonb) returns text language sql stable
  as $$
  select case
    when name = 'unassigned' then case when (value #>> '{}')::boolean then ' and salesperson_id is null' else '' end
    when name = 'tag' and jsonb_typeof(value) = 'array' then format(' and tags && %L::text[]', app.texts_in(value))
    when name = 'tag' then format(' and tags @> array[%L]', value #>> '{}')
    when name = 'city' then format(' and app.fold(city) = any (%L::text[])', array(select app.fold(city) from unnest(app.texts_in(value)) as city))
    when name in ('createdFrom', 'createdTo') then format(' and created_at %s (%L::date + %s)::timestamp at time zone %L',
      case name when 'createdFrom' then '>=' else '<' end, value #>> '{}', case name when 'createdFrom' then 0 else 1 end,
      (select time_zone from workspaces where id = app.workspace()))
    when name ~ 'From$' then format(' and %I >= %L', app.snaked(regexp_replace(name, 'From$', '')), value #>> '{}')
    when name ~ 'To$' then format(' and %I <= %L', app.snaked(regexp_replace(name, 'To$', '')), value #>> '{}')
    when jsonb_typeof(value) = 'array' then (
      select format(' and %I = any (%L::%s[])', attname, app.texts_in(value), format_type(atttypid, null))
      from pg_attribute where attrelid = 'opportunities'::regclass and attname = app.snaked(name))
    else format(' and %I = %L', app.snaked(name), value #>> '{}')
  end
  $$;

-- What a list was asked for, as a condition: by the columns of the fields, and by what says more than one column does.
create or replace function app.opportunities_filtered(filters jsonb) returns text language sql stable
  as $$
  select format('workspace_id = %L', app.workspace())
    || coalesce((
      select string_agg(app.opportunities_filter(name, value), '' order by name) from jsonb_each(filters) as f (name, value)
      where jsonb_typeof(value) <> 'null' and name not in ('activity', 'today')), '')
    || case filters ->> 'activity'
      when 'overdue' then format(' and next_activity_on < %L', filters ->> 'today')
      when 'today' then format(' and next_activity_on = %L', filters ->> 'today')
      when 'planned' then format(' and next_activity_on > %L', filters ->> 'today')
      when 'none' then ' and next_activity_on is null'
      else ''
    end
  $$;

-- What a list is sorted by (the newest first where there is none): in which direction, which rows have no value, and how the value of a
-- page's last row is written. A day that is not set is the last of all; so an index may keep that order. Who and where go by the names that
-- people read, stages by their order (`places`, few of each), texts without regard to capitals and accents.
drop function if exists app.opportunities_sort_key(text);
create function app.opportunities_sort_key(sort text, out source text, out key text, out told text, out direction text, out empty text,
  out places uuid[])
language plpgsql stable
  as $$
declare
  name text := app.snaked(ltrim(sort, '-'));
  type text;
begin
  source := 'opportunities';
  select format_type(atttypid, null), case when not attnotnull then format('%I is null', name) end into type, empty
  from pg_attribute where attrelid = 'opportunities'::regclass and attname = name and name <> 'created_at';
  direction := case when type is null and sort = 'createdAt' or type is not null and sort not like '-%' then '' else ' desc' end;
  if type is null then return; end if;
  key := quote_ident(name);
  told := '%L::' || type;
  if name = 'salesperson_id' then
    places := array(select m.id from members m where m.workspace_id = app.workspace() order by app.fold(m.name), m.id);
  elsif name = 'team_id' then
    places := array(select t.id from teams t where t.workspace_id = app.workspace() order by app.fold(t.name), t.id);
  elsif name = 'stage_id' then
    places := array(select s.id from stages s where s.workspace_id = app.workspace() order by s.sequence, s.id);
  elsif name = 'customer_id' then
    source := '(select o.*, c.sort_name as customer_name from opportunities o
      join contacts c on c.workspace_id = o.workspace_id and c.id = o.customer_id) as opportunities';
    key := 'customer_name';
    told := 'app.fold(%L)';
  elsif type = 'text' then
    key := format(case when empty is null then 'app.fold(%I)' else 'nullif(app.fold(%I), '''')' end, name);
    empty := case when empty is not null then key || ' is null' end;
    told := 'app.fold(%L)';
  elsif type = 'date' and empty is not null then
    key := format('coalesce(%I, ''infinity'')', name);
    empty := null;
  end if;
end $$;

drop function if exists app.opportunities_sorted(text);
drop function if exists app.opportunities_after(text, jsonb);

-- What a list is put together from, one part behind the other, from a page's last row on: the rows of each place, or all that have a value;
-- what has none stands at the end, whichever way it is sorted. So an index keeps the order of each part in both directions.
drop function if exists app.opportunities_parts(text, jsonb);
create function app.opportunities_parts(sort text, last jsonb) returns table (source text, condition text, ordering text)
language plpgsql stable
  as $$
declare
  sorted record;
  ids text;
  behind text; -- the last row, among those with the same value
  place int;
begin
  select * into sorted from app.opportunities_sort_key(sort);
  ids := 'id' || sorted.direction;
  behind := case when last is null then ''
    else format(' and id %s %L', case sorted.direction when '' then '>' else '<' end, last ->> case when sorted.key is null then 0 else 1 end) end;
  if sorted.key is null then
    return query select sorted.source, behind, ids;
    return;
  end if;
  place := array_position(sorted.places, (case when sorted.places is not null then last ->> 0 end)::uuid);
  if sorted.places is not null and (last is null or place is not null) then
    return query select sorted.source, format(' and %s = %L', sorted.key, id) || case when n = place then behind else '' end, ids
    from unnest(sorted.places) with ordinality as each (id, n)
    where place is null or case sorted.direction when '' then n >= place else n <= place end
    order by case sorted.direction when '' then n else -n end;
  elsif sorted.places is null and (last is null or last ->> 0 is not null or sorted.empty is null) then
    return query select sorted.source, coalesce(' and not ' || sorted.empty, '') || case when last is null then '' else
        format(' and (%s, id) %s (%s, %L::uuid)', sorted.key, case sorted.direction when '' then '>' else '<' end,
          format(sorted.told, coalesce(last ->> 0, 'infinity')), last ->> 1) end,
      format('%s%s, id%2$s', sorted.key, sorted.direction);
  end if;
  if sorted.empty is not null then
    return query select 'opportunities', ' and ' || sorted.empty || case when last ->> 0 is null then behind else '' end, ids;
  end if;
end $$;

-- The newest rows, as many as are worth reading before the trigram index is.
create or replace function app.newest_opportunities(condition text) returns text language sql stable
  as $$
  select case
    when app.role() = 'sales' and app.reach() = 'own' then app.opportunities_read('opportunities', condition, 'id desc', 1200)
    else format('select * from (select * from opportunities where %s order by id desc limit 3000) as latest where %s',
      condition, app.opportunities_reached())
  end
  $$;

-- Records by text and filters in the order of a list, from a page's last one on, under the reach of who asks; `wanted` null: all of them.
-- A common text is found at once among the newest rows, through the covering index; what they do not fill is found by the trigram index,
-- which a policy keeps the planner from using.
create or replace function app.search_opportunities(words text, filters jsonb, sort text, last jsonb, wanted int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  matching text := app.matching(words);
  filtered text := app.opportunities_filtered(filters);
  part record;
  newest uuid[];
  told bigint;
begin
  if app.workspace() is null then return; end if;
  for part in select * from app.opportunities_parts(sort, last) loop
    newest := '{}';
    if matching <> 'true' and wanted is not null and part.ordering = 'id desc' then
      execute format('select array(select id from (%s) as newest where %s and %s order by id desc limit %s)',
        app.newest_opportunities(app.opportunities_filtered(jsonb_build_object('type', filters ->> 'type')) || part.condition),
        matching, filtered, wanted) into newest;
    end if;
    if cardinality(newest) >= wanted then
      return query select unnest(newest);
    elsif matching = 'true' then
      return query execute format('select id from (%s) as listed',
        app.opportunities_read(part.source, filtered || part.condition, part.ordering, wanted));
    else
      return query execute format(
        'with hits as materialized (%s) select id from hits order by %s %s',
        app.opportunities_matching(part.source, filtered || part.condition, matching), part.ordering, coalesce('limit ' || wanted, ''));
    end if;
    get diagnostics told = row_count;
    wanted := wanted - told;
    exit when wanted <= 0;
  end loop;
end $$;
revoke all on function app.search_opportunities(text, jsonb, text, jsonb, int) from public;
grant execute on function app.search_opportunities(text, jsonb, text, jsonb, int) to :server_role;

-- The opportunities that text and filters leave on the board, for counts and sums of the columns.
create or replace function app.found_on_board(words text, filters jsonb)
returns table (id uuid, stage_id uuid, rank text, expected_revenue numeric, next_activity_on date)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.workspace() is null then return; end if;
  return query execute format(
    'select id, stage_id, rank, expected_revenue, next_activity_on from (%s) as found',
    app.opportunities_matching('opportunities',
      app.opportunities_filtered(filters) || ' and type = ''opportunity'' and state <> ''lost''', app.matching(words)));
end $$;
revoke all on function app.found_on_board(text, jsonb) from public;
grant execute on function app.found_on_board(text, jsonb) to :server_role;

-- How many a list leaves, and what they come to.
create or replace function app.opportunities_total(words text, filters jsonb) returns table (count bigint, revenue numeric)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.workspace() is null then return; end if;
  return query execute format('select count(*), coalesce(sum(expected_revenue), 0) from (%s) as found',
    app.opportunities_matching('opportunities', app.opportunities_filtered(filters), app.matching(words)));
end $$;
revoke all on function app.opportunities_total(text, jsonb) from public;
grant execute on function app.opportunities_total(text, jsonb) to :server_role;
