import { type RawBuilder, sql } from "kysely";
import { kinds, kindsHaving } from "@trato/domain/kinds.ts";

type Named = { table: string; column: string; party?: string };

/** How a document is called: by its number, for want of one as the contact that it is for, or by both. */
type Naming = "number" | "or party" | "and party";

/** How the record that a row is about is called now. */
export function subjectName(row: string, naming: Naming = "number"): RawBuilder<string | null> {
  const cases = kindsHaving("named").map(
    (kind) => sql`when ${sql.lit(kind)} then (${nameIn(kinds[kind].named, row, naming)})`,
  );
  return sql`case ${sql.ref(`${row}.subjectKind`)} ${sql.join(cases, sql` `)} end`;
}

function nameIn({ table, column, party }: Named, row: string, naming: Naming): RawBuilder<unknown> {
  const own = sql.ref(`s.${column}`);
  const name = party && naming !== "number" ? namedTogether(own, nameOfContact(party), naming) : own;
  return sql`select ${name} from ${sql.table(table)} s
    where s.workspace_id = ${sql.ref(`${row}.workspaceId`)} and s.id = ${sql.ref(`${row}.subjectId`)}`;
}

const namedTogether = (own: RawBuilder<unknown>, party: RawBuilder<unknown>, naming: Naming) =>
  naming === "or party" ? sql`coalesce(${own}, (${party}))` : sql`concat_ws(' · ', ${own}, (${party}))`;

const nameOfContact = (party: string): RawBuilder<unknown> =>
  sql`select c.name from contacts c where c.workspace_id = s.workspace_id and c.id = ${sql.ref(`s.${party}`)}`;
