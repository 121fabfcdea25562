import type { Client } from "pg";

/** A table of Trato's: its quoted name, its columns but for those the database computes, and which of them are amounts or quantities. */
export type OwnTable = { name: string; columns: string[]; amounts: string[] };

/** How far a sequence has come. */
export type OwnSequence = { name: string; value: string; isCalled: boolean };

const schemas = "('public', 'app', 'auth', 'graphile_worker')";

/** All tables that hold what people and jobs have written; what migrations write is made again by them. */
export async function ownTables(owner: Client): Promise<OwnTable[]> {
  const { rows } = await owner.query<OwnTable>(`
    select format('%I.%I', nspname, relname) as name, array(
      select quote_ident(attname::text) from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns, array(
      select quote_ident(attname::text) from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and atttypid = 'numeric'::regtype order by attnum) as amounts
    from pg_class c join pg_namespace n on n.oid = relnamespace
    where nspname in ${schemas} and relkind = 'r' and relname <> 'migrations'
      and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
    order by name`);
  return rows;
}

export async function ownSequences(owner: Client): Promise<OwnSequence[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, sequencename) as name from pg_sequences where schemaname in ${schemas} order by name`,
  );
  const found: OwnSequence[] = [];
  for (const { name } of rows) {
    const read = await owner.query<{ value: string; isCalled: boolean }>(
      `select last_value::text as value, is_called as "isCalled" from ${name}`,
    );
    if (read.rows[0]) found.push({ name, ...read.rows[0] });
  }
  return found;
}

export type ForeignKey = { table: string; name: string; definition: string };

export async function foreignKeys(owner: Client): Promise<ForeignKey[]> {
  const { rows } = await owner.query<ForeignKey>(`
    select format('%I.%I', nspname, relname) as table, quote_ident(conname::text) as name, pg_get_constraintdef(f.oid) as definition
    from pg_constraint f join pg_class c on c.oid = conrelid join pg_namespace n on n.oid = relnamespace
    where contype = 'f' and nspname in ${schemas} order by 1, 2`);
  return rows;
}

/** What made these tables, to be compared with what made others. */
export async function ownHistory(owner: Client): Promise<string> {
  const { rows } = await owner.query<{ history: string }>(`
    select coalesce(string_agg(name || ' ' || checksum, E'\\n' order by name) filter (where name not in ('functions', 'after')), '')
      || E'\\njobs ' || (select max(id) from graphile_worker.migrations) as history
    from app.migrations`);
  return rows[0]?.history ?? "";
}
