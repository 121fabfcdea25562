import { type RawBuilder, sql } from "kysely";
import { kinds, kindsHaving } from "@trato/domain/kinds.ts";

type Named = { table: string; column: string; party?: string };

/** How the record that a row is about is called now; where wanted, a document without a number as the contact that it is for. */
export function subjectName(row: string, { orParty = false } = {}): RawBuilder<string | null> {
  const cases = kindsHaving("named").map(
    (kind) => sql`when ${sql.lit(kind)} then (${nameIn(kinds[kind].named, row, orParty)})`,
  );
  return sql`case ${sql.ref(`${row}.subjectKind`)} ${sql.join(cases, sql` `)} end`;
}

function nameIn({ table, column, party }: Named, row: string, orParty: boolean): RawBuilder<unknown> {
  const own = sql.ref(`s.${column}`);
  const name = party && orParty ? sql`coalesce(${own}, (${nameOfContact(party)}))` : own;
  return sql`select ${name} from ${sql.table(table)} s
    where s.workspace_id = ${sql.ref(`${row}.workspaceId`)} and s.id = ${sql.ref(`${row}.subjectId`)}`;
}

const nameOfContact = (party: string): RawBuilder<unknown> =>
  sql`select c.name from contacts c where c.workspace_id = s.workspace_id and c.id = ${sql.ref(`s.${party}`)}`;
