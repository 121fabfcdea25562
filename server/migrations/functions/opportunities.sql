-- Opportunities are written by add_opportunities and change_opportunity, so that the counters move with the rows, in the same statement.
-- They are definer functions because a member may hand a record to somebody outside his own reach, which a policy refuses
-- for the new row; the command has read (and locked) the record under the policy before.

-- What counts on the board: opportunities that are not lost. Rows in key order, so that two statements never wait for each other. Planned once
-- a connection, as all that comes with every change.
create or replace function app.count_in_pipeline(gone opportunities[], come opportunities[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  insert into pipeline_counters as c (workspace_id, stage_id, team_id, salesperson_id, opportunities, expected_revenue)
  select app.workspace(), stage_id, team, salesperson, sum(step), sum(step * expected_revenue)
  from (
    select stage_id, coalesce(team_id, '00000000-0000-0000-0000-000000000000') as team,
      coalesce(salesperson_id, '00000000-0000-0000-0000-000000000000') as salesperson, expected_revenue, step
    from (select o.*, -1 as step from unnest(gone) o union all select o.*, 1 from unnest(come) o) as both_sides
    where type = 'opportunity' and state <> 'lost') as counted
  group by stage_id, team, salesperson
  having sum(step) <> 0 or sum(step * expected_revenue) <> 0
  order by stage_id, team, salesperson
  on conflict (workspace_id, stage_id, team_id, salesperson_id) do update
  set opportunities = c.opportunities + excluded.opportunities, expected_revenue = c.expected_revenue + excluded.expected_revenue;
end $$;
revoke all on function app.count_in_pipeline(opportunities[], opportunities[]) from public;

-- The same for what waits for something; a day on which nothing waits any more has no row.
create or replace function app.count_due(gone opportunities[], come opportunities[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  insert into pipeline_due as c (workspace_id, stage_id, due_on, team_id, opportunities)
  select app.workspace(), stage_id, next_activity_on, coalesce(team_id, '00000000-0000-0000-0000-000000000000') as team, sum(step)
  from (select o.*, -1 as step from unnest(gone) o union all select o.*, 1 from unnest(come) o) as both_sides
  where type = 'opportunity' and state <> 'lost' and next_activity_on is not null
  group by stage_id, next_activity_on, team
  having sum(step) <> 0
  order by stage_id, next_activity_on, team
  on conflict (workspace_id, stage_id, due_on, team_id) do update set opportunities = c.opportunities + excluded.opportunities;
  delete from pipeline_due c using unnest(gone) o
  where c.workspace_id = app.workspace() and c.stage_id = o.stage_id and c.due_on = o.next_activity_on
    and c.team_id = coalesce(o.team_id, '00000000-0000-0000-0000-000000000000') and c.opportunities = 0;
end $$;
revoke all on function app.count_due(opportunities[], opportunities[]) from public;

-- The same for one record that changed, which is what nearly every change is: it touches two rows at most, given as such.
create or replace function app.recount(before opportunities, after opportunities) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
  was boolean := before.type = 'opportunity' and before.state <> 'lost';
  is_now boolean := after.type = 'opportunity' and after.state <> 'lost';
  old_team uuid := coalesce(before.team_id, nobody);
  new_team uuid := coalesce(after.team_id, nobody);
  old_person uuid := coalesce(before.salesperson_id, nobody);
  new_person uuid := coalesce(after.salesperson_id, nobody);
begin
  if was and is_now and (before.stage_id, old_team, old_person) = (after.stage_id, new_team, new_person) then
    if before.expected_revenue <> after.expected_revenue then
      insert into pipeline_counters as c (workspace_id, stage_id, team_id, salesperson_id, opportunities, expected_revenue)
      values (app.workspace(), after.stage_id, new_team, new_person, 0, after.expected_revenue - before.expected_revenue)
      on conflict (workspace_id, stage_id, team_id, salesperson_id) do update set expected_revenue = c.expected_revenue + excluded.expected_revenue;
    end if;
  else
    insert into pipeline_counters as c (workspace_id, stage_id, team_id, salesperson_id, opportunities, expected_revenue)
    select app.workspace(), v.stage, v.team, v.person, v.step, v.step * v.revenue
    from (values (was, before.stage_id, old_team, old_person, -1, before.expected_revenue),
      (is_now, after.stage_id, new_team, new_person, 1, after.expected_revenue)) as v (counts, stage, team, person, step, revenue)
    where v.counts
    order by v.stage, v.team, v.person
    on conflict (workspace_id, stage_id, team_id, salesperson_id) do update
    set opportunities = c.opportunities + excluded.opportunities, expected_revenue = c.expected_revenue + excluded.expected_revenue;
  end if;
  was := was and before.next_activity_on is not null;
  is_now := is_now and after.next_activity_on is not null;
  if not was and not is_now
    or was and is_now and (before.stage_id, before.next_activity_on, old_team) = (after.stage_id, after.next_activity_on, new_team) then return; end if;
  insert into pipeline_due as c (workspace_id, stage_id, due_on, team_id, opportunities)
  select app.workspace(), v.stage, v.due, v.team, v.step
  from (values (was, before.stage_id, before.next_activity_on, old_team, -1), (is_now, after.stage_id, after.next_activity_on, new_team, 1))
    as v (counts, stage, due, team, step)
  where v.counts
  order by v.stage, v.due, v.team
  on conflict (workspace_id, stage_id, due_on, team_id) do update set opportunities = c.opportunities + excluded.opportunities;
  if was then
    delete from pipeline_due c where c.workspace_id = app.workspace() and c.stage_id = before.stage_id and c.due_on = before.next_activity_on
      and c.team_id = old_team and c.opportunities = 0;
  end if;
end $$;
revoke all on function app.recount(opportunities, opportunities) from public;

-- The first open activity of an opportunity, written beside it for lists and the board. It follows from activities alone, so whoever
-- may change one of them refreshes it, also where the opportunity has meanwhile left his reach. Locked first: two at once see each other.
create or replace function app.refresh_next_activity(its_id uuid) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  before opportunities;
  after opportunities;
begin
  select * into before from opportunities where workspace_id = app.workspace() and id = its_id for update;
  if not found then return null; end if;
  update opportunities o
  set (next_activity_on, next_activity_kind, next_activity_summary) = (
    select a.due_on, a.kind, a.summary from activities a
    where a.workspace_id = o.workspace_id and a.subject_kind = 'opportunity' and a.subject_id = o.id
      and a.done_at is null and a.cancelled_at is null
    order by a.due_on, a.id limit 1)
  where o.workspace_id = app.workspace() and o.id = its_id
  returning o.* into after;
  if before.next_activity_on is distinct from after.next_activity_on then
    perform app.recount(before, after);
  end if;
  return after.version;
end $$;
revoke all on function app.refresh_next_activity(uuid) from public;
grant execute on function app.refresh_next_activity(uuid) to :server_role;

-- What stands in a won stage is won, and only that. Commands see to it; what they cannot see is that somebody turns the stage into a won one
-- meanwhile: the reference to the stage has waited for him, so he is seen here, and the command may be tried again.
create or replace function app.refuse_misplaced(written opportunities[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  perform from unnest(written) o join stages s on s.workspace_id = app.workspace() and s.id = o.stage_id
    where o.type = 'opportunity' and o.state <> 'lost' and s.is_won <> (o.state = 'won');
  if found then raise serialization_failure using message = 'a stage was turned over meanwhile'; end if;
end $$;
revoke all on function app.refuse_misplaced(opportunities[]) from public;

-- The next two name every column that there is when they are made, and they are made anew after every migration: a new field's column is
-- written by them without a word here. What says how they came to be is no part of what they do: their plans are those of plain statements.
do $make$
declare
  written text[] := array(
    select a.attname from pg_attribute a
    where a.attrelid = 'opportunities'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and a.attname not in ('workspace_id', 'version') and a.attname not like 'next\_activity\_%'
    order by a.attnum);
  changed text[] := (select array_agg(name) from unnest(written) name where name not in ('id', 'external_id', 'created_at', 'created_by'));
  given text := (
    select string_agg(case when d.adbin is null then format('r.%I', name) else format('coalesce(r.%I, %s)', name, pg_get_expr(d.adbin, d.adrelid)) end, ', ')
    from unnest(written) name
    join pg_attribute a on a.attrelid = 'opportunities'::regclass and a.attname = name
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum);
begin
  execute format($function$
-- New records, given as a list of objects with the columns' names; what is left out is as the table says.
create or replace function app.add_opportunities(records jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  added opportunities[];
begin
  with written as (
    insert into opportunities (workspace_id, %1$s)
    select app.workspace(), %2$s from jsonb_populate_recordset(null::opportunities, records) r
    returning opportunities.*)
  select array_agg(written) into added from written where type = 'opportunity' and state <> 'lost';
  if added is null then return; end if; -- leads are not counted
  perform app.refuse_misplaced(added);
  perform app.count_in_pipeline('{}', added);
end $$;

-- Changed columns of one record; gives its new version, or nothing where it is not there.
create or replace function app.change_opportunity(its_id uuid, changes jsonb) returns int
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  before opportunities;
  after opportunities;
begin
  select * into before from opportunities where workspace_id = app.workspace() and id = its_id for update;
  if not found then return null; end if;
  after := jsonb_populate_record(before, changes);
  after.next_activity_on := before.next_activity_on;
  update opportunities o set (version, %3$s) = row (o.version + 1, %4$s) where workspace_id = app.workspace() and id = its_id;
  if (before.type, before.state, before.stage_id, before.team_id, before.salesperson_id, before.expected_revenue)
    is distinct from (after.type, after.state, after.stage_id, after.team_id, after.salesperson_id, after.expected_revenue) then
    perform app.refuse_misplaced(array[after]);
    perform app.recount(before, after);
  end if;
  return before.version + 1;
end $$;
  $function$,
    array_to_string(array(select quote_ident(name) from unnest(written) name), ', '), given,
    array_to_string(array(select quote_ident(name) from unnest(changed) name), ', '),
    array_to_string(array(select 'after.' || quote_ident(name) from unnest(changed) name), ', '));
end $make$;
revoke all on function app.add_opportunities(jsonb) from public;
grant execute on function app.add_opportunities(jsonb) to :server_role;
revoke all on function app.change_opportunity(uuid, jsonb) from public;
grant execute on function app.change_opportunity(uuid, jsonb) to :server_role;

-- Records that were brought in by mistake go, and what counted them; refused where anything points at them. Only those that the one
-- who asks reaches: gives their ids.
drop function if exists app.remove_opportunities(uuid[]);
create function app.remove_opportunities(ids uuid[]) returns uuid[]
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  going uuid[] := array(
    select o.id from opportunities o
    where o.workspace_id = app.workspace() and o.id = any (ids) and app.reaches_deal(o.type, o.salesperson_id, o.team_id)
    order by o.id for update);
  gone opportunities[];
begin
  delete from opportunity_products where workspace_id = app.workspace() and opportunity_id = any (going);
  with removed as (delete from opportunities o where workspace_id = app.workspace() and id = any (going) returning o.*)
  select array_agg(removed) into gone from removed;
  if gone is null then return going; end if;
  perform app.count_in_pipeline(gone, '{}');
  perform app.count_due(gone, '{}');
  -- counters of nothing would keep stages and teams that go too
  delete from pipeline_counters c using unnest(gone) o
  where c.workspace_id = app.workspace() and c.stage_id = o.stage_id and c.opportunities = 0;
  return going;
end $$;
revoke all on function app.remove_opportunities(uuid[]) from public;
grant execute on function app.remove_opportunities(uuid[]) to :server_role;

-- One record whoever asks, locked: for commands whose right comes from elsewhere (an order wins its opportunity, whose answer shows
-- a record just handed over).
create or replace function app.opportunity(its_id uuid) returns setof opportunities
language sql volatile security definer set search_path = public, pg_temp as $$
  select * from opportunities where workspace_id = app.workspace() and id = its_id for update
$$;
revoke all on function app.opportunity(uuid) from public;
grant execute on function app.opportunity(uuid) to :server_role;

-- One record with the names of what it points at, whoever asks: what a page and the answer of a command show of it. Whether it is
-- reached is asked beside; without the policies of five tables it costs a third less.
create or replace function app.opportunity_shown(its_id uuid)
returns table (record opportunities, salesperson text, team text, customer text, lost_reason text, stage stages, can_be_won boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select o, m.name, t.name, c.name, r.name, s, exists (select from stages w where w.workspace_id = o.workspace_id and w.is_won)
    from opportunities o
    join stages s on s.workspace_id = o.workspace_id and s.id = o.stage_id
    left join members m on m.workspace_id = o.workspace_id and m.id = o.salesperson_id
    left join teams t on t.workspace_id = o.workspace_id and t.id = o.team_id
    left join contacts c on c.workspace_id = o.workspace_id and c.id = o.customer_id
    left join lost_reasons r on r.workspace_id = o.workspace_id and r.id = o.lost_reason_id
    where o.workspace_id = app.workspace() and o.id = its_id;
end $$;
revoke all on function app.opportunity_shown(uuid) from public;
grant execute on function app.opportunity_shown(uuid) to :server_role;

-- Where the counters differ from the rows they count: for `verify`; nothing where all is well. With a day: those that wait for it.
create or replace function app.miscounted_pipeline() returns table (stage_id uuid, team_id uuid, salesperson_id uuid, due_on date,
  counted bigint, actual bigint, counted_revenue numeric, actual_revenue numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  with standing as (
    select o.stage_id, coalesce(o.team_id, '00000000-0000-0000-0000-000000000000') as team_id,
      coalesce(o.salesperson_id, '00000000-0000-0000-0000-000000000000') as salesperson_id, o.next_activity_on, o.expected_revenue
    from opportunities o
    where o.workspace_id = app.workspace() and o.type = 'opportunity' and o.state <> 'lost'),
  actual as (
    select o.stage_id, o.team_id, o.salesperson_id, null::date as due_on, count(*) as opportunities, sum(o.expected_revenue) as revenue
    from standing o group by 1, 2, 3
    union all
    select o.stage_id, o.team_id, null, o.next_activity_on, count(*), 0
    from standing o where o.next_activity_on is not null group by 1, 2, 4),
  counted as (
    select c.stage_id, c.team_id, c.salesperson_id, null::date as due_on, c.opportunities, c.expected_revenue as revenue
    from pipeline_counters c where c.workspace_id = app.workspace()
    union all
    select c.stage_id, c.team_id, null, c.due_on, c.opportunities, 0 from pipeline_due c where c.workspace_id = app.workspace())
  select stage_id, team_id, salesperson_id, due_on, sum(counted)::bigint, sum(actual)::bigint, sum(counted_revenue), sum(actual_revenue)
  from (
    select c.*, c.opportunities as counted, 0 as actual, c.revenue as counted_revenue, 0 as actual_revenue from counted c
    union all select a.*, 0, a.opportunities, 0, a.revenue from actual a) as compared
  group by 1, 2, 3, 4
  having sum(counted) <> sum(actual) or sum(counted_revenue) <> sum(actual_revenue)
$$;
revoke all on function app.miscounted_pipeline() from public;
grant execute on function app.miscounted_pipeline() to :server_role;

-- The rank right below a place in a column, whoever's card stands there: a card that is put between the two stays between them for everybody.
create or replace function app.rank_below(stage uuid, place text) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select max(rank) from opportunities
  where workspace_id = app.workspace() and stage_id = stage and type = 'opportunity' and state <> 'lost' and rank < place
$$;
revoke all on function app.rank_below(uuid, text) from public;
grant execute on function app.rank_below(uuid, text) to :server_role;

-- The tags, and the texts in some columns (under the names that are asked for), that were given lately in the whole workspace, so that
-- colleagues use the same words.
create or replace function app.opportunity_values(columns jsonb) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  read text;
  told text;
  known jsonb;
begin
  select coalesce(string_agg(format(', %I', of_column), ''), ''),
    coalesce(string_agg(format(', %L, array(select distinct %2$I from newest where %2$I is not null order by %2$I limit 200)', name, of_column), ''), '')
    into read, told from jsonb_each_text(columns) as c (name, of_column);
  execute format('
    with newest as materialized (
      (select tags%1$s from opportunities where workspace_id = $1 and type = ''lead'' order by id desc limit 1000)
      union all
      (select tags%1$s from opportunities where workspace_id = $1 and type = ''opportunity'' order by id desc limit 1000))
    select jsonb_build_object(''tags'', array(select distinct tag from newest, unnest(tags) as tag order by tag limit 500)%2$s)', read, told)
    into known using app.workspace();
  return known;
end $$;
revoke all on function app.opportunity_values(jsonb) from public;
grant execute on function app.opportunity_values(jsonb) to :server_role;

-- Leads and opportunities that may be the same interest as what is asked for, by whatever is known of it, and what of them agrees: each found
-- through an index, all in one statement, whoever follows them, so that nobody works twice on one customer. What 21 or more share says nothing.
-- Of what the one who asks does not reach comes nothing but who follows it, and that only where he may be told.
create or replace function app.opportunities_alike(asked jsonb)
returns table (id uuid, type text, state text, title text, salesperson_id uuid, salesperson_name text, evidence jsonb)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  w uuid := app.inside();
  tells boolean := (select tells_of_colleagues from workspaces where workspaces.id = w);
  types text[] := array['lead', 'opportunity'];
  its_email text := nullif(app.fold(asked ->> 'email'), '');
  digits text := nullif(app.national_digits(asked ->> 'phone'), '');
  person text := app.name_key(asked ->> 'name');
  company text := app.name_key(asked ->> 'companyName');
  called text := nullif(app.fold(asked ->> 'title'), '');
  place text := app.address_key(asked ->> 'street', asked ->> 'zip');
  domains text[] := app.texts_in(asked -> 'domains');
  its_customer uuid := asked ->> 'customerId';
  except_id uuid := asked ->> 'exceptId';
begin
  return query
    with found (ids) as materialized (
      select array(select o.id from opportunities o
        where o.workspace_id = w and o.type = any (types) and nullif(app.fold(o.email), '') = its_email limit 21)
      union all select array(select o.id from opportunities o
        where o.workspace_id = w and o.phone is not null and app.national_digits(o.phone) = digits limit 21)
      union all select array(select o.id from opportunities o
        where o.workspace_id = w and o.contact_name is not null and app.name_key(o.contact_name) = person limit 21)
      union all select array(select o.id from opportunities o
        where o.workspace_id = w and o.company_name is not null and app.name_key(o.company_name) = company limit 21)
      union all select array(select o.id from opportunities o
        where o.workspace_id = w and o.email is not null and app.domain_of(o.email) = any (domains) limit 21)
      union all select array(select o.id from opportunities o
        where o.workspace_id = w and app.address_key(o.street, o.zip) = place and o.street is not null and o.zip is not null limit 21)),
    candidates as (
      select unnest(found.ids) as id from found where cardinality(found.ids) < 21
      union all (select o.id from opportunities o where o.workspace_id = w and o.customer_id = its_customer limit 100)),
    alike as (
      select o.id, o.type, o.state, o.title, o.salesperson_id, m.name as salesperson_name,
        app.reaches_deal(o.type, o.salesperson_id, o.team_id) as is_reached,
        jsonb_build_object(
          'email', app.fold(o.email) = its_email,
          'vat', null,
          'phone', app.national_digits(o.phone) = digits,
          'customer', o.customer_id = its_customer,
          'domain', case when cardinality(domains) > 0 then app.domain_of(o.email) = any (domains) end,
          'address', app.address_key(o.street, o.zip) = place,
          'title', app.fold(o.title) = called,
          'name', app.names_agree(person, app.name_key(o.contact_name)),
          'company', app.names_agree(company, app.name_key(o.company_name)),
          'kind', null) as evidence
      from opportunities o left join members m on m.workspace_id = o.workspace_id and m.id = o.salesperson_id
      where o.workspace_id = w and o.type = any (types) and o.id = any (array(select candidates.id from candidates)) and o.id is distinct from except_id
        and not exists (select from alike_pairs p where p.workspace_id = w and p.kind = 'opportunity' and p.told_apart_at is not null
          and p.first_id = least(o.id, except_id) and p.second_id = greatest(o.id, except_id)))
    select case when a.is_reached then a.id end, case when a.is_reached then a.type end, case when a.is_reached then a.state end,
      case when a.is_reached then a.title end, a.salesperson_id, a.salesperson_name, a.evidence
    from alike a
    where a.is_reached or (tells and a.salesperson_id is not null and app.role() = 'sales');
end $$;
revoke all on function app.opportunities_alike(jsonb) from public;
grant execute on function app.opportunities_alike(jsonb) to :server_role;

-- The pairs of open records that are likely the same, both within reach, from one on in their order. Who reaches few of them has them found by
-- what is reached, not among the first thousands of all.
create or replace function app.deal_pairs(its_place smallint, its_first uuid, its_second uuid, wanted int) returns setof alike_pairs
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  in_order text := format('order by p.place, p.first_id, p.second_id limit %s', wanted);
  asked text := format('p.workspace_id = %L and p.kind = ''opportunity'' and p.told_apart_at is null', app.inside())
    || case when its_place is null then '' else format(' and (p.place, p.first_id, p.second_id) > (%L::smallint, %L::uuid, %L::uuid)', its_place, its_first, its_second) end;
  reached text := format('(select * from opportunities where workspace_id = %L and state = ''open'' and type <> ''pooled'' and %s)',
    app.inside(), app.opportunities_reached());
  ends text := format('join %s a on a.workspace_id = p.workspace_id and a.id = p.first_id join %1$s b on b.workspace_id = p.workspace_id and b.id = p.second_id', reached);
  among text := 'alike_pairs';
  seen int;
begin
  if app.inside() is null then return; end if;
  if not app.sees_all() then
    among := format('(select p.* from alike_pairs p where %s order by p.place, p.first_id, p.second_id limit 2000)', asked);
    execute format('select count(*) from (select from %s p %s %s) as some_of_them', among, ends, in_order) into seen;
    if seen < wanted then
      among := format('(select p.* from %s o join alike_pairs p on p.workspace_id = o.workspace_id and p.kind = ''opportunity'' and p.first_id = o.id)', reached);
    end if;
  end if;
  return query execute format('select p.* from %s p %s where %s %s', among, ends, asked, in_order);
end $$;
revoke all on function app.deal_pairs(smallint, uuid, uuid, int) from public;
grant execute on function app.deal_pairs(smallint, uuid, uuid, int) to :server_role;

-- The records that bear one of some signs, each as it is compared, found through the index of its column; of them those that are reached.
create or replace function app.opportunities_bearing(sign text, signs text[]) returns setof opportunities
language plpgsql stable security definer rows 100 set search_path = public, pg_temp as $$
declare
  bearing text := case sign
    when 'title' then 'app.fold(title) = any ($2)'
    when 'company_name' then 'nullif(app.fold(company_name), '''') = any ($2)'
    when 'email' then 'nullif(app.fold(email), '''') = any ($2) and lower(btrim(email)) = any ($1)'
    when 'phone' then 'phone is not null and app.national_digits(phone) = any ($1)'
  end;
begin
  return query execute format(
    'select * from opportunities where workspace_id = %L and type in (''lead'', ''opportunity'', ''pooled'') and %s
      and app.reaches_deal(type, salesperson_id, team_id)', app.workspace(), bearing)
    using signs, array(select app.fold(s) from unnest(signs) as s);
end $$;
revoke all on function app.opportunities_bearing(text, text[]) from public;
grant execute on function app.opportunities_bearing(text, text[]) to :server_role;

-- How many records stand in a stage, whoever owns them.
drop function if exists app.stage_used(uuid);
create or replace function app.held_in_stage(its_id uuid, out leads int, out open int, out won int, out lost int)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) filter (where type <> 'opportunity' and state <> 'lost'), count(*) filter (where type = 'opportunity' and state = 'open'),
    count(*) filter (where type = 'opportunity' and state = 'won'), count(*) filter (where state = 'lost')
  from opportunities where workspace_id = app.workspace() and stage_id = its_id
$$;
revoke all on function app.held_in_stage(uuid) from public;
grant execute on function app.held_in_stage(uuid) to :server_role;

-- The workspaces in which a team draws its leads, and none did today yet.
create or replace function app.workspaces_that_draw(at timestamptz) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id from workspaces w
  where exists (select from team_draws d where d.workspace_id = w.id and d.is_on)
    and not exists (select from team_draw_runs r where r.workspace_id = w.id and r.run = 'daily' and r.run_on = (at at time zone w.time_zone)::date)
$$;
revoke all on function app.workspaces_that_draw(timestamptz) from public;
grant execute on function app.workspaces_that_draw(timestamptz) to :server_role;

-- What is open and bears one of some addresses in small letters, of what the one who asks reaches. A definer function, for policies keep the
-- index of addresses from being used.
create or replace function app.open_with_emails(emails text[]) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select o.id from unnest(emails) as asked (email) join opportunities o
    on o.workspace_id = app.inside() and o.type in ('lead', 'opportunity') and nullif(app.fold(o.email), '') = app.fold(asked.email)
      and lower(btrim(o.email)) = asked.email
    where o.state = 'open' and app.reaches_deal(o.type, o.salesperson_id, o.team_id);
end $$;
revoke all on function app.open_with_emails(text[]) from public;
grant execute on function app.open_with_emails(text[]) to :server_role;

-- The workspaces in which leads wait for somebody who can take them.
create or replace function app.workspaces_with_waiting_leads() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id from workspaces w where exists (select from lead_draws d where d.workspace_id = w.id and d.is_waiting)
$$;
revoke all on function app.workspaces_with_waiting_leads() from public;
grant execute on function app.workspaces_with_waiting_leads() to :server_role;
