-- Lists that are read in the order of an index, whichever column they are sorted by: deals and contacts.

-- What a list is sorted by (the newest first where there is none): in which direction, which rows have no value, which may have one (for an
-- index of those alone), and how the value of a page's last row is written. A day that is not set is the last of all; so an index may keep that order. Who and where go by the names that
-- people read, stages by their order (`places`, few of each), texts without regard to capitals and accents.
drop function if exists app.list_sort_key(regclass, text);
create function app.list_sort_key(listed regclass, sort text, out source text, out key text, out told text, out direction text, out empty text,
  out there text, out places uuid[])
language plpgsql stable
  as $$
declare
  name text := app.snaked(ltrim(sort, '-'));
  type text;
begin
  source := listed;
  select format_type(atttypid, null), case when not attnotnull then format('%I is null', name) end into type, empty
  from pg_attribute where attrelid = listed and attname = name and name <> 'created_at';
  if listed = 'contacts'::regclass and name = 'next_activity_on' then
    type := 'date';
    empty := format('id not in (select app.planned_for(%L))', app.kind_of(listed));
    source := format('(select c.*, a.next_on from contacts c join (select subject_id, min(due_on) as next_on from activities
      where workspace_id = app.workspace() and subject_kind = %L and done_at is null and cancelled_at is null
      group by subject_id) as a on a.subject_id = c.id) as contacts', app.kind_of(listed));
  end if;
  direction := case when type is null and sort = 'createdAt' or type is not null and sort not like '-%' then '' else ' desc' end;
  if type is null then return; end if;
  key := quote_ident(name);
  told := '%L::' || type;
  if name = 'next_activity_on' and listed = 'contacts'::regclass then
    key := 'next_on';
    return;
  end if;
  if name = 'salesperson_id' then
    places := array(select m.id from members m where m.workspace_id = app.workspace() order by app.fold(m.name), m.id);
  elsif name = 'team_id' then
    places := array(select t.id from teams t where t.workspace_id = app.workspace() order by app.fold(t.name), t.id);
  elsif name = 'stage_id' then
    places := array(select s.id from stages s where s.workspace_id = app.workspace() order by s.sequence, s.id);
  elsif name in ('customer_id', 'company_id') then
    source := format('(select o.*, c.sort_name as partner_name from %1$s o
      join contacts c on c.workspace_id = o.workspace_id and c.id = o.%2$I) as %1$s', listed, name);
    key := 'partner_name';
    told := 'app.fold(%L)';
  elsif name = 'name' and listed = 'contacts'::regclass then
    key := 'sort_name'; -- the same, stored
    told := 'app.fold(%L)';
  elsif type in ('text', 'character') then
    key := format(case when empty is null then 'app.fold(%I)' else 'nullif(app.fold(%I), '''')' end, name);
    there := case when empty is not null then format('%I is not null', name) end;
    empty := case when empty is not null then key || ' is null' end;
    told := 'app.fold(%L)';
  elsif type = 'date' and empty is not null then
    key := format('coalesce(%I, ''infinity'')', name);
    empty := null;
  end if;
end $$;

-- What a list is put together from, one part behind the other, from a page's last row on: the rows of each place, or all that have a value;
-- what has none stands at the end, whichever way it is sorted. So an index keeps the order of each part in both directions.
drop function if exists app.list_parts(regclass, text, jsonb);
create function app.list_parts(listed regclass, sort text, last jsonb) returns table (source text, condition text, ordering text)
language plpgsql stable
  as $$
declare
  sorted record;
  ids text;
  behind text; -- the last row, among those with the same value
  place int;
begin
  select * into sorted from app.list_sort_key(listed, sort);
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
    return query select sorted.source, coalesce(' and not ' || sorted.empty, '') || coalesce(' and ' || sorted.there, '') || case when last is null then '' else
        format(' and (%s, id) %s (%s, %L::uuid)', sorted.key, case sorted.direction when '' then '>' else '<' end,
          format(sorted.told, coalesce(last ->> 0, 'infinity')), last ->> 1) end,
      format('%s%s, id%2$s', sorted.key, sorted.direction);
  end if;
  if sorted.empty is not null then
    return query select listed::text, ' and ' || sorted.empty || case when last ->> 0 is null then behind else '' end, ids;
  end if;
end $$;
