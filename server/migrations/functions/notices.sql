-- Tells members of the workspace something, in whosever name it happened: a notice of theirs that is new already tells of it too. Nobody
-- writes another's notices otherwise, nor reads them. Whoever has left is told nothing, and nobody what he does not want to be told.
drop function if exists app.notify(jsonb);
create function app.notify(told jsonb) returns table (id uuid, member_id uuid, is_mail_due boolean)
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into notices as n (workspace_id, id, member_id, kind, topic, subject_kind, subject_id, about_kind, about_id, actor_kind, actor_id, actor_name, times, happened_at,
    is_mail_due)
  select app.workspace(), t.id, t.member_id, t.kind, t.topic, t.subject_kind, t.subject_id, t.about_kind, t.about_id, t.actor_kind, t.actor_id, t.actor_name, t.times, t.happened_at,
    coalesce(c.how, t.usual) = 'mail' and m.email is not null and m.auth_user_id is not null
  from jsonb_to_recordset(told) as t (id uuid, member_id uuid, kind text, usual text, topic text, subject_kind text, subject_id uuid, about_kind text, about_id uuid,
    actor_kind text, actor_id uuid, actor_name text, times int, happened_at timestamptz)
  join members m on m.workspace_id = app.workspace() and m.id = t.member_id and m.deactivated_at is null
  left join notice_choices c on c.workspace_id = app.workspace() and c.member_id = t.member_id and c.kind = t.kind
  where app.inside() is not null and coalesce(c.how, t.usual) <> 'nowhere'
  order by t.member_id, t.kind, t.topic
  on conflict (workspace_id, member_id, kind, topic) where read_at is null do update
  set subject_kind = excluded.subject_kind, subject_id = excluded.subject_id, about_kind = excluded.about_kind, about_id = excluded.about_id,
    actor_kind = excluded.actor_kind, actor_id = excluded.actor_id, actor_name = excluded.actor_name,
    times = n.times + excluded.times, happened_at = excluded.happened_at, is_mail_due = n.is_mail_due or excluded.is_mail_due
  returning n.id, n.member_id, n.is_mail_due
$$;
revoke all on function app.notify(jsonb) from public;
grant execute on function app.notify(jsonb) to :server_role;

-- The workspaces where it is morning, and nobody was told yet what is due that day.
create or replace function app.mornings(at timestamptz) returns table (id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id from workspaces w
  where extract(hour from at at time zone w.time_zone) >= 7 and coalesce(w.told_on, '-infinity') < (at at time zone w.time_zone)::date
$$;
revoke all on function app.mornings(timestamptz) from public;
grant execute on function app.mornings(timestamptz) to :server_role;

-- The workspaces in which somebody may have to be reminded of a meeting: those with one within a day of which nobody was.
create or replace function app.with_meetings_soon(at timestamptz) returns table (id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id from workspaces w where exists (
    select from activities a where a.workspace_id = w.id and a.starts_at > at and a.starts_at <= at + interval '1 day'
      and a.done_at is null and a.cancelled_at is null and a.reminded_for is distinct from a.starts_at)
$$;
revoke all on function app.with_meetings_soon(timestamptz) from public;
grant execute on function app.with_meetings_soon(timestamptz) to :server_role;
