-- Somebody's personal data, wherever they stand: where that is, the database says itself, so a new table is found without a word here.

-- The tables of documents, which stay: what was agreed with whom is kept as long as the law wants it.
create or replace function app.is_document(place text) returns boolean language sql immutable
  as $$ select place in ('sales', 'sale_lines', 'purchases', 'purchase_lines', 'transfers', 'transfer_lines') $$;

-- Where data of some contacts, deals and e-mail addresses stand: a table, and which of its rows. Documents are told apart.
create or replace function app.personal_places(contact_ids uuid[], deal_ids uuid[], emails text[])
returns table (place text, condition text) language sql stable set search_path = public, pg_temp as $$
  with of_kind (kind, ids) as (values ('contact', contact_ids), ('opportunity', deal_ids)),
  pointing as (
    select p.place, format('%I = any (%L::uuid[])', p.id_column, k.ids)
      || case when p.kind_column is not null then format(' and %I = %L', p.kind_column, k.kind) else '' end as condition
    from of_kind k, app.places_pointing_at(k.kind) p
    join pg_attribute a on a.attrelid = p.place::regclass and a.attname = p.id_column
    where cardinality(k.ids) > 0 and (p.kind_column is not null or a.attnotnull or app.is_document(p.place))),
  addressed (place, condition) as (values
    ('messages', format('lower(to_address) = any (%L::text[])', emails)),
    ('sale_shares', format('lower(email) = any (%L::text[])', emails)),
    ('arrivals', format('id in (select r.arrival_id from received_mails r where r.workspace_id = %L and lower(r.from_address) = any (%L::text[]))',
      app.workspace(), emails)))
  select place, string_agg('(' || condition || ')', ' or ') from (
    select * from pointing
    union all select * from addressed where cardinality(emails) > 0
    union all select 'contacts', format('id = any (%L::uuid[])', contact_ids) where cardinality(contact_ids) > 0
    union all select 'opportunities', format('id = any (%L::uuid[])', deal_ids) where cardinality(deal_ids) > 0) as every
  group by place
$$;

-- The records that were merged into some, and into those in turn.
create or replace function app.merged_within_all(contact_ids uuid[], deal_ids uuid[]) returns uuid[] language sql stable set search_path = public, pg_temp as $$
  select array(select m.id from unnest(contact_ids) c cross join app.merged_within('contact', c) m
    union select m.id from unnest(deal_ids) d cross join app.merged_within('opportunity', d) m)
$$;
revoke all on function app.merged_within_all(uuid[], uuid[]) from public;

-- Of the deleted records those that have one of some addresses, or belonged to one of some contacts.
create or replace function app.removed_of(contact_ids uuid[], emails text[]) returns setof removed_records language sql stable set search_path = public, pg_temp as $$
  select r from removed_records r where r.workspace_id = app.inside() and r.kind in ('contact', 'opportunity')
    and (lower(r.kept ->> 'email') = any (emails) or r.kept ->> 'customer_id' = any (contact_ids::text[]))
$$;
revoke all on function app.removed_of(uuid[], text[]) from public;

-- Refuses whoever may not do this, or does not reach what it is done to.
create or replace function app.refuse_unless_leading(contact_ids uuid[], deal_ids uuid[]) returns void
language plpgsql stable set search_path = public, pg_temp as $$
begin
  if not app.removes() or cardinality(app.reached_of('contact', contact_ids)) <> cardinality(contact_ids)
    or cardinality(app.reached_of('opportunity', deal_ids)) <> cardinality(deal_ids) then
    raise insufficient_privilege using message = 'only who leads, and only what is there';
  end if;
end $$;
revoke all on function app.refuse_unless_leading(uuid[], uuid[]) from public;

-- All rows with such data, with those that hang on them: what somebody is handed.
create or replace function app.personal_rows(contact_ids uuid[], deal_ids uuid[], emails text[]) returns table (place text, kept jsonb)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  p record;
  aside uuid[];
