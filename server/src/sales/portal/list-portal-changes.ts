import type { OpenPortal } from "@trato/domain/sales/inputs.ts";
import type { Id } from "@trato/domain/ids.ts";
import { compareVersions } from "@trato/domain/sales/versions/compare-versions.ts";
import type { ChangesForCustomer } from "@trato/domain/sales/versions/version-records.ts";
import type { Context, Origin } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import { found, own } from "../../platform/rows.ts";
import { keptContent } from "../versions/compare-sale-versions.ts";
import { readSendingsAlike } from "../versions/read-sendings-alike.ts";
import { readOffer } from "./read-offer.ts";

/** What the customer's offer says otherwise than the version that he opened before, or, where he opened none, than the one before it. */
export function listPortalChanges(edge: Edge, { token }: OpenPortal, origin: Origin): Promise<ChangesForCustomer> {
  return readOffer(edge, token, origin, readChanges);
}

async function readChanges(ctx: Context, saleId: Id<"sales">): Promise<ChangesForCustomer> {
  const sale = found(
    await own(ctx, "sales").select(["sentVersion", "currency"]).where("id", "=", saleId).executeTakeFirst(),
  );
  const sendings = await readSendingsAlike(ctx, saleId, sale.sentVersion);
  const current = sendings.find(({ sentVersion }) => sentVersion === sale.sentVersion);
  // what was taken back he never got, unless he was given the link
  const earlier = sendings.filter(
    ({ number, viewedAt, isTakenBack }) => current && number < current.number && (viewedAt !== null || !isTakenBack),
  );
  const since = earlier.find(({ viewedAt }) => viewedAt !== null) ?? earlier[0];
  const { currency } = sale;
  const nothing = { since: null, currencies: { before: currency, after: currency }, changes: [] };
  if (!current || !since) return nothing;
  const [before, after] = await Promise.all([
    keptContent(ctx, { saleId, number: since.number }),
    keptContent(ctx, { saleId, number: current.number }),
  ]);
  if (!before || !after) return nothing;
  return {
    since: { number: since.number, sentAt: since.sentAt },
    currencies: { before: before.currency, after: after.currency },
    changes: compareVersions(before, after),
  };
}
