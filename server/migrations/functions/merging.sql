-- Merging records of one kind, and separating them again: for any kind that has a table. Where records are pointed at is read from the
-- database itself, so that a new reference is moved without a word here.

-- The places that point at records of a kind: columns under a foreign key to its table, and pairs of a kind and an id. What only tells what
-- happened once stays as it was: the diary, whose entries are told in the history of the one that stays, and what an import or a change of
-- many records did.
create or replace function app.places_pointing_at(its_kind text)
returns table (place text, id_column text, kind_column text, has_own_id boolean)
language sql stable set search_path = public, pg_temp as $$
  with its as (select to_jsonb(k) as kind, to_regclass('public.' || k.table_name) as oid from app.kinds k where k.kind = its_kind),
  pointing as (
    select f.conrelid as oid, a.attname::text as id_column, null::text as kind_column
    from its join pg_constraint f on f.contype = 'f' and f.confrelid = its.oid
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any (f.conkey) and a.attname <> 'workspace_id'
    union all
    -- of pairs those whose kind may be this one
    select k.attrelid, i.attname::text, k.attname::text
    from its, pg_attribute k
    join pg_class t on t.oid = k.attrelid and t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
    join pg_attribute i on i.attrelid = k.attrelid and i.attname = regexp_replace(k.attname, '_kind$', '_id') and i.atttypid = 'uuid'::regtype
    left join pg_constraint f on f.conrelid = k.attrelid and f.conkey = array[k.attnum] and f.confrelid = 'app.kinds'::regclass
    left join pg_attribute a on a.attrelid = f.confrelid and a.attnum = f.confkey[1]
    where k.attname ~ '_kind$' and k.attname not in ('actor_kind', 'about_kind') and not k.attisdropped and not i.attisdropped
      and t.relname not in ('diary', 'import_entries')
      and (a.attname is null or its.kind ->> a.attname::text is not null))
  select p.oid::regclass::text, p.id_column, p.kind_column,
    exists (select from pg_attribute a where a.attrelid = p.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype)
  from pointing p order by 1, 2
$$;