begin
  perform app.refuse_unless_leading(contact_ids, deal_ids);
  aside := app.merged_within_all(contact_ids, deal_ids);
  for p in
    select q.place, q.condition from app.personal_places(contact_ids, deal_ids, emails) q
    union all
    -- what hangs on an arrival, and the lines of documents
    select f.conrelid::regclass::text, format('exists (select from %1$s up where up.workspace_id = t.workspace_id and up.id = t.%2$I and (%3$s))', q.place, a.attname, q.condition)
    from app.personal_places(contact_ids, deal_ids, emails) q
    join pg_constraint f on f.contype = 'f' and f.confrelid = q.place::regclass
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any (f.conkey) and a.attname <> 'workspace_id' and a.attnotnull
    where q.place in ('arrivals', 'sales', 'purchases', 'transfers')
    order by 1
  loop
    return query execute format('select distinct %L::text, to_jsonb(t) from %1$s t where t.workspace_id = $1 and (%s)', p.place, p.condition)
      using app.inside();
  end loop;
  return query select 'diary'::text, to_jsonb(d) from diary d where d.workspace_id = app.inside()
    and ((d.subject_kind = 'contact' and d.subject_id = any (contact_ids || aside)) or (d.subject_kind = 'opportunity' and d.subject_id = any (deal_ids || aside)));
  return query select 'merged_records'::text, to_jsonb(m) from merged_records m where m.workspace_id = app.inside() and m.record_id = any (aside);
  return query select 'removed_records'::text, to_jsonb(r) from app.removed_of(contact_ids, emails) r;
  return query select 'activities'::text, to_jsonb(a) from activities a where a.workspace_id = app.inside()
    and exists (select from jsonb_array_elements(a.guests) g where lower(g ->> 'email') = any (emails))
    and not (a.subject_id = any (contact_ids || deal_ids));
end $$;
revoke all on function app.personal_rows(uuid[], uuid[], text[]) from public;
grant execute on function app.personal_rows(uuid[], uuid[], text[]) to :server_role;

-- Rows of a table go, with all that cannot stand without them; what only points at them lets go. Documents never do.
create or replace function app.take_away(place text, condition text) returns bigint
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  w uuid := app.inside();
  f record;
  ids uuid[];
  gone bigint;
begin
  if app.is_document(place) then raise 'documents stay'; end if;
  if exists (select from pg_attribute where attrelid = place::regclass and attname = 'id' and atttypid = 'uuid'::regtype) then
    execute format('select array_agg(id) from %s where workspace_id = $1 and (%s)', place, condition) into ids using w;
    if ids is null then return 0; end if;
    for f in
      select c.conrelid::regclass::text as place, a.attname::text as its_column, a.attnotnull as is_needed
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname <> 'workspace_id'
      where c.contype = 'f' and c.confrelid = take_away.place::regclass
    loop
      continue when f.is_needed and app.is_document(f.place); -- its own key refuses, where one stands on it
      if f.is_needed then perform app.take_away(f.place, format('%I = any (%L::uuid[])', f.its_column, ids));
      else execute format('update %s set %2$I = null where workspace_id = $1 and %2$I = any ($2)', f.place, f.its_column) using w, ids;
      end if;
    end loop;
    condition := format('id = any (%L::uuid[])', ids);
  end if;
  if place = 'opportunities' then perform app.remove_opportunities(ids); gone := cardinality(ids);
  else
    execute format('delete from %s where workspace_id = $1 and (%s)', place, condition) using w;
    get diagnostics gone = row_count;
  end if;
  return gone;
end $$;
revoke all on function app.take_away(text, text) from public;

