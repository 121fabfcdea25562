-- Whom a text mentions, as they are called now.
create or replace function app.mentions_shown(mentions jsonb) returns jsonb language sql stable
  as $$
  select case when mentions = '[]' then mentions else (
    select coalesce(jsonb_agg(t.each || jsonb_build_object('name', m.name) order by t.place), '[]')
    from jsonb_array_elements(mentions) with ordinality as t (each, place)
    join members m on m.workspace_id = app.workspace() and m.id = (t.each ->> 'id')::uuid) end
  $$;

-- The kind of the records of a table.
create or replace function app.kind_of(listed regclass) returns text language sql stable
  as $$ select kind from app.kinds where table_name = listed::text $$;

-- What is to be done next about a record that does not keep it beside itself, for a row of a list.
create or replace function app.next_activity(its_kind text, its_id uuid) returns json language sql stable
  as $$
  select (select json_build_object('on', a.due_on, 'kind', a.kind, 'summary', a.summary) from activities a
    where a.workspace_id = (select app.workspace()) and a.subject_kind = its_kind and a.subject_id = its_id
      and a.done_at is null and a.cancelled_at is null
    order by a.due_on, a.id limit 1)
  $$;

-- The records of a kind for which something is planned; or of which what comes next is overdue, due today or planned for later.
create or replace function app.planned_for(its_kind text, due text[] default null, today date default null) returns setof uuid language sql stable
  as $$
  select a.subject_id from activities a
  where a.workspace_id = (select app.workspace()) and a.subject_kind = its_kind and a.done_at is null and a.cancelled_at is null
  group by a.subject_id
  having due is null or case when min(a.due_on) < today then 'overdue' when min(a.due_on) = today then 'today' else 'planned' end = any (due)
  $$;

-- The same as a condition of a list that is put together as text.
create or replace function app.next_due_as(its_kind text, due text[], today date) returns text language sql stable
  as $$
  select format(case when 'none' = any (due) then ' and (id not in (select app.planned_for(%1$L)) or id in (select app.planned_for(%1$L, %2$L, %3$L)))'
    else ' and id in (select app.planned_for(%1$L, %2$L, %3$L))' end, its_kind, due, today)
  $$;
