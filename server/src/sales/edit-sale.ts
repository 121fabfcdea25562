import { amountsOf, documentTotals } from "@trato/domain/documents/totals.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { EditSale } from "@trato/domain/sales/inputs.ts";
import { obstacleToEdit } from "@trato/domain/sales/lifecycle.ts";
import { keepLines } from "../documents/keep-lines.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { lockRow, writeRow } from "../platform/rows.ts";
import { completeLines } from "./complete-lines.ts";
import { getSale } from "./get-sale.ts";
import { readLineSources } from "./line-sources.ts";
import { refuseOutOfReach } from "./stay-in-reach.ts";
import { linesOf, saleLines } from "./store.ts";

/** Changes the header or the lines of a quotation; one that was sent must be sent again before the customer can accept it. */
export async function editSale(ctx: Context, { saleId, version, ...input }: EditSale) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.edit");
  refuseIf(obstacleToEdit(sale));
  const before = { ...sale, ...(input.lines && { lines: await linesOf(ctx, saleId) }) };
  const changes = await mergeEdit(ctx, { kind: "sale", id: saleId }, { current: before, changes: input, version });
  if (!changes) return getSale(ctx, { saleId });
  refuseOutOfReach(ctx, { ...sale, ...changes });

  const { lines, ...fields } = changes;
  const computed = lines ? await recompute(ctx, lines) : null;
  const changed = { ...fields, ...(computed && amountsOf(computed.totals)) };
  await writeRow(ctx, "sales", sale, { ...changed, ...(computed && { totals: JSON.stringify(computed.totals) }) });
  if (computed) await keepLines(ctx, saleLines, saleId, computed.lines);

  tellOthers(ctx, "sale", saleId, sale.version + 1);
  const after = { ...before, ...changed, ...(computed && { lines: computed.lines }), version: sale.version + 1 };
  await recordInDiary(ctx, "sale.edited", { kind: "sale", id: saleId }, { before, after });
  return getSale(ctx, { saleId });
}

async function recompute(ctx: Context, lines: NonNullable<EditSale["lines"]>) {
  const sources = await readLineSources(ctx, lines);
  return documentTotals(completeLines(ctx, lines, sources), sources.rules);
}
