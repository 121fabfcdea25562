import { type LikelyPair, type PairKind, type PairOf, placeOfPair } from "@trato/domain/contacts/pairs/pairs.ts";
import { sql } from "kysely";
import type { Context } from "../../platform/context.ts";

export type FoundPair = PairOf<string> & Pick<LikelyPair, "sureness" | "same">;

/** What was found to be like these records is all that they are like; what somebody told apart stays so. */
export async function keepPairs(
  ctx: Context,
  kind: PairKind,
  ids: readonly string[],
  found: readonly FoundPair[],
): Promise<void> {
  const once = new Map(found.map((pair) => [`${pair.firstId} ${pair.secondId}`, pair]));
  const rows = [...once.values()].map(({ firstId, secondId, sureness, same }) => ({
    first_id: firstId,
    second_id: secondId,
    sureness,
    same,
    place: placeOfPair({ sureness, same }),
  }));
  const w = ctx.workspace.id;
  await sql`
    with found as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f (first_id uuid, second_id uuid, sureness text, same text[], place smallint)),
    gone as (
      delete from alike_pairs p where p.workspace_id = ${w} and p.kind = ${kind} and p.told_apart_at is null
        and (p.first_id = any (${ids}::uuid[]) or p.second_id = any (${ids}::uuid[]))
        and not exists (select from found f where f.first_id = p.first_id and f.second_id = p.second_id))
    insert into alike_pairs (workspace_id, kind, first_id, second_id, sureness, same, place, found_at)
    select ${w}::uuid, ${kind}, first_id, second_id, sureness, same, place, ${ctx.now}::timestamptz from found order by first_id, second_id
    on conflict (workspace_id, kind, first_id, second_id) do update
      set sureness = excluded.sureness, same = excluded.same, place = excluded.place
      where alike_pairs.same <> excluded.same or alike_pairs.sureness is distinct from excluded.sureness`.execute(
    ctx.db,
  );
}
