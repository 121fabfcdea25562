-- The memberships of one signed-in person, across workspaces: the one look-up that comes before a workspace is known.
drop function if exists app.memberships(text);
create function app.memberships(user_id text)
returns table (workspace_id uuid, slug text, workspace_name text, member_id uuid, member_name text, role text, reach text, language text, teams uuid[],
  needs_provider boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, w.slug, w.name, m.id, m.name, m.role, m.reach, m.language,
    array(
      select t.team_id from team_members t where t.workspace_id = m.workspace_id and t.member_id = m.id
      union select l.id from teams l where l.workspace_id = m.workspace_id and l.leader_id = m.id),
    m.role <> 'administrator' and exists (select from sign_in_providers p where p.workspace_id = w.id and not p.allows_passwords)
  from members m join workspaces w on w.id = m.workspace_id
  where m.auth_user_id = user_id and m.deactivated_at is null
  order by w.name
$$;
revoke all on function app.memberships(text) from public;
grant execute on function app.memberships(text) to :server_role;

-- The same person wherever they are or were a member, also where somebody let them go: what is theirs there is ended with the rest.
create or replace function app.members_of_account(user_id text)
returns table (workspace_id uuid, member_id uuid, member_name text, role text, reach text, language text)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.workspace_id, m.id, m.name, m.role, m.reach, m.language from members m
  where m.auth_user_id = user_id order by m.workspace_id
$$;
revoke all on function app.members_of_account(text) from public;
grant execute on function app.members_of_account(text) to :server_role;

-- The workspace whose provider the sign-in page offers: the one that the address names, or the only one there is.
create or replace function app.workspace_to_enter(of_slug text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id from workspaces w where w.slug = of_slug
    or (of_slug = '' and not exists (select from workspaces other where other.id <> w.id))
$$;
revoke all on function app.workspace_to_enter(text) from public;
grant execute on function app.workspace_to_enter(text) to :server_role;

create or replace function app.has_workspaces() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$ select exists (select 1 from workspaces) $$;
revoke all on function app.has_workspaces() from public;
grant execute on function app.has_workspaces() to :server_role;

-- Every workspace by its name in the address: for the commands at the shell, whose user holds the whole database anyway.
create or replace function app.workspace_slugs() returns table (id uuid, slug text)
language sql stable security definer set search_path = public, pg_temp as $$ select id, slug from workspaces order by slug $$;
revoke all on function app.workspace_slugs() from public;
grant execute on function app.workspace_slugs() to :server_role;

-- What has had its day, in every workspace: answers to repeated requests, sessions and links that ran out, notices of three months ago.
create or replace function app.tidy_up() returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from record_changes c using record_changes n
    where n.workspace_id = c.workspace_id and n.kind = c.kind and n.record_id = c.record_id and (n.at, n.changed_in) > (c.at, c.changed_in)
      and n.at < now() - interval '1 day' and n.at > now() - interval '8 days'; -- of what changed last: the rest was looked at before
  delete from idempotency_keys where created_at < now() - interval '1 day';
  delete from auth.session where "expiresAt" < now() or ("onlyIn" is not null and "createdAt" < now() - interval '12 hours');
  delete from auth.verification where "expiresAt" < now();
  delete from auth.passkey_challenge where "expiresAt" < now();
  delete from auth.passkey where "removedAt" < now() - interval '1 day';
  delete from auth.attempt where since < now() - interval '1 day';
  delete from auth.sign_in where "createdAt" < now() - interval '180 days';
  delete from signing_codes where expires_at < now() - interval '1 day';
  delete from outgoing_events where (state in ('delivered', 'passed_over') and tried_at < now() - interval '7 days')
    or (state = 'failed' and tried_at < now() - interval '30 days');
  delete from notices where happened_at < now() - interval '90 days';
  -- what was merged so long ago is not separated any more
  delete from merge_moves v using merges m
    where m.workspace_id = v.workspace_id and m.id = v.merge_id and m.merged_at < now() - interval '91 days';
  update merged_records k set kept = null from merges m
    where m.workspace_id = k.workspace_id and m.id = k.merge_id and m.merged_at < now() - interval '91 days' and k.kept is not null;
$$;
revoke all on function app.tidy_up() from public;
grant execute on function app.tidy_up() to :server_role;

-- Counts one more attempt of the same key: of `allowed` that may be made, `given_back` come back every so many seconds. Returns the
-- seconds to wait where there were too many, and then does not count.
create or replace function auth.count_attempt(of_key text, allowed int, every int, given_back int) returns int
language plpgsql volatile set search_path = auth, pg_temp as $$
declare
  counted attempt;
  moment timestamptz;
  passed int;
  still int;
begin
  insert into attempt as a (key, made, since) values (of_key, 0, clock_timestamp())
    on conflict (key) do update set made = a.made returning * into counted;
  moment := clock_timestamp();
  passed := least(greatest(floor(extract(epoch from moment - counted.since) / every), 0), 100000);
  still := greatest(counted.made - passed * given_back, 0);
  if still = 0 then
    counted.since := moment;
  else
    counted.since := counted.since + passed * every * interval '1 second';
  end if;
  if still >= allowed then
    return greatest(ceil(extract(epoch from counted.since + every * interval '1 second' - moment)), 1);
  end if;
  update attempt set made = still + 1, since = counted.since where key = of_key;
  return 0;
end $$;
revoke all on function auth.count_attempt(text, int, int, int) from public;
grant execute on function auth.count_attempt(text, int, int, int) to :server_role;