-- How many rows of each place point at each of some records; nothing of records that the one who asks does not reach.
create or replace function app.count_pointing(its_kind text, ids uuid[])
returns table (record_id uuid, place text, id_column text, rows bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  p record;
  reached uuid[] := app.reached_of(its_kind, ids);
begin
  for p in select * from app.places_pointing_at(its_kind) loop
    return query execute format(
      'select %1$I, %2$L, %3$L, count(*) from %4$s where workspace_id = %5$L and %1$I = any ($1) %6$s group by 1',
      p.id_column, p.place, p.id_column, p.place, app.workspace(),
      case when p.kind_column is not null then format('and %I = %L', p.kind_column, its_kind) else '' end) using reached;
  end loop;
end $$;
revoke all on function app.count_pointing(text, uuid[]) from public;
grant execute on function app.count_pointing(text, uuid[]) to :server_role;

-- Of some records those that the one who asks reaches: what the policies say, for functions that read around them.
create or replace function app.reached_of(its_kind text, ids uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  w uuid := app.inside();
  of_table text := (select k.table_name from app.kinds k where k.kind = its_kind and k.reach = 'everybody');
  reached uuid[] := '{}';
begin
  if its_kind = 'opportunity' then
    reached := array(select o.id from opportunities o
      where o.workspace_id = w and o.id = any (ids) and app.reaches_deal(o.type, o.salesperson_id, o.team_id) order by o.id);
  elsif of_table is not null then
    execute format('select array(select id from %I where workspace_id = $1 and id = any ($2) order by id)', of_table) into reached using w, ids;
  end if;
  return reached;
end $$;
revoke all on function app.reached_of(text, uuid[]) from public;
grant execute on function app.reached_of(text, uuid[]) to :server_role;

-- Where a record that was merged leads to: the one that stays, of that the one that it was merged into in turn, and so on to the last.
create or replace function app.merged_into(its_kind text, its_id uuid)
returns table (step int, merge_id uuid, from_id uuid, survivor_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive chain as (
    select 1 as step, m.merge_id, m.record_id, m.survivor_id from merged_records m
    where m.workspace_id = app.inside() and m.kind = its_kind and m.record_id = its_id
    union all
    select c.step + 1, m.merge_id, m.record_id, m.survivor_id
    from chain c join merged_records m on m.workspace_id = app.inside() and m.kind = its_kind and m.record_id = c.survivor_id)
  select * from chain order by step
$$;
revoke all on function app.merged_into(text, uuid) from public;
grant execute on function app.merged_into(text, uuid) to :server_role;

-- The records that were merged into one, and into those in turn.
create or replace function app.merged_within(its_kind text, its_id uuid) returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive within as (
    select m.record_id, m.name from merged_records m
    where m.workspace_id = app.inside() and m.kind = its_kind and m.survivor_id = its_id
    union all
    select m.record_id, m.name
    from within i join merged_records m on m.workspace_id = app.inside() and m.kind = its_kind and m.survivor_id = i.record_id)
  select * from within
$$;
revoke all on function app.merged_within(text, uuid) from public;

-- All that points at some records points at another one of their kind from here on, whoever reaches it; the records themselves are kept aside.
-- `its_merge` is a merge of that one: what moved is noted there. Refused where one of them is not reached.
create or replace function app.absorb(its_merge uuid, ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  w uuid := app.inside();
  m merges;
  of_table text;
  p record;
  r record;
  pointing text;
  written bigint;
  number text;
begin
  select * into strict m from merges where workspace_id = w and id = its_merge;
  if cardinality(app.reached_of(m.kind, ids || m.survivor_id)) <> cardinality(ids) + 1 then
    raise insufficient_privilege using message = 'only what one reaches is merged';
  end if;
  select k.table_name into of_table from app.kinds k where k.kind = m.kind;
  for p in select * from app.places_pointing_at(m.kind) loop
    pointing := format('workspace_id = %L and %I = any ($1)', w, p.id_column)
      || case when p.kind_column is not null then format(' and %I = %L', p.kind_column, m.kind) else '' end;
    if p.has_own_id then
      -- locked first: what somebody points elsewhere at this moment stays with him
      execute format('
        with moved as (insert into merge_moves (workspace_id, merge_id, place, id_column, row_id, from_id)
          select workspace_id, %1$L, %2$L, %3$L, id, %3$I from %2$s where %4$s order by id for no key update returning row_id)
        update %2$s t set %3$I = %5$L from moved where t.workspace_id = %6$L and t.id = moved.row_id',
        its_merge, p.place, p.id_column, pointing, m.survivor_id, w) using ids;
    else
      -- the column is part of the key: the row is written anew, unless the one that stays has its like
      for r in execute format('delete from %s t where %s returning t.%I as from_id, to_jsonb(t) as kept', p.place, pointing, p.id_column) using ids loop
        execute format('insert into %1$s select (jsonb_populate_record(null::%1$s, $1)).* on conflict do nothing', p.place)
          using r.kept || jsonb_build_object(p.id_column, m.survivor_id);
        get diagnostics written = row_count;
        insert into merge_moves (workspace_id, merge_id, place, id_column, row_id, from_id, kept, made)
        values (w, its_merge, p.place, p.id_column, gen_random_uuid(), r.from_id, r.kept,
          case when written = 1 then r.kept || jsonb_build_object(p.id_column, m.survivor_id) end);
      end loop;
    end if;
  end loop;
  execute format('insert into merged_records (workspace_id, record_id, merge_id, kind, survivor_id, name, kept)
    select workspace_id, id, %L, %L, %L, %I, to_jsonb(t) from %s t where workspace_id = %L and id = any ($1)',
    its_merge, m.kind, m.survivor_id, case m.kind when 'opportunity' then 'title' else 'name' end, of_table, w) using ids;
  if m.kind = 'opportunity' then perform app.remove_opportunities(ids);
  else execute format('delete from %s where workspace_id = %L and id = any ($1)', of_table, w) using ids;
  end if;
  -- what another system calls one of them leads to the one that stays, where that has no number of its own
  select k.kept ->> 'external_id' into number from merged_records k
  where k.workspace_id = w and k.merge_id = its_merge and k.kept ->> 'external_id' is not null order by k.record_id limit 1;
  execute format('update %s set external_id = $1 where workspace_id = %L and id = %L and external_id is null and $1 is not null', of_table, w, m.survivor_id)
    using number;
  if m.kind = 'opportunity' then perform app.refresh_next_activity(m.survivor_id); end if;
end $$;
revoke all on function app.absorb(uuid, uuid[]) from public;
grant execute on function app.absorb(uuid, uuid[]) to :server_role;

-- A row that was kept aside as it can stand again: what it points at may have been merged meanwhile, which is noted as moved by that merge,
-- or be gone, and is left out where it may be.
create or replace function app.mended(of_table text, kept jsonb) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  w uuid := app.inside();
  f record;
  target uuid;
  stands boolean;
  step record;
begin
  for f in
    select a.attname::text as col, a.attnotnull as needed, c.confrelid::regclass::text as of, k.kind
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname <> 'workspace_id'
    left join app.kinds k on to_regclass('public.' || k.table_name) = c.confrelid
    where c.contype = 'f' and c.conrelid = of_table::regclass and c.confrelid <> 'workspaces'::regclass and a.atttypid = 'uuid'::regtype
  loop
    target := kept ->> f.col;
    continue when target is null;
    execute format('select exists (select from %s where workspace_id = %L and id = %L)', f.of, w, target) into stands;
    continue when stands;
    for step in select * from app.merged_into(f.kind, target) loop
      insert into merge_moves (workspace_id, merge_id, place, id_column, row_id, from_id)
      values (w, step.merge_id, of_table, f.col, (kept ->> 'id')::uuid, step.from_id) on conflict do nothing;
      target := step.survivor_id;
      stands := true;
    end loop;
    if stands then kept := kept || jsonb_build_object(f.col, target);
    elsif not f.needed then kept := kept || jsonb_build_object(f.col, null);
    end if;
  end loop;
  return kept;
end $$;
revoke all on function app.mended(text, jsonb) from public;
grant execute on function app.mended(text, jsonb) to :server_role;

-- Rows that were kept aside stand in their table again: where an upgrade gave that a column meanwhile, which they do not know, as it says itself.
create or replace function app.put_back(of_table text, kept jsonb, unless_there boolean) returns void
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  columns text;
  given text;
begin
  select string_agg(quote_ident(a.attname), ', ' order by a.attnum),
    string_agg(case when a.attnotnull and d.adbin is not null then format('coalesce(r.%I, %s)', a.attname, pg_get_expr(d.adbin, d.adrelid))
      else format('r.%I', a.attname) end, ', ' order by a.attnum)
  into columns, given
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = of_table::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
  execute format('insert into %1$s (%2$s) select %3$s from jsonb_populate_recordset(null::%1$s, $1) r %4$s',
    of_table, columns, given, case when unless_there then 'on conflict do nothing' else '' end) using kept;
end $$;
revoke all on function app.put_back(text, jsonb, boolean) from public;

-- Ends a merge: the records stand again as they were, and what pointed at them does again, unless somebody has pointed it elsewhere since; what
-- came later stays where it is. `other` says what of them is to be otherwise, each under its id. Refused where the one that stayed is not reached.
create or replace function app.separate(its_merge uuid, other jsonb, moment timestamptz) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  w uuid := app.inside();
  m merges;
  of_table text;
  back jsonb := '[]';
  r record;
  taken boolean;
begin
  select * into strict m from merges where workspace_id = w and id = its_merge and undone_at is null for update;
  if cardinality(app.reached_of(m.kind, array[m.survivor_id])) <> 1 then
    raise insufficient_privilege using message = 'only what one reaches is separated';
  end if;
  select k.table_name into of_table from app.kinds k where k.kind = m.kind;
  execute format('update %1$s t set external_id = null from merged_records k where t.workspace_id = %2$L and t.id = %3$L
    and k.workspace_id = %2$L and k.merge_id = %4$L and k.kept ->> ''external_id'' = t.external_id', of_table, w, m.survivor_id, its_merge);
  for r in select k.record_id, k.kept || coalesce(other -> k.record_id::text, '{}') as kept from merged_records k
    where k.workspace_id = w and k.merge_id = its_merge order by k.record_id loop
    execute format('select exists (select from %s where workspace_id = %L and external_id = $1)', of_table, w) into taken using r.kept ->> 'external_id';
    back := back || (app.mended(of_table, r.kept) || case when taken then '{"external_id": null}' else '{}' end::jsonb);
  end loop;
  if m.kind = 'opportunity' then perform app.add_opportunities(back);
  else perform app.put_back(of_table, back, false);
  end if;
  execute format('update %1$s t set version = (k.value ->> ''version'')::int + 1 from jsonb_array_elements($1) k
    where t.workspace_id = %2$L and t.id = (k.value ->> ''id'')::uuid', of_table, w) using back;

  for r in select distinct v.place, v.id_column from merge_moves v where v.workspace_id = w and v.merge_id = its_merge and v.kept is null loop
    execute format('update %1$s t set %2$I = v.from_id from merge_moves v
      where v.workspace_id = %3$L and v.merge_id = %4$L and v.place = %1$L and v.id_column = %2$L and v.kept is null
        and t.workspace_id = %3$L and t.id = v.row_id and t.%2$I = %5$L', r.place, r.id_column, w, its_merge, m.survivor_id);
    -- what stands aside itself points back as well
    update merged_records k set kept = k.kept || jsonb_build_object(r.id_column, v.from_id)
    from merge_moves v, app.kinds of_kind
    where v.workspace_id = w and v.merge_id = its_merge and v.place = r.place and v.id_column = r.id_column and v.kept is null
      and of_kind.table_name = r.place and k.kind = of_kind.kind
      and k.workspace_id = w and k.record_id = v.row_id and k.kept ->> r.id_column = m.survivor_id::text;
  end loop;
  for r in select v.place, v.id_column, v.kept, v.made from merge_moves v
    where v.workspace_id = w and v.merge_id = its_merge and v.kept is not null order by v.row_id loop
    if r.made is not null then
      execute format('delete from %s t where t.workspace_id = %L and t.%I = %L and to_jsonb(t) @> $1', r.place, w, r.id_column, m.survivor_id) using r.made;
    end if;
    begin
      perform app.put_back(r.place, jsonb_build_array(app.mended(r.place, r.kept)), true);
    exception when foreign_key_violation then null; -- what it needs is gone, and it with that: a product that came by a file which was taken back
    end;
  end loop;

  delete from merge_moves where workspace_id = w and merge_id = its_merge;
  delete from merged_records where workspace_id = w and merge_id = its_merge;
  update merges set undone_at = moment where workspace_id = w and id = its_merge;
  if m.kind = 'opportunity' then
    perform app.refresh_next_activity(o.id) from (
      select m.survivor_id as id union select (value ->> 'id')::uuid from jsonb_array_elements(back) order by 1) o;
  end if;
end $$;
revoke all on function app.separate(uuid, jsonb, timestamptz) from public;
grant execute on function app.separate(uuid, jsonb, timestamptz) to :server_role;
