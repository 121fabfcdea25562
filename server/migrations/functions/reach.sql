-- Who reaches what: the policies of all tables, and every function that a policy calls or that says in its own words what a policy says.
-- A new table is opened here, with one line at the end; without it the server's role may not even read it.

-- Who sees every record of the workspace.
create or replace function app.sees_all() returns boolean language sql stable parallel safe
  as $$ select coalesce(app.role() in ('manager', 'administrator', 'system') or (app.role() = 'sales' and app.reach() = 'all'), false) $$;

-- The workspace, for those who belong to it: nothing for a customer with a link, and for nobody.
create or replace function app.inside() returns uuid language sql stable parallel safe
  as $$ select case when app.role() <> 'portal' then app.workspace() end $$;

-- Who sees the orders of all: back office besides.
create or replace function app.sees_orders() returns boolean language sql stable parallel safe
  as $$ select app.sees_all() or coalesce(app.role() = 'back_office', false) $$;

-- Who sees what things cost: product costs, vendors' prices, purchases and margins. The same roles as in the matrix of the domain.
create or replace function app.sees_costs() returns boolean language sql stable parallel safe
  as $$ select coalesce(app.role() in ('back_office', 'manager', 'administrator', 'system'), false) $$;

-- Who is shown costs and margins: by a key that is kept to scopes only where it has theirs. What such a key does reckons with them all the same, so
-- this is set where nothing can be written.
create or replace function app.sees_margins() returns boolean language sql stable parallel safe
  as $$ select app.sees_costs() and coalesce(current_setting('app.withheld', true), '') <> 'costs' $$;

-- The teams whose records are reached: none where only one's own are.
create or replace function app.reached_teams() returns uuid[] language sql stable parallel safe
  as $$ select case when app.role() = 'sales' and app.reach() = 'team' then app.teams() else '{}' end $$;

-- Opens a table to the server's role, row by row: the workspace always, then who reaches which rows, then what a customer's link shows.
-- A customer writes nothing: what he says is written by Trato itself. Every sub-select of a policy is made ready for each statement that
-- touches its table, and small statements are most of the work: so as few as will do.
create or replace function app.protect(target regclass, reached text default 'true', shown_to_customer text default 'false') returns void
language plpgsql as $$
declare
  condition text := case
    when shown_to_customer <> 'false' and shown_to_customer = reached then 'workspace_id = (select app.workspace())'
    when shown_to_customer <> 'false' then format(
      'workspace_id = (select app.workspace()) and case when (select app.inside()) is null then (%s) else (%s) end', shown_to_customer, reached)
    when reached = 'true' then 'workspace_id = (select app.inside())'
    else format('workspace_id = (select app.inside()) and (%s)', reached)
  end;
begin
  execute format('alter table %s enable row level security', target);
  execute format('drop policy if exists reach on %s', target);
  execute format('drop policy if exists kept_from_customer on %s', target);
  execute format('create policy reach on %s using (%s) with check (workspace_id = (select app.inside()))',
    target, condition);
  execute format('create policy kept_from_customer on %s as restrictive for delete using ((select app.role()) <> ''portal'')', target);
  execute format('grant select, insert, update, delete on %s to :server_role', target);
end $$;

-- Which rows the one who asks reaches, as a condition: the same as the policy's.
create or replace function app.opportunities_reached() returns text language sql stable
  as $$
  select case
    when app.sees_all() then 'true'
    when app.role() = 'sales' and app.reach() = 'team' then
      format('(type <> ''pooled'' and (salesperson_id is null or salesperson_id = %L or team_id = any (%L::uuid[])))', app.member(), app.teams())
    when app.role() = 'sales' then format('(type <> ''pooled'' and (salesperson_id is null or salesperson_id = %L))', app.member())
    else 'false'
  end
  $$;

-- Which documents the one who asks reaches, as a condition: the same as the policy's.
create or replace function app.sales_reached() returns text language sql stable
  as $$
  select case
    when app.sees_all() or app.role() = 'back_office' then 'true'
    when app.role() = 'sales' and app.reach() = 'team' then
      format('(s.salesperson_id is null or s.salesperson_id = %L or s.team_id = any (%L::uuid[]))', app.member(), app.teams())
    when app.role() = 'sales' then format('(s.salesperson_id is null or s.salesperson_id = %L)', app.member())
    else 'false'
  end
  $$;

