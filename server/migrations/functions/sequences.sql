-- Whether a step that is due was put off for a reason that still holds: its sequence is off, or no mail can leave.
create or replace function app.is_held(enrolment sequence_enrolments, has_server boolean) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select case enrolment.reason
    when 'off' then exists (
      select from sequences s where s.workspace_id = enrolment.workspace_id and s.id = enrolment.sequence_id and (not s.is_on or s.archived_at is not null))
    when 'no_server' then not has_server
    else false end
$$;

-- The workspaces in which a step of a sequence is due.
create or replace function app.workspaces_with_due_steps(at timestamptz) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id from workspaces w where exists (
    select from sequence_enrolments e where e.workspace_id = w.id and e.state = 'running' and e.due_at <= at and not app.is_held(e, true))
$$;
revoke all on function app.workspaces_with_due_steps(timestamptz) from public;
grant execute on function app.workspaces_with_due_steps(timestamptz) to :server_role;

-- The leads and opportunities in a sequence of a customer (those of a company's people among them), of a document, or that write to an address in
-- small letters, by the job that ends them: whoever reaches them.
create or replace function app.followed_up(its_kind text, its_id text) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  w uuid := app.inside();
begin
  if its_kind = 'sale' then
    return query select s.opportunity_id from sales s
      where s.workspace_id = w and s.id = its_id::uuid and exists (
        select from sequence_enrolments e where e.workspace_id = w and e.opportunity_id = s.opportunity_id and e.state in ('running', 'paused'));
  elsif its_kind = 'contact' then
    return query select o.id from opportunities o
      where o.workspace_id = w and o.customer_id = any (array(
          select its_id::uuid union all select c.id from contacts c where c.workspace_id = w and c.company_id = its_id::uuid))
        and exists (select from sequence_enrolments e where e.workspace_id = w and e.opportunity_id = o.id and e.state in ('running', 'paused'))
      order by o.id;
  elsif its_kind = 'address' then
    return query
      with its as (
        select o.id from opportunities o
        where o.workspace_id = w and o.type = any (array['lead', 'opportunity', 'pooled']) and nullif(app.fold(o.email), '') = app.fold(its_id)
          and lower(o.email) = its_id
        union
        select o.id from opportunities o
        where o.workspace_id = w and o.customer_id = any (array(
          select c.id from contacts c where c.workspace_id = w and c.email is not null and lower(c.email) = its_id)))
      select its.id from its
      where exists (select from sequence_enrolments e where e.workspace_id = w and e.opportunity_id = its.id and e.state in ('running', 'paused'))
      order by its.id;
  end if;
end $$;
revoke all on function app.followed_up(text, text) from public;
grant execute on function app.followed_up(text, text) to :server_role;

-- The leads with an address in small letters with which a sequence that writes mails has begun by itself since a moment.
create or replace function app.begun_by_itself(address text, since timestamptz) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id from opportunities o
  join sequence_enrolments e on e.workspace_id = o.workspace_id and e.opportunity_id = o.id
  where o.workspace_id = app.inside() and o.type = any (array['lead', 'opportunity', 'pooled']) and nullif(app.fold(o.email), '') = app.fold(address)
    and lower(o.email) = address
    and e.enrolled_by is null and e.enrolled_at > since and e.plan -> 'steps' @> '[{"kind": "mail"}]'
$$;
revoke all on function app.begun_by_itself(text, timestamptz) from public;
grant execute on function app.begun_by_itself(text, timestamptz) to :server_role;

-- Of some leads and opportunities those in a sequence that waits for what it planned: whoever reaches them, for whoever gave one away may not any more.
create or replace function app.waiting_for_planned(ids uuid[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct e.opportunity_id from sequence_enrolments e
  where e.workspace_id = app.inside() and e.opportunity_id = any (ids) and e.state in ('running', 'paused') and e.activity_id is not null
$$;
revoke all on function app.waiting_for_planned(uuid[]) from public;
grant execute on function app.waiting_for_planned(uuid[]) to :server_role;
