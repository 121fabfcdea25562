import type { LineEdit } from "@trato/domain/documents/line-edits.ts";
import { documentTotals } from "@trato/domain/documents/totals.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { EditSale } from "@trato/domain/sales/inputs.ts";
import { mergeLines, touchedLines } from "../documents/merge-lines.ts";
import type { Context } from "../platform/context.ts";
import { followingPosition } from "../products/fiscal-positions/moved-lines.ts";
import type { PositionMove } from "../products/fiscal-positions/moved-position.ts";
import { type CompleteLine, completeLines } from "./complete-lines.ts";
import { readLineSources } from "./line-sources.ts";
import { type LineRecord, linesOf, type SaleRecord } from "./store.ts";

type AskedLines = Pick<EditSale, "lines" | "lineEdits" | "version"> & { move: PositionMove };

/** What an edit makes of the lines and the totals, together with what others did meanwhile; null where all are already as asked. */
export async function editLines(ctx: Context, sale: SaleRecord, { lines, lineEdits, version, move }: AskedLines) {
  const isMoved = move.from?.id !== move.to?.id;
  if (!lines && !lineEdits && !isMoved) return null;
  const kept = (await linesOf(ctx, sale.id)).map(lineOf);
  const named = lines ?? lineEdits?.flatMap(({ set }) => set ?? []) ?? [];
  const sources = { ...(await readLineSources(ctx, [...kept, ...named])), position: move.isSaid ? move.to : move.from };
  const document = { subject: { kind: "sale", id: sale.id } as const, lines: kept, version: sale.version, lineOf }; // one of the subjects
  const merged = await mergeLines<CompleteLine>(ctx, document, {
    version,
    lines: lines && completeLines(ctx, lines, sources, kept),
    areNamed: lines?.every(({ id }) => id !== undefined) ?? true,
    lineEdits: lineEdits as LineEdit<CompleteLine>[] | undefined, // completed below
  });
  const productOf = ({ productId }: Pick<CompleteLine, "productId">) => {
    const product = productId && sources.products.get(productId);
    return product ? { taxIds: product.taxIds as Id<"taxes">[], isService: product.kind === "service" } : null; // as below
  };
  const around = { kept, productOf, catalogue: sources.rules.catalogue };
  const follow = followingPosition<CompleteLine>({ move, lines, lineEdits }, around);
  const complete = completeLines(ctx, merged, sources, kept).map(follow);
  const touched = touchedLines(kept, complete);
  return touched && { ...documentTotals(complete, sources.rules), touched };
}

/** What may be edited of a line. */
export function lineOf(line: CompleteLine | LineRecord): CompleteLine {
  const { id, kind, productId, name, quantity, unitId, unitPrice, discount } = line;
  const taxIds = line.taxIds as Id<"taxes">[]; // the column has no type of its own for lists of ids
  return { id, kind, productId, name, quantity, unitId, unitPrice, discount, taxIds };
}
