import { dayIn, type Moment } from "@trato/domain/dates.ts";
import type { FollowedOffer } from "@trato/domain/sequences/begins.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import type { SaleRecord } from "../../sales/store.ts";

export type Opened = { times: number; lastAt: Moment | null };

/** How often what was sent last was opened. */
export async function openingsOf(
  ctx: Context,
  { id, sentVersion }: Pick<SaleRecord, "id" | "sentVersion">,
): Promise<Opened> {
  const opened = await own(ctx, "saleOpenings")
    .select(["times", "lastAt"])
    .where("saleId", "=", id)
    .where("sentVersion", "=", sentVersion)
    .executeTakeFirst();
  return opened ?? { times: 0, lastAt: null };
}

/** An offer as far as sequences begin by it; null where its customer was sent none. */
export async function followedOffer(ctx: Context, sale: SaleRecord): Promise<FollowedOffer | null> {
  const { sentVersion, sentAt, validUntil } = sale;
  if (sentVersion === null || sentAt === null) return null;
  const { times, lastAt } = await openingsOf(ctx, sale);
  const day = (at: Moment) => dayIn(ctx.workspace.timeZone, at);
  return { sentVersion, sentOn: day(sentAt), validUntil, openings: times, openedOn: lastAt && day(lastAt) };
}
