-- Whom a text mentions, as they are called now.
create or replace function app.mentions_shown(mentions jsonb) returns jsonb language sql stable
  as $$
  select case when mentions = '[]' then mentions else (
    select coalesce(jsonb_agg(t.each || jsonb_build_object('name', m.name) order by t.place), '[]')
    from jsonb_array_elements(mentions) with ordinality as t (each, place)
    join members m on m.workspace_id = app.workspace() and m.id = (t.each ->> 'id')::uuid) end
  $$;
