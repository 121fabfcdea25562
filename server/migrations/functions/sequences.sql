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

-- The offers in a sequence: this one, or those of a lead or opportunity, of a customer (those for a company's people among them) or that write to an
-- address in small letters; whoever reaches them.
create or replace function app.offers_followed_up(its_kind text, its_id text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct s.id from sequence_enrolments e
  join sales s on s.workspace_id = e.workspace_id and s.id = e.sale_id
  left join contacts c on c.workspace_id = s.workspace_id and c.id = s.customer_id
  left join contacts p on p.workspace_id = s.workspace_id and p.id = s.contact_person_id
  left join messages m on m.workspace_id = s.workspace_id and m.id = s.sent_message_id
  where e.workspace_id = app.inside() and e.sale_id is not null and e.state in ('running', 'paused') and case its_kind
    when 'sale' then s.id = its_id::uuid
    when 'opportunity' then s.opportunity_id = its_id::uuid
    when 'contact' then its_id::uuid in (c.id, c.company_id, p.id, p.company_id)
    when 'address' then its_id in (lower(c.email), lower(p.email), lower(m.to_address))
    else false end
  order by s.id
$$;
revoke all on function app.offers_followed_up(text, text) from public;
grant execute on function app.offers_followed_up(text, text) to :server_role;

-- Whether an offer, or its lead or opportunity, is in a sequence.
create or replace function app.is_followed_up(sale text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from sequence_enrolments e where e.workspace_id = app.inside() and e.sale_id = sale::uuid and e.state in ('running', 'paused'))
    or exists (select from sales s join sequence_enrolments e on e.workspace_id = s.workspace_id and e.opportunity_id = s.opportunity_id
      where s.workspace_id = app.inside() and s.id = sale::uuid and e.state in ('running', 'paused'))
$$;
revoke all on function app.is_followed_up(text) from public;
grant execute on function app.is_followed_up(text) to :server_role;

-- The workspaces in which a sequence begins by itself before or after the last day of an offer.
create or replace function app.workspaces_that_remind() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct s.workspace_id from sequences s
  where s.is_on and s.archived_at is null and s.begins ->> 'when' in ('expiring', 'expired')
$$;
revoke all on function app.workspaces_that_remind() from public;
grant execute on function app.workspaces_that_remind() to :server_role;

-- The offers of which a sequence stands so; whoever asks joins them with what he reaches.
create or replace function app.offers_in_sequences(its_state text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct e.sale_id from sequence_enrolments e
  where e.workspace_id = app.inside() and e.sale_id is not null and e.state in ('running', 'paused') and e.state = its_state
$$;
revoke all on function app.offers_in_sequences(text) from public;
grant execute on function app.offers_in_sequences(text) to :server_role;