-- Makes app.kinds_for_roles(), and app.reaches(kind, id): whether the one who asks reaches a record of any kind. It is asked for every row of diary, notes, activities
-- and messages, so it is written out from the kinds that there are: one branch is run, and only its plan is made ready. What was merged is
-- reached by whoever reaches the record that stays.
create or replace function app.make_reaches() returns void language plpgsql as $make$
declare
  looked_up text := (select string_agg(format(
      'if kind = %L then return exists (select from public.%I r where r.workspace_id = w and r.id = reaches.id)
        or exists (select from public.merged_records m where m.workspace_id = w and m.record_id = reaches.id and m.kind = %1$L);', kind, table_name),
      E'\n  els' order by place) from app.kinds where table_name is not null);
  everybodys text := (select string_agg(quote_literal(kind), ', ' order by place) from app.kinds where reach = 'everybody' and table_name is null);
  -- the history of a record, of whichever kind
  with_history text := (select string_agg(format('app.reaches(%L, reaches.id)', kind), ' or ' order by place) from app.kinds where noted is not null or filed is not null);
begin
  execute format($body$
create or replace function app.reaches(kind text, id uuid) returns boolean language plpgsql stable as $$
declare
  w uuid := app.workspace();
begin
  %s
  elsif kind = 'timeline' then return %s;
  else return coalesce(kind in (%s), false);
  end if;
end $$
$body$, looked_up, with_history, everybodys);
  -- the kinds of records that only some roles reach, and with them what is written about them
  execute format('create or replace function app.kinds_for_roles() returns text[] language sql immutable as $$ select %L::text[] $$',
    array(select kind from app.kinds where reach = 'role' and (noted is not null or filed is not null)));
end $make$;
revoke all on function app.make_reaches() from public;
select app.make_reaches();

-- Whom and what the document of a customer's link names. Functions, so that the policies of three much-read tables stay small.
create or replace function app.document_names() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array[s.salesperson_id, s.customer_id, s.contact_person_id] || array(
    select l.product_id from sale_lines l where l.workspace_id = s.workspace_id and l.sale_id = s.id and l.product_id is not null)
  from sales s where s.workspace_id = app.workspace() and s.id = app.document()
$$;
revoke all on function app.document_names() from public;
grant execute on function app.document_names() to :server_role;

-- Whether the one who asks reaches a record of this owner: the same as the policies of opportunities and sales, for functions that read
-- around them.
create or replace function app.reaches_owner(salesperson uuid, team uuid) returns boolean language sql stable
  as $$
  select app.sees_all() or coalesce(app.role() = 'sales'
    and (salesperson is null or salesperson = app.member() or (app.reach() = 'team' and team = any (app.teams()))), false)
  $$;

-- The same of a lead or an opportunity, as the policy of theirs: what waits in the pool is for those who see all.
create or replace function app.reaches_deal(its_type text, salesperson uuid, team uuid) returns boolean language sql stable
  as $$ select app.sees_all() or (its_type <> 'pooled' and app.reaches_owner(salesperson, team)) $$;

-- Which members reach a record that the one who asks reaches, or whether one of them does: the same as the policies would say to each.
drop function if exists app.members_reaching(text, uuid);
create or replace function app.members_reaching(its_kind text, its_id uuid, only_member uuid default null) returns setof uuid language sql stable
  as $$
  with owner as (
    select o.salesperson_id, o.team_id, o.type = 'pooled' as is_pooled from opportunities o where its_kind = 'opportunity' and o.workspace_id = app.workspace() and o.id = its_id
    union all select s.salesperson_id, s.team_id, false from sales s where its_kind = 'sale' and s.workspace_id = app.workspace() and s.id = its_id)
  select m.id from members m left join owner o on true
  where m.workspace_id = app.workspace() and m.deactivated_at is null and (select app.reaches(its_kind, its_id))
    and (only_member is null or m.id = only_member)
    and (its_kind <> all ((select app.kinds_for_roles())::text[]) or m.role in ('back_office', 'manager', 'administrator')) -- who sees costs
    and (its_kind not in ('opportunity', 'sale') or m.role in ('manager', 'administrator') or (m.role = 'back_office' and its_kind = 'sale')
      or (m.role = 'sales' and (m.reach = 'all' or (o.salesperson_id is null and o.is_pooled is not true) or o.salesperson_id = m.id
        or (m.reach = 'team' and (exists (select from team_members t where t.workspace_id = m.workspace_id and t.member_id = m.id and t.team_id = o.team_id)
          or exists (select from teams l where l.workspace_id = m.workspace_id and l.id = o.team_id and l.leader_id = m.id))))))
  $$;

-- What was written to an address (in small letters), or from it: the records of those mails.
create or replace function app.mailed_about(address text) returns table (kind text, id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.subject_kind, m.subject_id from messages m where m.workspace_id = app.inside() and lower(m.to_address) = address
  union
  select a.subject_kind, a.subject_id from received_mails r join arrivals a on a.workspace_id = r.workspace_id and a.id = r.arrival_id
  where r.workspace_id = app.inside() and lower(r.from_address) = address and a.subject_id is not null
$$;
revoke all on function app.mailed_about(text) from public;
grant execute on function app.mailed_about(text) to :server_role;

-- Whether a contact bears an address (in small letters), or a lead or an opportunity that the one who asks reaches. A definer function, for policies
-- keep the indexes of addresses from being used.
create or replace function app.is_address_reached(address text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from contacts c where c.workspace_id = app.inside() and c.email is not null and lower(c.email) = address)
    or exists (
      select from opportunities o
      where o.workspace_id = app.inside() and o.type = any (array['lead', 'opportunity', 'pooled']) and nullif(app.fold(o.email), '') = app.fold(address)
        and lower(o.email) = address and app.reaches_deal(o.type, o.salesperson_id, o.team_id))
$$;
revoke all on function app.is_address_reached(text) from public;
grant execute on function app.is_address_reached(text) to :server_role;

-- Whether somebody reads at an address (in small letters) with whom something has to do that the one who asks reaches: what bears it, or was mailed about.
create or replace function app.reaches_address(address text) returns boolean language sql stable
  as $$ select app.is_address_reached(address) or exists (select from app.mailed_about(address) m where app.reaches(m.kind, m.id)) $$;

-- platform
select app.protect('diary', '(select app.role()) in (''administrator'', ''system'') or app.reaches(subject_kind, subject_id)');
select app.protect('number_series');
select app.protect('idempotency_keys');

-- identity
drop policy if exists own on workspaces;
create policy own on workspaces using (id = (select app.workspace()))
  with check (id = (select app.inside()));
select app.protect('members', 'true', 'id = any ((select app.document_names())::uuid[])');
select app.protect('teams');
select app.protect('team_members');
select app.protect('invitations', '(select app.role()) in (''administrator'', ''system'')');
select app.protect('logos', 'true', 'is_used');
select app.protect('api_keys', 'member_id = (select app.member()) or (select app.role()) in (''administrator'', ''system'')');

-- contacts
select app.protect('addresses');
select app.protect('alike_pairs', '(select app.sees_all()) or (app.reaches(kind, first_id) and app.reaches(kind, second_id))');
select app.protect('records_to_compare');
select app.protect('contacts', 'true', 'id = any ((select app.document_names())::uuid[])');

-- products
select app.protect('units', 'true', 'true');
select app.protect('tax_groups', 'true', 'true');
select app.protect('taxes', 'true', 'true');
select app.protect('fiscal_positions');
select app.protect('product_categories');
select app.protect('product_attributes');
select app.protect('product_families');
select app.protect('product_variants');
select app.protect('products', 'true', 'id = any ((select app.document_names())::uuid[])');
select app.protect('product_parts');
select app.protect('combo_choices');
select app.protect('combo_items');
select app.protect('product_packagings');
select app.protect('product_costs', '(select app.sees_margins())');
select app.protect('exchange_rates');
select app.protect('rate_sources');
select app.protect('price_lists');
select app.protect('price_rules');
select app.protect('price_examples');

-- stock
select app.protect('warehouses');
select app.protect('locations');
select app.protect('stock_levels');
select app.protect('transfers', '(select app.sees_orders()) or origin_kind is distinct from ''sale'' or app.reaches(''sale'', origin_id)');
select app.protect('transfer_lines', $$(select app.sees_orders())
  or exists (select 1 from transfers t where t.workspace_id = transfer_lines.workspace_id and t.id = transfer_lines.transfer_id)$$);

-- activities
select app.protect('activities', '((select app.sees_all()) and ((select app.sees_costs()) or coalesce(subject_kind <> all ((select app.kinds_for_roles())::text[]), true))) or assignee_id = (select app.member()) or app.reaches(subject_kind, subject_id)');
select app.protect('notes', '((select app.sees_all()) and ((select app.sees_costs()) or coalesce(subject_kind <> all ((select app.kinds_for_roles())::text[]), true))) or app.reaches(subject_kind, subject_id)',
  'shown_to_customer and subject_kind = ''sale'' and subject_id = (select app.document())');

-- files
select app.protect('files', '((select app.sees_all()) and ((select app.sees_costs()) or coalesce(subject_kind <> all ((select app.kinds_for_roles())::text[]), true))) or app.reaches(subject_kind, subject_id)');

-- messaging
select app.protect('messages', '(select app.role()) in (''administrator'', ''system'') or app.reaches(subject_kind, subject_id)');
select app.protect('mail_templates');
-- of whoever has to do with what one reaches, or whom one put there; the hash of whoever was erased names nobody
select app.protect('unsubscribes', $$(select app.sees_all()) or member_id = (select app.member()) or address ~ '^[0-9a-f]{64}$' or app.reaches_address(address)$$);

select app.protect('mail_settings', '(select app.role()) in (''administrator'', ''system'')');
select app.protect('sign_in_providers', '(select app.role()) in (''administrator'', ''system'')');

-- opportunities
select app.protect('stages');
select app.protect('lost_reasons');
select app.protect('trade_shows');
select app.protect('lead_lists');
-- everybody's records are told by it; how good it is the routes show to those who lead
select app.protect('scoring_settings');
select app.protect('scoring_models');
select app.protect('scoring_frequencies');
select app.protect('assignment_rules');
select app.protect('assignment_rule_members');
select app.protect('lead_receivers');
select app.protect('follow_up_settings');
select app.protect('team_contact_times');
select app.protect('team_draws');
select app.protect('team_draw_members');
select app.protect('team_draw_runs');
-- what waits in the pool is for those who give it out
select app.protect('opportunities', $$(select app.sees_all()) or ((select app.role()) = 'sales' and type <> 'pooled' and (
  salesperson_id is null or salesperson_id = (select app.member())
  or team_id = any ((select app.reached_teams())::uuid[])))$$);
select app.protect('opportunity_products', $$exists (select 1 from opportunities o
  where o.workspace_id = opportunity_products.workspace_id and o.id = opportunity_products.opportunity_id)$$);
select app.protect('lead_draws', $$exists (select 1 from opportunities o
  where o.workspace_id = lead_draws.workspace_id and o.id = lead_draws.opportunity_id)$$);
select app.protect('pipeline_counters', $$(select app.sees_all()) or ((select app.role()) = 'sales' and (
  salesperson_id = '00000000-0000-0000-0000-000000000000' or salesperson_id = (select app.member())
  or team_id = any ((select app.reached_teams())::uuid[])))$$);
select app.protect('pipeline_due', '(select app.sees_all()) or team_id = any ((select app.reached_teams())::uuid[])');

-- purchasing
select app.protect('vendor_prices', '(select app.sees_costs())');
select app.protect('purchases', '(select app.sees_costs())');
select app.protect('purchase_lines', '(select app.sees_costs())');

-- sales
select app.protect('payment_terms', 'true', 'true');
select app.protect('quotation_templates');
select app.protect('quotation_template_lines');
select app.protect('customer_terms');
select app.protect('sales', $$(select app.sees_orders()) or ((select app.role()) = 'sales' and (
  salesperson_id is null or salesperson_id = (select app.member())
  or team_id = any ((select app.reached_teams())::uuid[])))$$, 'id = (select app.document())');
select app.protect('payment_settings', 'true', 'true');
-- what is paid is seen by whoever sees the document
select app.protect('payments', $$(select app.sees_orders())
  or exists (select 1 from sales s where s.workspace_id = payments.workspace_id and s.id = payments.sale_id)$$,
  'sale_id = (select app.document())');
select app.protect('card_providers', '(select app.role()) in (''administrator'', ''system'')');
select app.protect('payment_requests', $$(select app.sees_orders())
  or exists (select 1 from sales s where s.workspace_id = payment_requests.workspace_id and s.id = payment_requests.sale_id)$$,
  'sale_id = (select app.document())');
select app.protect('refunds', $$(select app.sees_orders())
  or exists (select 1 from payments p where p.workspace_id = refunds.workspace_id and p.id = refunds.payment_id)$$,
  $$exists (select 1 from payments p where p.workspace_id = refunds.workspace_id and p.id = refunds.payment_id)$$);
select app.protect('payment_events', '(select app.role()) in (''administrator'', ''system'')');
select app.protect('sale_line_costs', '(select app.sees_margins())');
select app.protect('sale_margins', '(select app.sees_margins())');
select app.protect('sale_lines', $$(select app.sees_orders())
  or exists (select 1 from sales s where s.workspace_id = sale_lines.workspace_id and s.id = sale_lines.sale_id)$$,
  'sale_id = (select app.document())');
select app.protect('sale_figures', $$(select app.sees_orders())
  or exists (select 1 from sales s where s.workspace_id = sale_figures.workspace_id and s.id = sale_figures.sale_id)$$);
select app.protect('sales_targets', $$(select app.sees_all()) or salesperson_id = (select app.member())
  or team_id = any ((select app.reached_teams())::uuid[])$$);
select app.protect('sale_line_parts', $$(select app.sees_orders())
  or exists (select 1 from sales s where s.workspace_id = sale_line_parts.workspace_id and s.id = sale_line_parts.sale_id)$$);

-- capture: what waits is for those who lead, what became a record for whoever reaches that
select app.protect('arrivals', $$(select app.role()) in ('manager', 'administrator', 'system')
  or (subject_id is not null and app.reaches(subject_kind, subject_id))$$);

select app.protect('web_forms');
select app.protect('received_mails', $$exists (select 1 from arrivals a
  where a.workspace_id = received_mails.workspace_id and a.id = received_mails.arrival_id)$$);

-- The company's mailboxes, whose arrivals managers see: a definer function, for the mailboxes themselves are not theirs to see.
create or replace function app.company_mailboxes() returns uuid[] language sql stable security definer set search_path = public, pg_temp
  as $$ select array(select id from mailboxes where workspace_id = app.workspace() and member_id is null) $$;
revoke all on function app.company_mailboxes() from public;
grant execute on function app.company_mailboxes() to :server_role;

-- a mailbox: the company's for who administers it, one's own for oneself
select app.protect('mailboxes', $$(select app.role()) = 'system' or member_id = (select app.member())
  or (member_id is null and (select app.role()) = 'administrator')$$);
select app.protect('mailbox_folders', $$exists (select 1 from mailboxes m
  where m.workspace_id = mailbox_folders.workspace_id and m.id = mailbox_folders.mailbox_id)$$);
select app.protect('mailbox_mails', $$(select app.role()) = 'system'
  or ((select app.role()) = 'manager' and mailbox_id = any ((select app.company_mailboxes())::uuid[])) or exists (select 1 from mailboxes m
  where m.workspace_id = mailbox_mails.workspace_id and m.id = mailbox_mails.mailbox_id)$$);
select app.protect('webhooks');
select app.protect('webhook_secrets', '(select app.role()) in (''administrator'', ''system'')');
select app.protect('webhook_calls', '(select app.role()) in (''manager'', ''administrator'', ''system'')');

-- sequences: who goes through one is seen by whoever reaches the record
select app.protect('sequences');
select app.protect('first_answer_rules');
select app.protect('first_answers', $$exists (select 1 from opportunities o
  where o.workspace_id = first_answers.workspace_id and o.id = first_answers.opportunity_id)$$);
select app.protect('sequence_settings');
select app.protect('sequence_mail_days');
select app.protect('sequence_enrolments', $$exists (select 1 from opportunities o
  where o.workspace_id = sequence_enrolments.workspace_id and o.id = sequence_enrolments.opportunity_id)
  or exists (select 1 from sales s where s.workspace_id = sequence_enrolments.workspace_id and s.id = sequence_enrolments.sale_id)$$);
select app.protect('sequence_skips', $$exists (select 1 from sales s
  where s.workspace_id = sequence_skips.workspace_id and s.id = sequence_skips.sale_id)$$);
select app.protect('sale_openings', $$exists (select 1 from sales s
  where s.workspace_id = sale_openings.workspace_id and s.id = sale_openings.sale_id)$$);
select app.protect('sequence_steps_done', $$exists (select 1 from sequence_enrolments e
  where e.workspace_id = sequence_steps_done.workspace_id and e.id = sequence_steps_done.enrolment_id)$$);

-- imports
-- the files that went with a mail are reached with it; a customer reads those that went with his offer
select app.protect('message_files', $$exists (select 1 from messages m where m.workspace_id = message_files.workspace_id and m.id = message_files.message_id)$$,
  $$message_id = (select s.sent_message_id from sales s where s.workspace_id = (select app.workspace()) and s.id = (select app.document()))$$);

select app.protect('imports', $$(select app.role()) in ('manager', 'administrator', 'system') or created_by = (select app.member())$$);
select app.protect('import_files', $$(select app.role()) in ('manager', 'administrator', 'system') or sent_by = (select app.member())$$);
select app.protect('import_entries', $$(select app.role()) in ('manager', 'administrator', 'system') or exists (
  select 1 from imports i where i.workspace_id = import_entries.workspace_id and i.id = import_entries.import_id)$$);

-- bulk
select app.protect('bulk_changes', $$created_by = (select app.member()) or (select app.role()) in ('manager', 'administrator', 'system')$$);
select app.protect('bulk_change_records', $$exists (select 1 from bulk_changes b
  where b.workspace_id = bulk_change_records.workspace_id and b.id = bulk_change_records.bulk_change_id)$$);

-- notices: one's own, as long as one reaches what they tell of
select app.protect('notices', $$(select app.role()) = 'system'
  or (member_id = (select app.member()) and app.reaches(subject_kind, subject_id))$$);

-- a feed's secret is its member's own
select app.protect('calendar_feeds', $$member_id = (select app.member()) or (select app.role()) = 'system'$$);

select app.protect('notice_choices', $$member_id = (select app.member()) or (select app.role()) = 'system'$$);

-- what somebody wants to find first is his own
select app.protect('favourite_products', $$member_id = (select app.member()) or (select app.role()) = 'system'$$);

-- merging: what stands within a record belongs to it
select app.protect('merges', 'app.reaches(kind, survivor_id)');
select app.protect('merged_records', 'app.reaches(kind, survivor_id)');
select app.protect('merge_moves', $$exists (select 1 from merges m
  where m.workspace_id = merge_moves.workspace_id and m.id = merge_moves.merge_id)$$);

-- deleted records: for who may put them back
select app.protect('removed_records', '(select app.role()) in (''manager'', ''administrator'', ''system'')');

-- that somebody was erased
select app.protect('erasures', '(select app.role()) in (''manager'', ''administrator'', ''system'')');

-- processes: what they tell each other of every workspace is read by their functions alone
select app.protect('app.told');
revoke all on app.told from :server_role;

-- What was sent stays as it was: it is written once, and nobody changes it or takes it away.
create or replace function app.freeze(target regclass) returns void
language plpgsql as $$
begin
  execute format('drop policy if exists never_changed on %s', target);
  execute format('drop policy if exists never_removed on %s', target);
  execute format('create policy never_changed on %s as restrictive for update using (true) with check (false)', target);
  execute format('create policy never_removed on %s as restrictive for delete using (false)', target);
end $$;
revoke all on function app.freeze(regclass) from public;
select app.protect('sale_versions', $$exists (select 1 from sales s where s.workspace_id = sale_versions.workspace_id and s.id = sale_versions.sale_id)$$,
  'sale_id = (select app.document())');
select app.freeze('sale_versions');
select app.protect('sale_sendings', $$exists (select 1 from sales s where s.workspace_id = sale_sendings.workspace_id and s.id = sale_sendings.sale_id)$$,
  'sale_id = (select app.document())');
select app.protect('sale_shares', $$exists (select 1 from sales s where s.workspace_id = sale_shares.workspace_id and s.id = sale_shares.sale_id)$$,
  'sale_id = (select app.document())');
-- a document is reached with the version that it is of
select app.protect('kept_documents', $$(select app.role()) = 'system'
  or exists (select 1 from sale_versions v where v.workspace_id = kept_documents.workspace_id and v.document_id = kept_documents.id)$$);
select app.freeze('kept_documents');
select app.protect('kept_pdfs', $$exists (select 1 from kept_documents d
  where d.workspace_id = kept_pdfs.workspace_id and d.id = kept_pdfs.document_id)$$);
select app.freeze('kept_pdfs');
-- how offers were signed, and the codes with which they may be
select app.protect('sale_signatures', $$exists (select 1 from sales s where s.workspace_id = sale_signatures.workspace_id and s.id = sale_signatures.sale_id)$$);
select app.freeze('sale_signatures');
select app.protect('signing_codes', '(select app.role()) in (''administrator'', ''system'')');
select app.protect('signed_documents', $$exists (select 1 from sale_signatures g
  where g.workspace_id = signed_documents.workspace_id and g.id = signed_documents.signature_id)$$);
select app.freeze('signed_documents');
select app.protect('signing_keys', '(select app.role()) in (''administrator'', ''system'')');
select app.protect('signing_settings');

-- approvals
select app.protect('approval_rules');
select app.protect('approval_rule_approvers');
select app.protect('approval_settings');
select app.protect('approval_stand_ins');
select app.protect('sale_approvals', $$exists (select 1 from sales s where s.workspace_id = sale_approvals.workspace_id and s.id = sale_approvals.sale_id)$$);
select app.protect('sale_approval_steps', $$exists (select 1 from sale_approvals a
  where a.workspace_id = sale_approval_steps.workspace_id and a.id = sale_approval_steps.approval_id)$$);
select app.protect('sale_approval_margins', '(select app.sees_margins())');

-- when records changed: ids alone; what they are of is reached by their own table
select app.protect('record_changes');

-- what programs did that act for a member: his, and for who leads
select app.protect('agent_runs', 'member_id = (select app.member()) or (select app.role()) in (''manager'', ''administrator'', ''system'')');
select app.protect('agent_steps', $$exists (select 1 from agent_runs r where r.workspace_id = agent_steps.workspace_id and r.id = agent_steps.run_id)$$);

-- what other systems are told: a webhook is its owner's and the administrators', and so is what it was told, and how it went
select app.protect('outgoing_webhooks', $$member_id = (select app.member()) or (select app.role()) in ('administrator', 'system')$$);
select app.protect('outgoing_secrets', $$(select app.role()) = 'system' or exists (select 1 from outgoing_webhooks w
  where w.workspace_id = outgoing_secrets.workspace_id and w.id = outgoing_secrets.webhook_id)$$);
select app.protect('outgoing_readings', $$(select app.role()) = 'system' or exists (select 1 from outgoing_webhooks w
  where w.workspace_id = outgoing_readings.workspace_id and w.id = outgoing_readings.webhook_id)$$);
select app.protect('outgoing_events', $$(select app.role()) = 'system' or exists (select 1 from outgoing_webhooks w
  where w.workspace_id = outgoing_events.workspace_id and w.id = outgoing_events.webhook_id)$$);
select app.protect('agent_proposals', 'member_id = (select app.member()) or (select app.role()) in (''manager'', ''administrator'', ''system'')');
select app.protect('agent_settings');
select app.protect('agent_usage', $$exists (select 1 from api_keys k where k.workspace_id = agent_usage.workspace_id and k.id = agent_usage.api_key_id)$$);
