-- The first rows of a condition that the one who asks reaches. Whoever reaches his own and nobody's reads both apart: the newest from the
-- index of each; in another order all of both ("offset 0"), few among those that an index in that order would have to be searched for.
drop function if exists app.opportunities_read(text, text, int);
create or replace function app.opportunities_read(source text, condition text, ordering text, wanted int) returns text language sql stable
  as $$
  select case
    when app.role() = 'sales' and app.reach() = 'own' and wanted is not null then format(
      'select * from (
        (select * from %6$s where %1$s and salesperson_id = %2$L %3$s) union all
        (select * from %6$s where %1$s and salesperson_id is null and type <> ''pooled'' %3$s)) as own order by %4$s limit %5$s',
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
        select * from %4$s where %1$s and salesperson_id is null and type <> ''pooled'' and %3$s',
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
    when name = 'state' and value #>> '{}' = 'archived' then ' and archived_at is not null'
    when name = 'state' and value #>> '{}' = 'lost' then ' and state = ''lost'' and archived_at is null'
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
      select format(' and %I = any (%L::%s[])', attname, app.texts_in(value), format_type(atttypid, atttypmod))
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
      where jsonb_typeof(value) <> 'null' and name not in ('activity', 'followUp', 'today', 'now')), '')
    || case filters ->> 'activity'
      when 'overdue' then format(' and next_activity_on < %L', filters ->> 'today')
      when 'today' then format(' and next_activity_on = %L', filters ->> 'today')
      when 'planned' then format(' and next_activity_on > %L', filters ->> 'today')
      when 'none' then ' and next_activity_on is null'
      else ''
    end
    || app.to_follow_up(filters ->> 'followUp', coalesce(filters ->> 'type', 'opportunity'), (filters ->> 'today')::date, (filters ->> 'now')::timestamptz)
  $$;

drop function if exists app.opportunities_sort_key(text);
drop function if exists app.opportunities_sorted(text);
drop function if exists app.opportunities_after(text, jsonb);
drop function if exists app.opportunities_parts(text, jsonb);

-- The newest rows, as many as are worth reading before the trigram index is; or so many times as many.
drop function if exists app.newest_opportunities(text);
create or replace function app.newest_opportunities(condition text, times int) returns text language sql stable
  as $$
  select case
    when app.role() = 'sales' and app.reach() = 'own' then app.opportunities_read('opportunities', condition, 'id desc', 1200 * times)
    else format('select * from (select * from opportunities where %s order by id desc limit %s) as latest where %s',
      condition, 3000 * times, app.opportunities_reached())
  end
  $$;

-- What a text finds by the trigram index, the newest of it; null where it finds more than is worth reading to sort.
create or replace function app.newest_found(search text, wanted int) returns uuid[] language plpgsql stable
  as $$
declare
  most constant int := 2000;
  newest uuid[];
begin
  -- all hits as one part that is read only as far as is asked for: to those that it plans for few rows the planner prefers to read the whole table
  execute format('with hits as materialized (%s), few as materialized (select id from hits limit %s)
    select case when (select count(*) from few) <= %s then array(select id from few order by id desc limit %s) end', search, most + 1, most, wanted) into newest;
  return newest;
end $$;

-- Records by text and filters in the order of a list, from a page's last one on, under the reach of who asks; `wanted` null: all of them.
-- A common text is found at once among the newest rows, through the covering index; what they do not fill is found by the trigram index,
-- which a policy keeps the planner from using. Where that finds so much that sorting it takes longer, as of somebody who brought in a thousand
-- leads last, more of the newest are read.
create or replace function app.search_opportunities(words text, filters jsonb, sort text, last jsonb, wanted int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  matching text := app.matching(words);
  filtered text := app.opportunities_filtered(filters);
  part record;
  newest uuid[];
  is_whole boolean;
  told bigint;
begin
  if app.workspace() is null then return; end if;
  for part in select * from app.list_parts('opportunities', sort, last) loop
    newest := '{}';
    is_whole := false;
    if matching <> 'true' and wanted is not null and part.ordering = 'id desc' then
      for times in 1..25 by 24 loop
        execute format('select array(select id from (%s) as newest where %s and %s order by id desc limit %s)',
          app.newest_opportunities(app.opportunities_filtered(jsonb_build_object('type', filters ->> 'type')) || part.condition, times),
          matching, filtered, wanted) into newest;
        exit when cardinality(newest) >= wanted or times > 1;
        newest := app.newest_found(app.opportunities_matching(part.source, filtered || part.condition, matching), wanted);
        is_whole := newest is not null;
        exit when is_whole;
      end loop;
    end if;
    if is_whole or cardinality(newest) >= wanted then
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
