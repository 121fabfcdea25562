-- The first rows of a condition that the one who asks reaches. Whoever reaches his own and nobody's reads both apart: the newest from the
-- index of each; in another order all of both ("offset 0"), few among those that an index in that order would have to be searched for.
create or replace function app.opportunities_read(condition text, ordering text, wanted int) returns text language sql stable
  as $$
  select case
    when app.role() = 'sales' and app.reach() = 'own' and wanted is not null then format(
      'select * from (
        (select * from opportunities where %1$s and salesperson_id = %2$L %3$s) union all
        (select * from opportunities where %1$s and salesperson_id is null %3$s)) as own order by %4$s limit %5$s',
      condition, app.member(), case ordering when 'id desc' then format('order by id desc limit %s', wanted) else 'offset 0' end,
      ordering, wanted)
    else format('select * from opportunities where %s and %s order by %s %s',
      condition, app.opportunities_reached(), ordering, coalesce('limit ' || wanted, ''))
  end
  $$;

-- All rows of a condition that the one who asks reaches and that match a text. Whoever reaches his own and nobody's finds both apart: each
-- through an index of its own, where the two together would be sought among all.
create or replace function app.opportunities_matching(condition text, matching text) returns text language sql stable
  as $$
  select case
    when app.role() = 'sales' and app.reach() = 'own' then format(
      'select * from opportunities where %1$s and salesperson_id = %2$L and %3$s union all
        select * from opportunities where %1$s and salesperson_id is null and %3$s',
      condition, app.member(), matching)
    else format('select * from opportunities where %s and %s and %s', condition, app.opportunities_reached(), matching)
  end
  $$;

-- What a list was asked for, as a condition: by the columns of the fields, and by what says more than one column does.
create or replace function app.opportunities_filtered(filters jsonb) returns text language sql stable
  as $$
  select format('workspace_id = %L', app.workspace())
    || coalesce((
      select string_agg(format(' and %I = %L', app.snaked(name), value), '' order by name) from jsonb_each_text(filters) as f (name, value)
      where value is not null and name not in ('unassigned', 'tag', 'activity', 'today')), '')
    || case when (filters ->> 'unassigned')::boolean then ' and salesperson_id is null' else '' end
    || coalesce(' and tags @> array[' || quote_literal(filters ->> 'tag') || ']', '')
    || case filters ->> 'activity'
      when 'overdue' then format(' and next_activity_on < %L', filters ->> 'today')
      when 'today' then format(' and next_activity_on = %L', filters ->> 'today')
      when 'planned' then format(' and next_activity_on > %L', filters ->> 'today')
      when 'none' then ' and next_activity_on is null'
      else ''
    end
  $$;

-- The column that a list is sorted by (the newest first where there is none): in which direction, and whether it may be empty. A day that is
-- not set is the last of all; so an index may keep that order.
create or replace function app.opportunities_sort_key(sort text, out key text, out type text, out direction text, out may_be_empty boolean)
language sql stable
  as $$
  select case when is_day then format('coalesce(%I, ''infinity'')', attname) else quote_ident(attname) end, format_type(atttypid, null),
    case when sort like '-%' then ' desc' else '' end, not attnotnull and not is_day
  from pg_attribute, lateral (select atttypid = 'date'::regtype and not attnotnull as is_day) as day
  where sort <> '-createdAt' and attrelid = 'opportunities'::regclass and attname = app.snaked(ltrim(sort, '-'))
  $$;

-- How a list is sorted, and where its next page begins: what is empty stands at the end.
create or replace function app.opportunities_sorted(sort text) returns text language sql stable
  as $$
  select coalesce((
    select case when may_be_empty then key || ' is null, ' else '' end || format('%1$s%2$s, id%2$s', key, direction)
    from app.opportunities_sort_key(sort) where key is not null), 'id desc')
  $$;

create or replace function app.opportunities_after(sort text, last jsonb) returns text language sql stable
  as $$
  select case
    when last is null then ''
    when key is null then format(' and id < %L', last ->> 0)
    when may_be_empty and last ->> 0 is null then format(' and %s is null and id %s %L', key, beyond, last ->> 1)
    else format(case when may_be_empty then ' and (%1$s is null or (%1$s, id) %2$s (%3$L::%4$s, %5$L::uuid))'
      else ' and (%1$s, id) %2$s (%3$L::%4$s, %5$L::uuid)' end, key, beyond, coalesce(last ->> 0, 'infinity'), type, last ->> 1)
  end
  from app.opportunities_sort_key(sort), lateral (select case when direction = '' then '>' else '<' end as beyond) as side
  $$;

-- The newest rows, as many as are worth reading before the trigram index is.
create or replace function app.newest_opportunities(condition text) returns text language sql stable
  as $$
  select case
    when app.role() = 'sales' and app.reach() = 'own' then app.opportunities_read(condition, 'id desc', 1200)
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
  filtered text := app.opportunities_filtered(filters) || app.opportunities_after(sort, last);
  ordering text := app.opportunities_sorted(sort);
  found_ids uuid[];
begin
  if app.workspace() is null then return; end if;
  if matching = 'true' then
    return query execute format('select id from (%s) as listed', app.opportunities_read(filtered, ordering, wanted));
    return;
  end if;
  if wanted is not null and ordering = 'id desc' then
    execute format('select array(select id from (%s) as newest where %s and %s order by id desc limit %s)',
      app.newest_opportunities(app.opportunities_filtered(jsonb_build_object('type', filters ->> 'type')) || app.opportunities_after(sort, last)),
      matching, filtered, wanted) into found_ids;
    if cardinality(found_ids) >= wanted then
      return query select unnest(found_ids);
      return;
    end if;
  end if;
  return query execute format(
    'with hits as materialized (%s) select id from hits order by %s %s',
    app.opportunities_matching(filtered, matching), ordering, coalesce('limit ' || wanted, ''));
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
    app.opportunities_matching(
      app.opportunities_filtered(filters) || ' and type = ''opportunity'' and state <> ''lost''', app.matching(words)));
end $$;
revoke all on function app.found_on_board(text, jsonb) from public;
grant execute on function app.found_on_board(text, jsonb) to :server_role;
