import { refuseIf } from "@trato/domain/errors.ts";
import type { AskForApproval } from "@trato/domain/sales/approval/approval-inputs.ts";
import { approversOf } from "@trato/domain/sales/approval/approvers.ts";
import { obstacleToAskForApproval } from "@trato/domain/sales/lifecycle.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { refuseStale } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { insertOwn, lockRow, updateOwn } from "../../platform/rows.ts";
import { tellOfSale } from "../store.ts";
import { keepRequest } from "./approved-before.ts";
import { limitsOfOffer } from "./clear-limits.ts";
import { getSaleApproval } from "./get-sale-approval.ts";
import { nextReminder } from "./next-reminder.ts";
import { obstacleOfNothing } from "./obstacles.ts";

/**
 * A quotation that goes beyond the limits of whoever offers it waits from now on until those who are named have approved it: nobody changes it, sends
 * it or orders it meanwhile. Its version stays: what its customer holds in hand stays good.
 */
export async function askForApproval(ctx: Context, { saleId, version, note = null }: AskForApproval) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.edit");
  refuseStale(sale, version);
  const standing = await limitsOfOffer(ctx, sale);
  refuseIf(obstacleToAskForApproval(sale) ?? obstacleOfNothing(standing));

  const id = ctx.newId<"sale_approvals">();
  const remindAt = await nextReminder(ctx);
  await keepRequest(ctx, { id, saleId, customerId: sale.customerId, note, remindAt }, standing.excesses);
  const steps = approversOf(standing.open, standing.rules).map((approverId, place) => ({
    approvalId: id,
    place,
    approverId: approverId as (typeof standing.rules)[number]["approverIds"][number], // one of the rules'
  }));
  await insertOwn(ctx, "saleApprovalSteps", steps).execute();
  await updateOwn(ctx, "sales").set({ approval: "waiting" }).where("id", "=", saleId).execute();
  tellOfSale(ctx, sale, 0);
  await recordInDiary(ctx, "sale.approval_asked", { kind: "sale", id: saleId }, { after: { approvalNote: note } });
  return getSaleApproval(ctx, { saleId });
}
