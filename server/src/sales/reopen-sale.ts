import { nothing } from "@trato/domain/decimal.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { VersionedSale } from "@trato/domain/sales/inputs.ts";
import { moves, obstacleToReopen } from "@trato/domain/sales/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, lockRow, updateOwn } from "../platform/rows.ts";
import { revokeAllShares } from "./portal/shares/read-shares.ts";
import { forgetParts } from "./kits/kept-parts.ts";
import { getSale } from "./get-sale.ts";
import { forgetDelivered } from "./progress/keep-delivered.ts";

/** Back to a draft: the offer is withdrawn, its links stop working, and it can be worked on again. */
export async function reopenSale(ctx: Context, { saleId, version }: VersionedSale) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.edit");
  refuseStale(sale, version);
  refuseIf(obstacleToReopen(sale));
  await updateOwn(ctx, "saleLines")
    .set({ givenUp: nothing, deliveredByHand: nothing, declineKind: null })
    .where("saleId", "=", saleId)
    .execute();
  await forgetParts(ctx, saleId);
  await forgetDelivered(ctx, saleId);
  await revokeAllShares(ctx, saleId);
  await changeRow(ctx, "sales", sale, {
    event: "sale.reopened",
    changes: { state: moves.reopen.to, number: sale.quotationNumber ?? sale.number },
    along: { ...untouched, quotationNumber: null, portalEpoch: sale.portalEpoch + 1 },
  });
  return getSale(ctx, { saleId });
}

/** Nothing has happened to it yet: not sent, not seen, not answered. */
const untouched = {
  sentVersion: null,
  sentAt: null,
  viewedAt: null,
  cancelledAt: null,
  confirmedAt: null,
  acceptedAt: null,
  acceptedBy: null,
  acceptedVersion: null,
  signature: null,
  declinedAt: null,
  declineReason: null,
  declineKind: null,
  changesAskedAt: null,
  closedShortAt: null,
  keptUntaxed: null,
  keptTotal: null,
  instalments: "[]",
  fiscalNote: null,
};
