import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { readColleague } from "../portal/shares/read-shares.ts";
import type { PortalToken } from "../portal/portal-token.ts";

type Offered = { id: Id<"sales">; sentVersion: number | null };

/** What a link holds now, a colleague’s as long as it is not taken back: one that brought the same version as the last that was sent is as good as that. */
export async function heldOffer(ctx: Context, sale: Offered, offer: PortalToken): Promise<PortalToken> {
  await readColleague(ctx, offer);
  const { id, sentVersion } = sale;
  if (sentVersion === null || sentVersion === offer.version) return offer;
  const sendings = await own(ctx, "saleSendings")
    .select(["sentVersion", "number"])
    .where("saleId", "=", id)
    .where("sentVersion", "in", [sentVersion, offer.version])
    .execute();
  const [one, other] = sendings;
  return one && other && one.number === other.number ? { ...offer, version: sentVersion } : offer;
}
