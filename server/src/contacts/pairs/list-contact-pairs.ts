import * as z from "zod/mini";
import type { ListPairs } from "@trato/domain/contacts/pairs/inputs.ts";
import type { ContactPair } from "@trato/domain/contacts/pairs/records.ts";
import { sql } from "kysely";
import type { Context } from "../../platform/context.ts";
import { decodeCursor, pageOfRows } from "../../platform/cursor.ts";

/** What places a pair in its list. */
export const pairKey = z.tuple([z.int(), z.string(), z.string()]);
export type PlacedPair = { place: number };

/** Two of the contacts in use that are likely the same, the surest first. */
export async function listContactPairs(ctx: Context, { limit, cursor }: ListPairs) {
  const [place, firstId, secondId] = cursor === undefined ? [null, null, null] : decodeCursor(cursor, pairKey);
  const { rows } = await sql<ContactPair & PlacedPair>`
    select p.sureness, p.same, p.found_at, p.place, ${shown(sql.ref("a"))} as first, ${shown(sql.ref("b"))} as second
    from alike_pairs p
      join contacts a on a.workspace_id = p.workspace_id and a.id = p.first_id and a.archived_at is null
      join contacts b on b.workspace_id = p.workspace_id and b.id = p.second_id and b.archived_at is null
    where p.workspace_id = ${ctx.workspace.id} and p.kind = 'contact' and p.told_apart_at is null
      and (${place}::smallint is null or (p.place, p.first_id, p.second_id) > (${place}::smallint, ${firstId}::uuid, ${secondId}::uuid))
    order by p.place, p.first_id, p.second_id limit ${limit + 1}`.execute(ctx.db);
  return withoutPlace(pageOfRows(rows, limit, keyOf));
}

export const keyOf = ({ place, first, second }: PlacedPair & Ends): (string | number)[] => [place, first.id, second.id];
type Ends = { first: { id: string }; second: { id: string } };

export function withoutPlace<Pair extends PlacedPair>({
  items,
  ...page
}: {
  items: Pair[];
  nextCursor: string | null;
}) {
  return { ...page, items: items.map(({ place: _, ...pair }) => pair) };
}

const shown = (
  c: ReturnType<typeof sql.ref>,
) => sql`json_build_object('id', ${c}.id, 'kind', ${c}.kind, 'name', ${c}.name,
  'companyName', (select e.name from contacts e where e.workspace_id = ${c}.workspace_id and e.id = ${c}.company_id),
  'email', ${c}.email, 'phone', ${c}.phone, 'city', ${c}.city, 'vat', ${c}.vat, 'createdAt', ${c}.created_at)`;
