import type { ClientBase, Pool } from "pg";

/** All that a database is beside its rows: functions, policies, triggers, columns, constraints, indexes and rights, each by its name. */
export async function catalogueOf(database: ClientBase | Pool): Promise<Record<string, string>> {
  const { rows } = await database.query<{ name: string; definition: string }>(`
    with mine as (select oid from pg_namespace where nspname in ('public', 'app', 'auth')),
    tables as (select * from pg_class where relnamespace in (select oid from mine) and relkind in ('r', 'p', 'v')),
    functions as (
      select p.* from pg_proc p where pronamespace in (select oid from mine)
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e'))
    select format('function %s', oid::regprocedure) as name, concat_ws(' ', pg_get_functiondef(oid), proacl::text) as definition from functions
    union all select format('policy %s on %s', polname, polrelid::regclass), concat_ws(' ', polcmd::text, polpermissive::text, polroles::regrole[]::text,
      pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) from pg_policy where polrelid in (select oid from tables)
    union all select format('trigger %s on %s', tgname, tgrelid::regclass), pg_get_triggerdef(oid) from pg_trigger
      where not tgisinternal and tgrelid in (select oid from tables)
    union all select format('table %s', oid::regclass), concat_ws(' ', relkind::text, relrowsecurity::text, relacl::text) from tables
    union all select format('column %s of %s', attname, attrelid::regclass), concat_ws(' ', format_type(atttypid, atttypmod), attnotnull::text,
      attgenerated::text, attacl::text, pg_get_expr(adbin, adrelid))
      from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where attrelid in (select oid from tables) and attnum > 0 and not attisdropped
    union all select format('constraint %s of %s', conname, conrelid::regclass), pg_get_constraintdef(oid) from pg_constraint
      where conrelid in (select oid from tables)
    union all select format('index %s', indexrelid::regclass), pg_get_indexdef(indexrelid) from pg_index where indrelid in (select oid from tables)
    order by 1`);
  return Object.fromEntries(rows.map(({ name, definition }) => [name, definition]));
}
