import { refuseIf } from "@trato/domain/errors.ts";
import type { ApproveSale, RefuseApproval } from "@trato/domain/sales/approval/approval-inputs.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { refuseStale } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, lockRow, updateOwn } from "../../platform/rows.ts";
import { confirmSoon } from "../payments/keep-payment.ts";
import { type SaleRecord, tellOfSale } from "../store.ts";
import { waitingRequest } from "./deciding.ts";
import { getSaleApproval } from "./get-sale-approval.ts";
import { nextReminder } from "./next-reminder.ts";
import { obstacleToDecide } from "./obstacles.ts";

/** Whoever is asked approves what goes beyond the limits: the next is asked, or the quotation may go out. */
export async function approveSale(ctx: Context, { saleId, version, note = null }: ApproveSale) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.approve");
  refuseStale(sale, version);
  const { request, step, isLast } = await decidedNow(ctx, sale);
  await writeStep(ctx, step, { decision: "approved", note });
  const remindAt = await nextReminder(ctx);
  await updateOwn(ctx, "saleApprovals")
    .set(isLast ? { state: "approved", decidedAt: ctx.now, remindAt: null } : { remindAt })
    .where("id", "=", request.id)
    .execute();
  if (isLast) await updateOwn(ctx, "sales").set({ approval: "approved" }).where("id", "=", saleId).execute();
  if (isLast && sale.paymentAsked) await confirmSoon(ctx, sale);
  tellOfSale(ctx, sale, 0);
  const event = isLast ? "sale.approved" : "sale.approval_step";
  await recordInDiary(ctx, event, { kind: "sale", id: saleId }, { after: { approvalNote: note } });
  return getSaleApproval(ctx, { saleId });
}

/** Whoever is asked says no, and why: the quotation is its author's again. */
export async function refuseApproval(ctx: Context, { saleId, version, reason }: RefuseApproval) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.approve");
  refuseStale(sale, version);
  const { request, step } = await decidedNow(ctx, sale);
  await writeStep(ctx, step, { decision: "refused", note: reason });
  await updateOwn(ctx, "saleApprovals")
    .set({ state: "refused", decidedAt: ctx.now, remindAt: null })
    .where("id", "=", request.id)
    .execute();
  await updateOwn(ctx, "sales").set({ approval: "refused" }).where("id", "=", saleId).execute();
  tellOfSale(ctx, sale, 0);
  await recordInDiary(ctx, "sale.approval_refused", { kind: "sale", id: saleId }, { after: { approvalNote: reason } });
  return getSaleApproval(ctx, { saleId });
}

/** The step that whoever acts decides; refused where it is somebody else's. */
async function decidedNow(ctx: Context, sale: SaleRecord) {
  const waiting = await waitingRequest(ctx, sale.id);
  refuseIf(await obstacleToDecide(ctx, sale, waiting));
  const { request, step, isLast } = found(waiting ?? undefined);
  return { request, step: found(step ?? undefined), isLast };
}

type Step = NonNullable<NonNullable<Awaited<ReturnType<typeof waitingRequest>>>["step"]>;
type Decision = { decision: "approved" | "refused"; note: string | null };

async function writeStep(ctx: Context, { approvalId, place }: Step, decided: Decision): Promise<void> {
  await updateOwn(ctx, "saleApprovalSteps")
    .set({ ...decided, decidedBy: ctx.actor.memberId, decidedAt: ctx.now })
    .where("approvalId", "=", approvalId)
    .where("place", "=", place)
    .execute();
}
