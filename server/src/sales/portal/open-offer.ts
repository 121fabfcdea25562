import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import { type OfferedSale, obstacleToOpenOffer } from "@trato/domain/sales/lifecycle.ts";
import type { Actor, Context, Origin } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import { atMostOnce } from "../../platform/http/idempotency.ts";
import { lockRow } from "../../platform/rows.ts";
import { linesOf, type SaleRecord } from "../store.ts";
import { heldOffer } from "../versions/held-offer.ts";
import { readColleague } from "./shares/read-shares.ts";
import { type PortalToken, readPortalToken } from "./portal-token.ts";

/** Reads what a customer's link proves; refuses one that Trato never made. */
export function proveLink(edge: Edge, token: string): PortalToken {
  const proven = readPortalToken(edge.site, token);
  if (!proven) throw new Refusal("not_found", "portal.unknown");
  return proven;
}

/** Reads as the customer: limited by the database to the one document of the link. */
export function asCustomer<T>(
  edge: Edge,
  offer: PortalToken,
  origin: Origin,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  return edge.run(
    { workspaceId: offer.workspaceId, actor: { ...customer, documentId: offer.saleId } },
    "read",
    origin,
    work,
  );
}

/** Acts on the customer's word, after the link has been proven: the consequences reach beyond the document. What is asked once is done once. */
export function onBehalfOfCustomer(
  edge: Edge,
  offer: PortalToken,
  name: string,
  origin: Origin,
  work: (ctx: Context, sale: SaleRecord, offered: OfferedSale, held: PortalToken) => Promise<void>,
): Promise<void> {
  const actor: Actor = { ...customer, name, role: "system", documentId: offer.saleId };
  return edge.run({ workspaceId: offer.workspaceId, actor }, "write", origin, async (ctx) => {
    const act = async () => {
      const sale = await lockRow(ctx, "sales", offer.saleId);
      const colleague = await readColleague(ctx, offer);
      const offered = offeredSale(sale, await linesOf(ctx, sale.id));
      const held = await heldOffer(ctx, sale, offer);
      refuseIf(obstacleToOpenOffer(offered, held));
      const acting = colleague ? { ...ctx, actor: { ...actor, name: colleague.name } } : ctx; // whatever name he gives
      await work(acting, sale, offered, held);
    };
    await (origin.once ? atMostOnce(ctx, origin.once, act) : act());
  });
}

export function offeredSale(
  sale: Pick<
    SaleRecord,
    "state" | "validUntil" | "version" | "acceptedAt" | "sentVersion" | "portalEpoch" | "portalRevokedAt"
  >,
  lines: OfferedSale["lines"],
): OfferedSale {
  return { ...sale, lines, isRevoked: sale.portalRevokedAt !== null };
}

const customer: Actor = {
  kind: "customer",
  memberId: null,
  name: "",
  role: "portal",
  reach: "own",
  teamIds: [],
  documentId: null,
};
