-- What was computed of open records: what people see follows as long as nobody has typed another probability. No change of the record
-- itself, as little as what is to be done next: its version stays.
-- Each is computed of a version: gives those that somebody has changed meanwhile, which keep what they have.
drop function if exists app.keep_scores(jsonb);
create function app.keep_scores(scores jsonb) returns setof uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update opportunities o
  set automatic_probability = s.score,
    probability = case when o.probability is not distinct from o.automatic_probability then s.score else o.probability end
  from jsonb_to_recordset(scores) as s (id uuid, version int, score numeric)
  where o.workspace_id = app.workspace() and o.id = s.id and o.version = s.version and o.state = 'open'
    and o.automatic_probability is distinct from s.score;
  return query
    select o.id from jsonb_to_recordset(scores) as s (id uuid, version int)
    join opportunities o on o.workspace_id = app.workspace() and o.id = s.id and o.version <> s.version and o.state = 'open';
end $$;
revoke all on function app.keep_scores(jsonb) from public;
grant execute on function app.keep_scores(jsonb) to :server_role;

-- The workspaces that have closed more since they learned last than what would be as good as nothing: a fiftieth of what they knew, at least
-- one once a week; and those that never learned and may.
create or replace function app.workspaces_to_learn(at timestamptz) returns table (id uuid)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select w.id from workspaces w
    left join scoring_settings s on s.workspace_id = w.id
    left join scoring_models m on m.workspace_id = s.workspace_id and m.id = s.model_id
    cross join lateral (
      select count(*) as closed from (
        select from opportunities o
        where o.workspace_id = w.id and o.closed_at is not null and o.archived_at is null and o.closed_at >= coalesce(m.learned_at, '-infinity')
        limit 10000) as latest) as news
    where closed >= case
      when m.id is null then 1
      when m.learned_at < at - interval '7 days' or m.mode = 'compatible' then 1
      else greatest(5, (m.won + m.lost) / 50)
    end;
end $$;
revoke all on function app.workspaces_to_learn(timestamptz) from public;
grant execute on function app.workspaces_to_learn(timestamptz) to :server_role;
