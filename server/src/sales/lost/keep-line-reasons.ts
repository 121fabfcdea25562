import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import { type LineReasons, reasonsOfLines } from "@trato/domain/sales/lost/line-reasons.ts";
import type { Context } from "../../platform/context.ts";
import { type LineRecord, linesOf, type SaleRecord } from "../store.ts";

type Told = { declineLines?: { name: string; kind: string }[] };

/** Keeps which lines of a locked document were the reason for which nothing came of it, and answers what its history says of that. */
export async function keepLineReasons(
  ctx: Context,
  sale: SaleRecord,
  said: LineReasons | undefined,
  seenOf: (lines: readonly LineRecord[]) => readonly LineRecord[] = (lines) => lines,
): Promise<Told> {
  if (!said?.length) return {};
  const lines = await linesOf(ctx, sale.id);
  const reasons = reasonsOfLines({ lines, seen: new Set(seenOf(lines).map(({ id }) => id)) }, said);
  if ("unknownAt" in reasons)
    throw new Refusal("invalid", "reference.unknown", { path: `lines.${reasons.unknownAt}.lineId` });
  const [ids, kinds] = [[...reasons.keys()], [...reasons.values()]];
  await sql`update sale_lines l set decline_kind = r.kind
    from unnest(${ids}::uuid[], ${kinds}::text[]) as r (id, kind)
    where l.workspace_id = ${ctx.workspace.id} and l.sale_id = ${sale.id} and l.id = r.id`.execute(ctx.db);
  const named = lines.flatMap(({ id, name }) => {
    const kind = reasons.get(id);
    return kind ? [{ name, kind }] : [];
  });
  return { declineLines: named };
}
