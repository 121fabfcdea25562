import type { Context } from "../../platform/context.ts";
import type { SaleRecord } from "../store.ts";
import { portalUrlOf } from "./portal-token.ts";

type Offered = Pick<SaleRecord, "id" | "state" | "sentVersion" | "portalRevokedAt" | "portalEpoch">;

/** The customer's link to what was last sent; null where nothing was, or the link was taken away. */
export function offerUrlOf(ctx: Context, sale: Offered): string | null {
  if (sale.sentVersion === null || sale.portalRevokedAt !== null || sale.state === "draft") return null;
  return portalUrlOf(ctx.site, {
    workspaceId: ctx.workspace.id,
    saleId: sale.id,
    version: sale.sentVersion,
    epoch: sale.portalEpoch,
  });
}
