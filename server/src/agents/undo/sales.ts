import { editsBetween, type LineEdit, withEdits } from "@trato/domain/documents/line-edits.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { EditSale } from "@trato/domain/sales/inputs.ts";
import { isCancelled, isQuotation } from "@trato/domain/sales/lifecycle.ts";
import type { Context } from "../../platform/context.ts";
import { lockRow } from "../../platform/rows.ts";
import { cancelSale } from "../../sales/cancel-sale.ts";
import { type CompleteLine } from "../../sales/complete-lines.ts";
import { lineOf } from "../../sales/edit-lines.ts";
import { editSale } from "../../sales/edit-sale.ts";
import { takeBackSale } from "../../sales/from-files/take-back-sale.ts";
import { reopenSale } from "../../sales/reopen-sale.ts";
import { linesOf } from "../../sales/store.ts";
import { keepMail } from "./activities.ts";
import { type Done, former, refuseTouched, type Reversal, type Undoing } from "./reversal.ts";

const idOf = ({ subjectId }: Done) => subjectId as Id<"sales">; // of an entry about one

const noWayBack = ({ event }: Done) => new Refusal("conflict", "agent.no_way_back", { event });

/** What the customer was sent stays as it was sent. */
function refuseNeeded({ subjectId }: Done, { needed }: Undoing): void {
  if (needed.has(subjectId)) throw new Refusal("conflict", "agent.still_needed");
}

/** A draft goes; what has a number is cancelled, so that numbers have no holes. */
export const takeBackDraft: Reversal = async (ctx, done, undoing) => {
  await refuseTouched(ctx, done, undoing);
  await takeBackSale(ctx, idOf(done));
  return [];
};

/** Header and lines as they were, line by line and field by field, as far as nobody has changed them since. */
export const editSaleBack: Reversal = async (ctx, done, undoing) => {
  refuseNeeded(done, undoing);
  const sale = await lockRow(ctx, "sales", idOf(done));
  const { before, after } = done;
  const { lines: linesBefore, ...headerBefore } = before ?? {};
  const { lines: linesAfter, ...headerAfter } = after ?? {};
  const asked = Object.fromEntries(Object.entries(headerBefore).filter(([name]) => name in EditSale.shape));
  const header = former({ ...done, before: asked, after: headerAfter }, sale);
  const lines = await linesBack(ctx, idOf(done), readLines(linesBefore), readLines(linesAfter));
  const edits = lines.edits.length > 0 && { lineEdits: lines.edits };
  await editSale(ctx, EditSale.parse({ ...header.former, ...edits, saleId: sale.id }));
  return [...header.stays, ...(lines.isAnyLeft ? ["lines"] : [])];
};

const readLines = (lines: unknown): CompleteLine[] =>
  (Array.isArray(lines) ? lines : []).map((line: CompleteLine) => lineOf(line)); // as the diary keeps them

async function linesBack(ctx: Context, saleId: Id<"sales">, before: CompleteLine[], after: CompleteLine[]) {
  const now = (await linesOf(ctx, saleId)).map(lineOf);
  const wanted = editsBetween(after, before);
  const left = new Map(
    withEdits(now, wanted).overlaps.map(({ id, fields }) => [id, new Set<string>(fields.map(String))]),
  );
  const edits = wanted.flatMap((edit) => withoutOthers(edit, left.get(edit.id)));
  return { edits, isAnyLeft: left.size > 0 };
}

/** An edit without the fields that others have changed; none at all where they took the line away, or changed one that would go. */
function withoutOthers(
  edit: LineEdit<CompleteLine>,
  theirs: ReadonlySet<string> | undefined,
): LineEdit<CompleteLine>[] {
  if (!theirs) return [edit];
  if (theirs.size === 0) return [];
  const mine = (values: object = {}) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !theirs.has(name)));
  return [{ ...edit, set: mine(edit.set), over: mine(edit.over) }];
}

/** An offer that has not left is a draft again; one that the customer has cannot be unsent. */
export const unsend: Reversal = async (ctx, done, undoing) => {
  refuseNeeded(done, undoing);
  if (done.before?.["state"] !== "draft") throw noWayBack(done);
  const sale = await lockRow(ctx, "sales", idOf(done));
  if (!isQuotation(sale) || sale.acceptedAt) throw new Refusal("conflict", "agent.changed_since");
  await keepMail(ctx, done, undoing);
  await reopenSale(ctx, { saleId: idOf(done) });
  return [];
};

export const uncancel: Reversal = async (ctx, done, undoing) => {
  refuseNeeded(done, undoing);
  if (done.before?.["state"] !== "draft") throw noWayBack(done);
  if (!isCancelled(await lockRow(ctx, "sales", idOf(done)))) throw new Refusal("conflict", "agent.changed_since");
  await reopenSale(ctx, { saleId: idOf(done) });
  return [];
};

export const cancelAgain: Reversal = async (ctx, done, undoing) => {
  if (done.before?.["state"] !== "cancelled") throw noWayBack(done);
  await refuseTouched(ctx, done, undoing);
  await cancelSale(ctx, { saleId: idOf(done) });
  return [];
};
