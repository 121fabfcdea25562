import { refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { obstacleToOpenOffer } from "@trato/domain/sales/lifecycle.ts";
import { type Context, type Origin, systemActor } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import { found, own } from "../../platform/rows.ts";
import { heldOffer } from "../versions/held-offer.ts";
import { offeredSale, proveLink } from "./open-offer.ts";

/** Reads the document behind a customer's link, as long as the link leads to it. */
export async function readOffer<T>(
  edge: Edge,
  token: string,
  origin: Origin,
  read: (ctx: Context, saleId: Id<"sales">) => Promise<T>,
): Promise<T> {
  const offer = proveLink(edge, token);
  return edge.run({ workspaceId: offer.workspaceId, actor: systemActor }, "read", origin, async (ctx) => {
    const sale = found(await own(ctx, "sales").selectAll().where("id", "=", offer.saleId).executeTakeFirst());
    const held = await heldOffer(ctx, sale, offer);
    refuseIf(obstacleToOpenOffer(offeredSale(sale, []), held)); // which knows nothing of the lines
    return read(ctx, sale.id);
  });
}
