import { refuseIf } from "@trato/domain/errors.ts";
import { obstacleToOpenOffer } from "@trato/domain/sales/lifecycle.ts";
import { systemActor, type Origin } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import type { Print } from "../../platform/typeset.ts";
import { found, own } from "../../platform/rows.ts";
import { offeredSale, proveLink } from "./open-offer.ts";
import { printSale } from "../print/print-sale.ts";
import { linesOf } from "../store.ts";

/** The customer's own copy of the document behind his link. */
export async function printOffer(edge: Edge, token: string, origin: Origin): Promise<Print> {
  const offer = proveLink(edge, token);
  return edge.run({ workspaceId: offer.workspaceId, actor: systemActor }, "read", origin, async (ctx) => {
    const sale = found(await own(ctx, "sales").selectAll().where("id", "=", offer.saleId).executeTakeFirst());
    refuseIf(obstacleToOpenOffer(offeredSale(sale, await linesOf(ctx, sale.id)), offer));
    return printSale(ctx, sale.id);
  });
}
