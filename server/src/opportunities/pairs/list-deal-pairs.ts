import type { ListPairs } from "@trato/domain/contacts/pairs/inputs.ts";
import type { DealPair } from "@trato/domain/opportunities/pairs/records.ts";
import { sql } from "kysely";
import { keyOf, pairKey, type PlacedPair, withoutPlace } from "../../contacts/pairs/list-contact-pairs.ts";
import type { Context } from "../../platform/context.ts";
import { decodeCursor, pageOfRows } from "../../platform/cursor.ts";

/** Two of the open leads and opportunities within reach that are likely the same interest, the surest first. */
export async function listDealPairs(ctx: Context, { limit, cursor }: ListPairs) {
  const after = cursor === undefined ? [null, null, null] : decodeCursor(cursor, pairKey);
  const [place, firstId, secondId] = after;
  const { rows } = await sql<DealPair & PlacedPair>`
    select p.sureness, p.same, p.found_at, p.place, ${shown(sql.ref("a"))} as first, ${shown(sql.ref("b"))} as second
    from app.deal_pairs(${place}::smallint, ${firstId}::uuid, ${secondId}::uuid, ${limit + 1}) as p
      join opportunities a on a.workspace_id = ${ctx.workspace.id} and a.id = p.first_id
      join opportunities b on b.workspace_id = ${ctx.workspace.id} and b.id = p.second_id
    order by p.place, p.first_id, p.second_id`.execute(ctx.db);
  return withoutPlace(pageOfRows(rows, limit, keyOf));
}

const shown = (
  o: ReturnType<typeof sql.ref>,
) => sql`json_build_object('id', ${o}.id, 'type', ${o}.type, 'title', ${o}.title,
  'contactName', ${o}.contact_name, 'companyName', ${o}.company_name, 'email', ${o}.email, 'phone', ${o}.phone,
  'salespersonName', (select m.name from members m where m.workspace_id = ${o}.workspace_id and m.id = ${o}.salesperson_id),
  'createdAt', ${o}.created_at)`;
