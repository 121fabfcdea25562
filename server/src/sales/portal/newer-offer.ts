import type { Moment } from "@trato/domain/dates.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { obstacleToOpenOffer } from "@trato/domain/sales/lifecycle.ts";
import { type Origin, systemActor } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import { found, own } from "../../platform/rows.ts";
import { readSendingsAlike } from "../versions/read-sendings-alike.ts";
import { offeredSale } from "./open-offer.ts";
import { type PortalToken, portalTokenOf } from "./portal-token.ts";

/** Why a link does not open: behind one that was overtaken stands the way to the version that the customer was sent since. */
export async function overtaken(edge: Edge, offer: PortalToken, origin: Origin, error: unknown): Promise<unknown> {
  if (!(error instanceof Refusal) || error.code !== "sale.changed") return error;
  const newer = await newerLink(edge, offer, origin);
  return newer ? new Refusal("conflict", "portal.newer", { newer }) : error;
}

/** The token of the newest version; null where it cannot be read either, or the customer was not sent it. */
function newerLink(edge: Edge, offer: PortalToken, origin: Origin): Promise<string | null> {
  return edge.run({ workspaceId: offer.workspaceId, actor: systemActor }, "read", origin, async (ctx) => {
    const sale = found(await own(ctx, "sales").selectAll().where("id", "=", offer.saleId).executeTakeFirst());
    if (sale.sentVersion === null || sale.sentVersion <= offer.version) return null;
    const newer = { ...offer, version: sale.sentVersion };
    if (obstacleToOpenOffer(offeredSale(sale, []), newer)) return null; // which knows nothing of the lines
    const sendings = await readSendingsAlike(ctx, offer.saleId, sale.sentVersion);
    if (!sendings.some(({ sentVersion }) => sentVersion === offer.version)) return null; // it may be somebody else's now
    const mail = own(ctx, "messages as m")
      .innerJoin("sales as s", (join) =>
        join.onRef("s.workspaceId", "=", "m.workspaceId").onRef("s.sentMessageId", "=", "m.id"),
      )
      .select(["m.state", "m.notBefore"])
      .where("s.id", "=", offer.saleId);
    return isStillHere(await mail.executeTakeFirst(), ctx.now) ? null : portalTokenOf(ctx.site, newer);
  });
}

type Mail = { state: string; notBefore: Moment };

/** Whether a mail was taken back, or is to leave later. One that is forgotten has left. */
const isStillHere = (mail: Mail | undefined, now: Moment): boolean =>
  mail !== undefined && (mail.state === "withdrawn" || (mail.state === "waiting" && mail.notBefore > now));