-- Empties whatever a row may be without, but for some columns.
create or replace function app.make_nameless(place text, ids uuid[], kept text[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  emptied text := (
    select string_agg(format('%I = %s', a.attname, case when a.attnotnull then coalesce(pg_get_expr(d.adbin, d.adrelid), '''''') else 'null' end), ', ')
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = place::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attname <> all (kept)
      and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype) and (not a.attnotnull or d.adbin is not null));
begin
  execute format('update %s set %s, version = version + 1 where workspace_id = $1 and id = any ($2)', place, emptied) using app.inside(), ids;
end $$;
revoke all on function app.make_nameless(text, uuid[], text[]) from public;

-- Of arrivals that go, whoever sent them, only by what they would be known again: what comes again under it, from a mailbox whose server counts
-- anew or a webhook that is delivered twice, is nothing.
create or replace function app.remember_erased(condition text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  execute format($insert$
    insert into arrivals (workspace_id, id, source, channel, source_key, state, reason, title, received_at)
    select workspace_id, gen_random_uuid(), source, channel, app.erased_key(source_key), 'set_aside', 'erased', '', received_at
    from arrivals where workspace_id = $1 and source_key is not null and reason is distinct from 'erased' and (%s)
    on conflict do nothing$insert$, condition) using app.inside();
end $$;
revoke all on function app.remember_erased(text) from public;

-- Forgets what the versions of offers to somebody said, and their PDFs: a version in other words would be none. It is theirs whoever the
-- document is for by now. Those of what was ordered stay, by whom they were offered to.
create or replace function app.forget_versions(contact_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  w uuid := app.inside();
  ids text[] := contact_ids::text[];
  documents uuid[] := array(
    select v.document_id from sales s join sale_versions v on v.workspace_id = s.workspace_id and v.sale_id = s.id
    where s.workspace_id = w and s.confirmed_at is null and (s.customer_id = any (contact_ids) or s.contact_person_id = any (contact_ids))
    union
    select v.document_id from sale_versions v join sales s on s.workspace_id = v.workspace_id and s.id = v.sale_id
    where v.workspace_id = w and v.draft -> 'header' ->> 'customerId' = any (ids)
      and (s.confirmed_at is null or s.customer_id::text <> v.draft -> 'header' ->> 'customerId')
    union
    select v.document_id from sale_versions v join sales s on s.workspace_id = v.workspace_id and s.id = v.sale_id
    where v.workspace_id = w and v.draft -> 'header' ->> 'contactPersonId' = any (ids)
      and (s.confirmed_at is null or s.customer_id::text <> v.draft -> 'header' ->> 'customerId'));
  -- under those versions, and under what was sent before versions were kept
  signatures uuid[] := array(
    select g.id from sales s join sale_signatures g on g.workspace_id = s.workspace_id and g.sale_id = s.id
    where s.workspace_id = w and s.confirmed_at is null and (s.customer_id = any (contact_ids) or s.contact_person_id = any (contact_ids))
    union
    select g.id from sale_versions v join sale_signatures g on g.workspace_id = v.workspace_id and g.sale_id = v.sale_id and g.number = v.number
    where v.workspace_id = w and v.document_id = any (documents));
begin
  -- in this order: whoever is about to write the signed PDF has written it once the signature is forgotten
  update sale_signatures set content = null, record = null where workspace_id = w and id = any (signatures);
  delete from signed_documents where workspace_id = w and signature_id = any (signatures);
  update sale_versions set content = null, draft = '{}' where workspace_id = w and document_id = any (documents);
  update kept_documents set print = '' where workspace_id = w and id = any (documents);
  delete from kept_pdfs where workspace_id = w and document_id = any (documents);
end $$;
revoke all on function app.forget_versions(uuid[]) from public;

-- Erases what stands under somebody's own records and addresses. Contacts and deals on which documents stand stay without a name; what
-- was issued keeps whom it was for. Says how many rows of each table went, and how many documents stay.
create or replace function app.erase_person(contact_ids uuid[], deal_ids uuid[], emails text[], nameless text, moment timestamptz)
returns table (place text, rows bigint) language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  w uuid := app.inside();
  p record;
  aside uuid[];
  held uuid[];
  issued uuid[];
  of_documents bigint := 0;
  counted bigint;
begin
  perform app.refuse_unless_leading(contact_ids, deal_ids);
  aside := app.merged_within_all(contact_ids, deal_ids);
  perform app.forget_merges(contact_ids || deal_ids || aside);
  place := 'removed_records';
  rows := 0;
  for p in select r.kind, array_agg(r.record_id) as ids from app.removed_of(contact_ids, emails) r group by 1 loop
    perform app.forget_kept(p.kind, p.ids);
    rows := rows + cardinality(p.ids);
  end loop;
  if rows > 0 then return next; end if;
  update import_entries set reason = null, cells = null, before = case when before is not null then '{}'::jsonb end
  where workspace_id = w and record_id = any (contact_ids || deal_ids || aside);
  update activities a set guests = coalesce((
      select jsonb_agg(g order by at) from jsonb_array_elements(a.guests) with ordinality x (g, at) where not lower(g ->> 'email') = any (emails)), '[]')
  where a.workspace_id = w and exists (select from jsonb_array_elements(a.guests) g where lower(g ->> 'email') = any (emails));
  update messages m set cc = array(select e from unnest(m.cc) e where not lower(e) = any (emails)), bcc = array(select e from unnest(m.bcc) e where not lower(e) = any (emails))
  where m.workspace_id = w and (exists (select from unnest(m.cc || m.bcc) e where lower(e) = any (emails)));
  for p in select * from app.personal_places(contact_ids, deal_ids, emails) q order by q.place in ('contacts', 'opportunities'), q.place = 'contacts', q.place loop
    if app.is_document(p.place) then
      execute format('select count(*) from %s where workspace_id = $1 and (%s)', p.place, p.condition) into counted using w;
      of_documents := of_documents + counted;
    elsif p.place not in ('contacts', 'opportunities') then
      place := p.place;
      if p.place = 'arrivals' then perform app.remember_erased(p.condition); end if;
      rows := app.take_away(p.place, p.condition);
      if rows > 0 then return next; end if;
    end if;
  end loop;
  update diary set before = null, after = null, actor_name = case when actor_kind = 'customer' then '' else actor_name end
  where workspace_id = w and ((subject_kind = 'contact' and subject_id = any (contact_ids || aside))
    or (subject_kind = 'opportunity' and subject_id = any (deal_ids || aside)));

  held := array(select distinct s.opportunity_id from sales s where s.workspace_id = w and s.opportunity_id = any (deal_ids));
  perform app.make_nameless('opportunities', held, '{title,type,state,source,medium,campaign,language,rank}');
  update opportunities set title = nameless where workspace_id = w and id = any (held);
  place := 'opportunities';
  rows := cardinality(deal_ids);
  perform app.take_away('opportunities', format('id = any (%L::uuid[]) and id <> all (%L::uuid[])', deal_ids, held));
  if rows > 0 then return next; end if;

  -- of what was never more than an offer nobody's name is kept
  perform app.forget_versions(contact_ids || aside);
  update sales set delivery_address = null, invoice_address = null, customer_reference = null, accepted_by = null, signature = null, decline_reason = null, decline_kind = null
  where workspace_id = w and customer_id = any (contact_ids) and confirmed_at is null;
  update sale_lines l set decline_kind = null from sales s
  where s.workspace_id = w and s.customer_id = any (contact_ids) and s.confirmed_at is null and l.workspace_id = w and l.sale_id = s.id
    and l.decline_kind is not null;
  update sales set contact_person_id = null where workspace_id = w and contact_person_id = any (contact_ids) and contact_person_id <> customer_id;
  issued := array(
    select s.customer_id from sales s where s.workspace_id = w and s.customer_id = any (contact_ids) and s.confirmed_at is not null
    union select b.vendor_id from purchases b where b.workspace_id = w and b.vendor_id = any (contact_ids) and b.confirmed_at is not null
    union select t.contact_id from transfers t where t.workspace_id = w and t.contact_id = any (contact_ids));
  held := array(
    select s.customer_id from sales s where s.workspace_id = w and s.customer_id = any (contact_ids)
    union select b.vendor_id from purchases b where b.workspace_id = w and b.vendor_id = any (contact_ids) union select unnest(issued));
  perform app.make_nameless('contacts', held, '{name,kind,street,street2,zip,city,state,country,vat}');
  update contacts set archived_at = coalesce(archived_at, moment) where workspace_id = w and id = any (held);
  perform app.make_nameless('contacts', array(select unnest(held) except select unnest(issued)), '{name,kind}');
  update contacts set name = nameless where workspace_id = w and id = any (held) and id <> all (issued);
  place := 'contacts';
  rows := cardinality(contact_ids);
  perform app.take_away('contacts', format('id = any (%L::uuid[]) and id <> all (%L::uuid[])', contact_ids, held));
  if rows > 0 then return next; end if;
  place := 'documents';
  rows := of_documents;
  return next;
end $$;
revoke all on function app.erase_person(uuid[], uuid[], text[], text, timestamptz) from public;
grant execute on function app.erase_person(uuid[], uuid[], text[], text, timestamptz) to :server_role;

-- A value without what a pattern finds in its texts.
create or replace function app.without_names(value jsonb, pattern text) returns jsonb language sql immutable
  as $$
  select case jsonb_typeof(value)
    when 'string' then to_jsonb(regexp_replace(value #>> '{}', pattern, '•••', 'gi'))
    when 'array' then (select coalesce(jsonb_agg(app.without_names(e, pattern) order by at), '[]') from jsonb_array_elements(value) with ordinality x (e, at))
    when 'object' then (select coalesce(jsonb_object_agg(regexp_replace(k, pattern, '•••', 'gi'), app.without_names(e, pattern)), '{}') from jsonb_each(value) x (k, e))
    else value end
  $$;

-- The texts in which somebody may be named: of every table of the business, without what belongs to colleagues and to the installation, and without
-- what was sent, which stays as it was or is forgotten as a whole.
create or replace function app.places_with_texts() returns table (place text) language sql stable set search_path = public, pg_temp as $$
  select distinct c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'workspace_id'
    and c.relname not in ('members', 'invitations', 'api_keys', 'mail_settings', 'mailboxes', 'sign_in_providers', 'webhook_secrets', 'outgoing_secrets', 'calendar_feeds', 'erasures',
      'sale_versions', 'sale_signatures', 'signed_documents', 'signing_keys', 'kept_documents')
  order by 1
$$;

-- Whether a column says what somebody or something else is called: a name there is a namesake's, or an article's, and stays.
create or replace function app.names_others(place text, its_column text) returns boolean language sql immutable
  as $$
  select its_column in ('contact_name', 'company_name') or (place = 'opportunities' and its_column = 'title')
    or (its_column = 'name' and place not in ('addresses', 'files', 'merged_records', 'removed_records'))
  $$;

-- Takes out of the texts of a table what a pattern finds; of what others are called only what the second one finds, which knows no names. What
-- issued documents keep of whom they were for stays. Who wanted no mails is known by the hash of his address from there on. Gives how many rows
-- were changed.
drop function if exists app.sweep_names(text, text, uuid[]);
create or replace function app.sweep_names(place text, pattern text, nameless_pattern text, kept uuid[]) returns bigint
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  changed bigint;
  columns record;
begin
  if coalesce(app.role() <> 'system', true) or place not in (select q.place from app.places_with_texts() q) then
    raise insufficient_privilege using message = 'Trato itself sweeps';
  end if;
  select
    string_agg(format('%1$I = case when %4$s %1$I%3$s ~* %5$s then %2$s else %1$I end', a.attname,
      case
        when place = 'unsubscribes' and a.attname = 'address' then 'encode(sha256(convert_to(address, ''UTF8'')), ''hex'')'
        -- two that named him would be the same key
        when a.is_key and a.atttypid = 'text'::regtype
          then format('regexp_replace(%I, %s, ''•••'' || left(gen_random_uuid()::text, 8), ''gi'')', a.attname, a.sought)
        when a.atttypid = 'jsonb'::regtype then format('app.without_names(%I, %s)', a.attname, a.sought)
        when a.atttypid = 'text[]'::regtype then format('array(select regexp_replace(e, %2$s, ''•••'', ''gi'') from unnest(%1$I) e)', a.attname, a.sought)
        else format('regexp_replace(%I, %s, ''•••'', ''gi'')', a.attname, a.sought) end,
      case when a.atttypid <> 'text'::regtype then '::text' else '' end,
      case when place = 'sales' and a.attname in ('delivery_address', 'invoice_address', 'customer_reference', 'accepted_by', 'signature')
        then 'confirmed_at is null and' else '' end, a.sought), ', ') as changes,
    string_agg(format('%I%s ~* %s', a.attname, case when a.atttypid <> 'text'::regtype then '::text' else '' end, a.sought), ' or ') as found
  into columns
  from (
    select a.*, exists (select from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any (i.indkey)) as is_key,
      case when app.names_others(place, a.attname) then '$4' else '$2' end as sought
    from pg_attribute a
    where a.attrelid = place::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype)
) a;
  if columns.changes is null then return 0; end if;
  execute format('update %s set %s where workspace_id = $1 and (%s) %s', place, columns.changes, columns.found,
    case place when 'contacts' then 'and id <> all ($3)' else '' end) using app.inside(), pattern, kept, nameless_pattern;
  get diagnostics changed = row_count;
  return changed;
end $$;
revoke all on function app.sweep_names(text, text, text, uuid[]) from public;
grant execute on function app.sweep_names(text, text, text, uuid[]) to :server_role;
