import type { OpenPortal } from "@trato/domain/sales/inputs.ts";
import type { PortalPayment } from "@trato/domain/sales/payments/payment-records.ts";
import { type Origin, systemActor } from "../../../platform/context.ts";
import { nothingToRecord } from "../../../platform/diary.ts";
import type { Edge } from "../../../platform/edge.ts";
import { own } from "../../../platform/rows.ts";
import { proveLink } from "../../portal/open-offer.ts";
import { confirmPaid } from "../confirm-paid.ts";
import { getPortalPayment } from "../get-portal-payment.ts";
import { type Run, settleRequest } from "./settle-requests.ts";

/** The customer comes back from paying: what came of it is asked for, so that his page says so at once. A provider that is silent tells it later. */
export async function settlePortalPayment(edge: Edge, { token }: OpenPortal, origin: Origin): Promise<PortalPayment> {
  const { workspaceId, saleId } = proveLink(edge, token);
  const run: Run = (work) => edge.run({ workspaceId, actor: systemActor }, "write", origin, work);
  const request = await run((ctx) => {
    nothingToRecord(ctx);
    return own(ctx, "paymentRequests")
      .select("id")
      .where("saleId", "=", saleId)
      .where("state", "=", "open")
      .executeTakeFirst();
  });
  if (request)
    await settleRequest(run, request.id)
      .then(() => run((ctx) => confirmPaid(ctx, saleId)))
      .catch(() => undefined); // the job asks again
  return getPortalPayment(edge, { token }, origin);
}
