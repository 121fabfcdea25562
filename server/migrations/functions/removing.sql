-- Deleting records of a kind so that they can be put back: what needs the record goes with it, what only points at it lets go of it, and what
-- is written about it stays and is reached by nobody. Where records are pointed at is read from the database, as merging does.

-- Whether the one who asks deletes records.
create or replace function app.removes() returns boolean language sql stable parallel safe
  as $$ select coalesce(app.role() in ('manager', 'administrator', 'system'), false) $$;

-- The documents that point at a record, by whatever key: `tables` says which tables are of documents, and where their numbers stand.
create or replace function app.documents_on(its_kind text, its_id uuid, tables jsonb) returns table (place text, id uuid, number text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  p record;
begin
  if not app.removes() then return; end if;
  for p in
    select k.place, string_agg(format('%I = $2', k.id_column), ' or ') as pointing from app.places_pointing_at(its_kind) k
    where k.kind_column is null and tables ? k.place group by 1
  loop
    return query execute format('select %L::text, id, %I::text from %s where workspace_id = $1 and (%s) order by %2$I nulls last, id limit 1000',
      p.place, tables ->> p.place, p.place, p.pointing) using app.inside(), its_id;
  end loop;
end $$;
revoke all on function app.documents_on(text, uuid, jsonb) from public;
grant execute on function app.documents_on(text, uuid, jsonb) to :server_role;

-- Takes a record out of its table. Refused to whoever does not delete, or does not reach it; the keys of what must not lose it refuse as well.
create or replace function app.set_aside(its_kind text, its_id uuid, moment timestamptz) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  w uuid := app.inside();
  of_table text := (select k.table_name from app.kinds k where k.kind = its_kind);
  p record;
  c record;
  part jsonb;
  below jsonb;
  gone jsonb := '[]';
  free jsonb := '[]';
begin
  if not app.removes() or cardinality(app.reached_of(its_kind, array[its_id])) <> 1 then
    raise insufficient_privilege using message = 'only what one reaches is deleted, by who may';
  end if;
  for p in
    select k.*, a.attnotnull or exists (select from pg_constraint f
        where f.contype = 'f' and f.confdeltype = 'c' and f.conrelid = a.attrelid and a.attnum = any (f.conkey)) as is_needed
    from app.places_pointing_at(its_kind) k
    join pg_attribute a on a.attrelid = k.place::regclass and a.attname = k.id_column
    -- of what is written about it only what there is to do is shown elsewhere
    where k.kind_column is null or k.place = 'activities'
  loop
    if p.is_needed or p.kind_column is not null then
      below := '[]';
      -- what the database itself takes along with those rows
      for c in
        select f.conrelid::regclass::text as place, a.attname::text as its_column from pg_constraint f
        join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any (f.conkey) and a.attname <> 'workspace_id'
        where f.contype = 'f' and f.confdeltype = 'c' and f.confrelid = p.place::regclass
      loop
        execute format('select coalesce(jsonb_agg(jsonb_build_object(''place'', %1$L, ''row'', to_jsonb(t))), ''[]'') from %1$s t where workspace_id = $1
          and %2$I in (select id from %3$s where workspace_id = $1 and %4$I = $2 %5$s)', c.place, c.its_column, p.place, p.id_column,
          case when p.kind_column is not null then format('and %I = %L', p.kind_column, its_kind) else '' end) into part using w, its_id;
        below := below || part;
      end loop;
      execute format('with gone as (delete from %1$s t where workspace_id = $1 and %2$I = $2 %3$s returning t.*)
        select coalesce(jsonb_agg(jsonb_build_object(''place'', %1$L, ''row'', to_jsonb(gone))), ''[]'') from gone', p.place, p.id_column,
        case when p.kind_column is not null then format('and %I = %L', p.kind_column, its_kind) else '' end) into part using w, its_id;
      gone := gone || part || below;
    else
      execute format('with free as (update %1$s set %2$I = null where workspace_id = $1 and %2$I = $2 returning id)
        select coalesce(jsonb_agg(jsonb_build_object(''place'', %1$L, ''column'', %2$L, ''id'', id)), ''[]'') from free', p.place, p.id_column)
        into part using w, its_id;
      free := free || part;
    end if;
  end loop;
  execute format('insert into removed_records (workspace_id, record_id, kind, name, kept, others, let_go, removed_at, removed_by)
    select workspace_id, id, %L, %I, to_jsonb(t), $3, $4, $5, app.member() from %s t where workspace_id = $1 and id = $2',
    its_kind, case its_kind when 'opportunity' then 'title' else 'name' end, of_table) using w, its_id, gone, free, moment;
  if its_kind = 'opportunity' then perform app.remove_opportunities(array[its_id]);
  else execute format('delete from %s where workspace_id = $1 and id = $2', of_table) using w, its_id;
  end if;
end $$;
revoke all on function app.set_aside(text, uuid, timestamptz) from public;
grant execute on function app.set_aside(text, uuid, timestamptz) to :server_role;

-- Puts a deleted record back, with what went with it, and what let go of it and points at nothing still. `other` says what of it is otherwise.
create or replace function app.put_in_place(its_kind text, its_id uuid, other jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  w uuid := app.inside();
  of_table text := (select k.table_name from app.kinds k where k.kind = its_kind);
  r removed_records;
  back jsonb;
  part record;
  taken boolean;
begin
  if not app.removes() then raise insufficient_privilege using message = 'only who deletes puts back'; end if;
  select * into strict r from removed_records where workspace_id = w and kind = its_kind and record_id = its_id for update;
  execute format('select exists (select from %s where workspace_id = $1 and external_id = $2)', of_table) into taken using w, r.kept ->> 'external_id';
  back := app.mended(of_table, r.kept || other) || case when taken then '{"external_id": null}' else '{}' end::jsonb;
  if its_kind = 'opportunity' then perform app.add_opportunities(jsonb_build_array(back));
  else perform app.put_back(of_table, jsonb_build_array(back), false);
  end if;
  execute format('update %s set version = $3 where workspace_id = $1 and id = $2', of_table) using w, its_id, (r.kept ->> 'version')::int + 1;
  delete from removed_records where workspace_id = w and record_id = its_id;
  for part in select o ->> 'place' as place, o -> 'row' as kept from jsonb_array_elements(r.others) o loop
    begin
      perform app.put_back(part.place, jsonb_build_array(app.mended(part.place, part.kept)), true);
    exception when foreign_key_violation then null; -- what it needs besides is gone, and it with that
    end;
  end loop;
  for part in select o ->> 'place' as place, o ->> 'column' as its_column, array_agg((o ->> 'id')::uuid) as ids
    from jsonb_array_elements(r.let_go) o group by 1, 2 loop
    execute format('update %s set %2$I = $2 where workspace_id = $1 and id = any ($3) and %2$I is null', part.place, part.its_column)
      using w, its_id, part.ids;
  end loop;
  if its_kind = 'opportunity' then perform app.refresh_next_activity(its_id); end if;
end $$;
revoke all on function app.put_in_place(text, uuid, jsonb) from public;
grant execute on function app.put_in_place(text, uuid, jsonb) to :server_role;

-- What is kept of merges for their undo goes for good: of those into some records.
create or replace function app.forget_merges(ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  w uuid := app.inside();
begin
  delete from merge_moves v using merges m where v.workspace_id = w and m.workspace_id = w and v.merge_id = m.id and m.survivor_id = any (ids);
  delete from merged_records where workspace_id = w and survivor_id = any (ids);
  delete from merges where workspace_id = w and survivor_id = any (ids);
end $$;
revoke all on function app.forget_merges(uuid[]) from public;

-- What is kept of deleted records of a kind goes for good, with all that was written about them and about what was merged into them.
create or replace function app.forget_kept(its_kind text, ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  w uuid := app.inside();
  within uuid[] := ids || array(select m.id from unnest(ids) r cross join app.merged_within(its_kind, r) m);
  p record;
begin
  for p in select * from app.places_pointing_at(its_kind) k where k.kind_column is not null loop
    perform app.take_away(p.place, format('%I = %L and %I = any (%L::uuid[])', p.kind_column, its_kind, p.id_column, ids));
  end loop;
  perform app.forget_merges(within);
  update diary set before = null, after = null where workspace_id = w and subject_kind = its_kind and subject_id = any (within);
  delete from removed_records where workspace_id = w and kind = its_kind and record_id = any (ids);
end $$;
revoke all on function app.forget_kept(text, uuid[]) from public;

-- What was deleted so long ago that nobody can put it back is gone, with all that was written about it.
create or replace function app.forget_removed(since timestamptz) returns bigint
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  w uuid := app.inside();
  r record;
  forgotten bigint := 0;
begin
  if coalesce(app.role() <> 'system', true) then raise insufficient_privilege using message = 'Trato itself forgets'; end if;
  for r in select kind, array_agg(record_id) as ids from removed_records where workspace_id = w and removed_at < since group by kind loop
    perform app.forget_kept(r.kind, r.ids);
    forgotten := forgotten + cardinality(r.ids);
  end loop;
  return forgotten;
end $$;
revoke all on function app.forget_removed(timestamptz) from public;
grant execute on function app.forget_removed(timestamptz) to :server_role;
