import * as z from "zod/mini";
import { refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { type EditPaymentTerms, type PaymentTermsInput, TermLine, TermsDiscount } from "@trato/domain/sales/inputs.ts";
import { obstacleToTerms } from "@trato/domain/sales/payment-terms-obstacles.ts";
import type { PaymentTerms } from "@trato/domain/sales/records.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, insertOwn, own, updateOwn, writeRow } from "../../platform/rows.ts";

/** The workspace's payment terms, those no longer offered last. */
export async function listPaymentTerms(ctx: Context): Promise<{ items: PaymentTerms[] }> {
  const rows = await select(ctx)
    .orderBy("archivedAt", (order) => order.desc().nullsFirst())
    .orderBy("name")
    .execute();
  return { items: rows.map(present) };
}

/** New payment terms; their parts must add up to the whole. */
export async function createPaymentTerms(ctx: Context, input: PaymentTermsInput): Promise<PaymentTerms> {
  authorize(ctx, "terms.edit");
  refuseIf(obstacleToTerms(input));
  const id = ctx.newId<"payment_terms">();
  if (input.isDefault) await clearDefault(ctx);
  const { name, isDefault = false, earlyDiscount = null } = input;
  const terms = { id, name, isDefault, lines: JSON.stringify(input.lines), earlyDiscount: asJson(earlyDiscount) };
  await insertOwn(ctx, "paymentTerms", terms).execute();
  tellOthers(ctx, "setting", id, 1);
  await recordInDiary(ctx, "payment_terms.created", { kind: "setting", id }, { after: { ...input, version: 1 } });
  return getPaymentTerms(ctx, id);
}

/** Changes payment terms for documents to come; confirmed orders keep their instalments. */
export async function editPaymentTerms(
  ctx: Context,
  { paymentTermsId, version, ...edit }: EditPaymentTerms,
): Promise<PaymentTerms> {
  const before = await lockPaymentTerms(ctx, paymentTermsId);
  authorize(ctx, "terms.edit");
  const subject = { kind: "setting" as const, id: paymentTermsId };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: edit, version });
  if (!changes) return before;
  if (changes.lines || changes.earlyDiscount) refuseIf(obstacleToTerms({ ...before, ...changes }));
  if (changes.isDefault) await clearDefault(ctx);
  const { lines, earlyDiscount, isArchived, ...fields } = changes;
  await writeRow(ctx, "paymentTerms", before, {
    ...fields,
    ...((isArchived === false || changes.isDefault) && { archivedAt: null }), // the usual terms are offered
    ...(isArchived === true && { archivedAt: ctx.now, isDefault: false }),
    ...(lines && { lines: JSON.stringify(lines) }),
    ...(earlyDiscount !== undefined && { earlyDiscount: asJson(earlyDiscount) }),
  });
  const after = await getPaymentTerms(ctx, paymentTermsId);
  tellOthers(ctx, "setting", paymentTermsId, after.version);
  await recordInDiary(ctx, "payment_terms.edited", subject, { before, after });
  return after;
}

const asJson = (discount: TermsDiscount | null): string | null => discount && JSON.stringify(discount);

async function clearDefault(ctx: Context): Promise<void> {
  await updateOwn(ctx, "paymentTerms").set({ isDefault: false }).where("isDefault", "=", true).execute();
}

async function getPaymentTerms(ctx: Context, id: Id<"payment_terms">): Promise<PaymentTerms> {
  return present(await select(ctx).where("id", "=", id).executeTakeFirstOrThrow());
}

async function lockPaymentTerms(ctx: Context, id: Id<"payment_terms">): Promise<PaymentTerms> {
  return present(found(await select(ctx).where("id", "=", id).forUpdate().executeTakeFirst()));
}

const select = (ctx: Context) =>
  own(ctx, "paymentTerms").select(["id", "name", "lines", "earlyDiscount", "isDefault", "archivedAt", "version"]);

/** In the order of the input, so that an edit which says the same is none: the database sorts the keys of JSON. */
const kept = z.array(TermLine);
const keptDiscount = z.nullable(TermsDiscount);

type Row = Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number];

const present = ({ archivedAt, lines, earlyDiscount, ...terms }: Row): PaymentTerms => ({
  ...terms,
  lines: kept.parse(lines),
  earlyDiscount: keptDiscount.parse(earlyDiscount),
  isArchived: archivedAt !== null,
});
