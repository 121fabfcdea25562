import { sql } from "kysely";
import type { PreviewPersonalData } from "@trato/domain/contacts/personal/inputs.ts";
import type { PersonalData } from "@trato/domain/contacts/personal/records.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { findPerson, type Person } from "./find-person.ts";

const documents = new Set(["sales", "purchases", "transfers"]);

/** What of somebody there is, where, and what of it stays: before it is handed out or erased. */
export async function previewPersonalData(ctx: Context, asked: PreviewPersonalData): Promise<PersonalData> {
  authorize(ctx, "personalData.manage");
  const person = await findPerson(ctx, asked);
  const { rows } = await sql<{ place: string; rows: number; issued: number }>`
    select place, count(*)::int as rows, (count(*) filter (where place = 'transfers' or (place in ('sales', 'purchases')
      and kept ->> 'confirmed_at' is not null and kept ->> case place when 'sales' then 'customer_id' else 'vendor_id' end = any (${person.contactIds}::text[]))))::int as issued
    from ${personalRows(person)} group by place`.execute(ctx.db);
  const sumOf = (some: typeof rows, of: "rows" | "issued") => some.reduce((sum, row) => sum + row[of], 0);
  return {
    records: person.records,
    rows: Object.fromEntries(rows.filter(({ place }) => !documents.has(place)).map((row) => [row.place, row.rows])),
    documents: sumOf(
      rows.filter(({ place }) => documents.has(place)),
      "rows",
    ),
    areIssued: sumOf(rows, "issued") > 0,
  };
}

/** All rows with somebody's data, each with its table. */
export const personalRows = ({ contactIds, dealIds, signs }: Person) =>
  sql`app.personal_rows(${contactIds}::uuid[], ${dealIds}::uuid[], ${signs.emails}::text[])`;
