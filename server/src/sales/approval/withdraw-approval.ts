import { refuseIf } from "@trato/domain/errors.ts";
import type { VersionedSale } from "@trato/domain/sales/inputs.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { refuseStale } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { lockRow, updateOwn } from "../../platform/rows.ts";
import { tellOfSale } from "../store.ts";
import { endRequest } from "./clear-limits.ts";
import { waitingRequest } from "./deciding.ts";
import { getSaleApproval } from "./get-sale-approval.ts";
import { obstacleToWithdraw } from "./obstacles.ts";

/** Nobody has to approve it any more: it is its author's again, to be changed and asked for anew. */
export async function withdrawApproval(ctx: Context, { saleId, version }: VersionedSale) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.edit");
  refuseStale(sale, version);
  refuseIf(obstacleToWithdraw(ctx, await waitingRequest(ctx, saleId)));
  await endRequest(ctx, sale);
  await updateOwn(ctx, "sales").set({ approval: null }).where("id", "=", saleId).execute();
  tellOfSale(ctx, sale, 0);
  await recordInDiary(ctx, "sale.approval_withdrawn", { kind: "sale", id: saleId });
  return getSaleApproval(ctx, { saleId });
}
