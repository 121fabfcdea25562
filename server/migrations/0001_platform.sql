-- What every table stands on: who is asking (settings of the transaction), who may see what (policies), and what was done (the diary).

create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema if not exists app;
grant usage on schema app to :server_role;
grant usage on schema public to :server_role;

-- The settings of a transaction. Policies read them through sub-selects, so that each is read once per query.
create function app.workspace() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.workspace', true), '')::uuid $$;
create function app.member() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.member', true), '')::uuid $$;
-- sales, back_office, manager, administrator; system (jobs, set-up); portal (a customer with a link)
create function app.role() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.role', true), '') $$;
-- own (and unassigned), team, all
create function app.reach() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.reach', true), '') $$;
create function app.teams() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.teams', true), ''), '{}')::uuid[] $$;
-- the one document that a customer with a link may see
create function app.document() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.document', true), '')::uuid $$;

create function app.sees_all() returns boolean language sql stable parallel safe
  as $$ select coalesce(app.role() in ('manager', 'administrator', 'system') or (app.role() = 'sales' and app.reach() = 'all'), false) $$;

-- The workspace, for those who belong to it: nothing for a customer with a link, and for nobody.
create function app.inside() returns uuid language sql stable parallel safe
  as $$ select case when app.role() <> 'portal' then app.workspace() end $$;

-- Who sees the orders of all: back office besides.
create function app.sees_orders() returns boolean language sql stable parallel safe
  as $$ select app.sees_all() or coalesce(app.role() = 'back_office', false) $$;

-- The teams whose records are reached: none where only one's own are.
create function app.reached_teams() returns uuid[] language sql stable parallel safe
  as $$ select case when app.role() = 'sales' and app.reach() = 'team' then app.teams() else '{}' end $$;

-- Opens a table to the server's role, row by row: the workspace always, then who reaches which rows, then what a customer's link shows.
-- A customer writes nothing: what he says is written by Trato itself. Every sub-select of a policy is made ready for each statement that
-- touches its table, and small statements are most of the work: so as few as will do.
create function app.protect(target regclass, reached text default 'true', shown_to_customer text default 'false') returns void
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
  execute format('create policy reach on %s using (%s) with check (workspace_id = (select app.inside()))',
    target, condition);
  execute format('create policy kept_from_customer on %s as restrictive for delete using ((select app.role()) <> ''portal'')', target);
  execute format('grant select, insert, update, delete on %s to :server_role', target);
end $$;

-- Whether the one who asks reaches a record of any kind. Made whole in the last migration, when all kinds exist.
create function app.reaches(kind text, id uuid) returns boolean language plpgsql stable as $$ begin return false; end $$;

-- Lower case without accents, for searching.
create function app.fold(value text) returns text language sql immutable parallel safe
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, coalesce(value, ''))) $$;

-- The condition that every word of a search stands in the column `search`; for functions that look through the trigram index.
-- Texts come out quoted: the condition is run as a statement.
create function app.matching(words text) returns text language sql immutable parallel safe
  as $$
  select coalesce(string_agg(format('search like %L', '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%'), ' and '), 'true')
  from (select distinct word from regexp_split_to_table(app.fold(words), '\s+') as word where word <> '' limit 6) as distinct_words
  $$;

create table diary (
  workspace_id uuid not null,
  id uuid not null,
  happened_at timestamptz not null,
  actor_kind text not null check (actor_kind in ('member', 'customer', 'system')),
  member_id uuid,
  actor_name text,
  event text not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- the note, activity or message that the entry is about
  about_kind text check (about_kind in ('note', 'activity', 'message')),
  about_id uuid,
  before jsonb,
  after jsonb,
  -- the subject's version afterwards: which fields others touched since a screen was loaded
  version int,
  request_id text,
  primary key (workspace_id, id)
);
create index diary_by_subject on diary (workspace_id, subject_kind, subject_id, id desc);

create table number_series (
  workspace_id uuid not null,
  kind text not null,
  period text not null,
  last_number bigint not null check (last_number >= 0),
  primary key (workspace_id, kind, period)
);

create table idempotency_keys (
  workspace_id uuid not null,
  actor_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  request_hash text not null,
  status int,
  response jsonb,
  created_at timestamptz not null,
  primary key (workspace_id, actor_id, key)
);
