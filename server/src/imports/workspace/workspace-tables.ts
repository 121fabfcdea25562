import { sql } from "kysely";
import type { Db } from "../../platform/database/database.ts";

/** A table of the business: the columns that are written (others follow from these), and what its rows are sorted by: nothing, where a workspace has one row. */
export type WorkspaceTable = { name: string; columns: string[]; key: string[] };

/** What stays behind: answers and files that are kept for a day, when records changed (the tables note it anew), and secrets that only open the installation they were made in. */
const leftOut = [
  "idempotency_keys",
  "import_files",
  "record_changes",
  "invitations",
  "api_keys",
  "calendar_feeds",
  "mail_settings",
  "sign_in_providers",
  "card_providers",
  "mailboxes",
  "mailbox_folders",
  "mailbox_mails",
  "webhook_secrets",
  "outgoing_secrets",
  "outgoing_readings",
  "outgoing_events",
  "signing_codes",
  "signing_keys",
];

/** Columns that name what stays behind: an account of the installation, a file on its way in, what this installation alone reads. */
const columnsLeftOut = ["auth_user_id", "file_id", "sealed"];

/** The tables whose rows belong to a workspace, each after those it refers to. */
export async function workspaceTables(db: Db): Promise<WorkspaceTable[]> {
  const { rows } = await sql<WorkspaceTable & { parents: string[] }>`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
        and not a.attisdropped and a.attgenerated = '' and a.attname <> all (array['workspace_id', ${sql.join(columnsLeftOut)}])) as columns,
      (select coalesce(array_agg(a.attname::text order by k.place), '{}') from pg_index i
        cross join unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary and a.attname <> 'workspace_id') as key,
      array(select p.relname::text from pg_constraint f join pg_class p on p.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as parents
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all (array[${sql.join(leftOut)}])
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped)
    order by c.relname`.execute(db);
  return parentsFirst(rows).map(({ name, columns, key }) => ({ name, columns, key }));
}

function parentsFirst<T extends { name: string; parents: string[] }>(tables: readonly T[]): T[] {
  const placed: T[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const names = new Set(left.map(({ name }) => name));
    const free = left.filter(({ parents }) => !parents.some((parent) => names.has(parent)));
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${[...names].join(", ")}`);
    placed.push(...free);
    left = left.filter((table) => !free.includes(table));
  }
  return placed;
}
