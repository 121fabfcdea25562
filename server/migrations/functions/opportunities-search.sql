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

create or replace function app.opportunities_filtered(filters jsonb) returns text language sql stable
  as $$
  select format('workspace_id = %L', app.workspace())
    || coalesce(' and type = ' || quote_literal(filters ->> 'type'), '')
    || coalesce(' and state = ' || quote_literal(filters ->> 'state'), '')
    || coalesce(' and salesperson_id = ' || quote_literal(filters ->> 'salespersonId'), '')
    || case when (filters ->> 'unassigned')::boolean then ' and salesperson_id is null' else '' end
    || coalesce(' and team_id = ' || quote_literal(filters ->> 'teamId'), '')
    || coalesce(' and stage_id = ' || quote_literal(filters ->> 'stageId'), '')
    || coalesce(' and customer_id = ' || quote_literal(filters ->> 'customerId'), '')
    || coalesce(' and source = ' || quote_literal(filters ->> 'source'), '')
    || coalesce(' and tags @> array[' || quote_literal(filters ->> 'tag') || ']', '')
    || case filters ->> 'activity'
      when 'overdue' then format(' and next_activity_on < %L', filters ->> 'today')
      when 'today' then format(' and next_activity_on = %L', filters ->> 'today')
      when 'planned' then format(' and next_activity_on > %L', filters ->> 'today')
      when 'none' then ' and next_activity_on is null'
      else ''
    end
  $$;

-- How a list is sorted, and where its next page begins.
create or replace function app.opportunities_sorted(sort text) returns text language sql immutable
  as $$
  select case sort
    when '-expectedRevenue' then 'expected_revenue desc, id desc'
    when 'expectedClosing' then 'coalesce(expected_closing, ''infinity''), id'
    else 'id desc'
  end
  $$;

create or replace function app.opportunities_after(sort text, last jsonb) returns text language sql immutable
  as $$
  select case
    when last is null then ''
    when sort = '-expectedRevenue' then format(' and (expected_revenue, id) < (%L::numeric, %L::uuid)', last ->> 0, last ->> 1)
    when sort = 'expectedClosing' then
      format(' and (coalesce(expected_closing, ''infinity''), id) > (%L::date, %L::uuid)', coalesce(last ->> 0, 'infinity'), last ->> 1)
    else format(' and id < %L', last ->> 0)
  end
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
