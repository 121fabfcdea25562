import type { Id } from "@trato/domain/ids.ts";
import { whyOver } from "@trato/domain/sequences/followed-sale.ts";
import type { StopReason } from "@trato/domain/sequences/machine.ts";
import { isOrder } from "@trato/domain/sales/lifecycle.ts";
import type { Letter } from "../messaging/templates/write-letter.ts";
import { letterOfOpportunity } from "../opportunities/letter-of-opportunity.ts";
import { lockAnyOpportunity } from "../opportunities/store.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import { own } from "../platform/rows.ts";
import { letterOfSale } from "../sales/mail/letter-of-sale.ts";
import { offerUrlOf } from "../sales/portal/offer-url.ts";

type MemberId = Id<"members">;

/** What goes through a sequence: a lead or an opportunity, or an offer. */
export type Followed = { kind: "opportunity"; id: Id<"opportunities"> } | { kind: "sale"; id: Id<"sales"> };

export const aDeal = (id: Id<"opportunities">): Followed => ({ kind: "opportunity", id });
export const anOffer = (id: Id<"sales">): Followed => ({ kind: "sale", id });

type Columns = { opportunityId: Id<"opportunities"> | null; saleId: Id<"sales"> | null };

export function followedOf({ opportunityId, saleId }: Columns): Followed {
  if (saleId !== null) return anOffer(saleId);
  if (opportunityId !== null) return aDeal(opportunityId);
  throw new Error("an enrolment of nothing"); // its table allows none
}

export const columnsOfFollowed = ({ kind, id }: Followed) =>
  kind === "sale" ? { saleId: id, opportunityId: null } : { opportunityId: id, saleId: null };

/** Screens that show it hear of a change of how it is followed up. */
export const tellOfFollowed = (ctx: Context, { kind, id }: Followed): void => tellOthers(ctx, kind, id, 0);

/** What is to be known of it before something is done for it: why it is over, who may have it, and what keeps a step of it back. */
export type Standing = { over: StopReason | null; owners: readonly (MemberId | null)[]; isUnsent: boolean };

/** Locks it, whoever has it; null where it is there no more. */
export async function lockFollowed(ctx: Context, { kind, id }: Followed): Promise<Standing | null> {
  if (kind === "opportunity") {
    const deal = await lockAnyOpportunity(ctx, id);
    if (!deal) return null;
    const over = deal.state !== "open" ? deal.state : deal.type === "pooled" ? "pooled" : null;
    return { over, owners: [deal.salespersonId], isUnsent: false };
  }
  const sale = await own(ctx, "sales").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  if (!sale) return null;
  // who opens it is to find what he was sent
  const isUnsent = offerUrlOf(ctx, sale) === null || sale.version !== sale.sentVersion;
  return { over: whyOver(sale), owners: [sale.salespersonId, sale.createdBy], isUnsent };
}

/** What a mail of a sequence may tell of it, and the link that it bears. */
export async function letterOf(ctx: Context, { kind, id }: Followed): Promise<Letter & { link: string | null }> {
  if (kind === "opportunity") return { ...(await letterOfOpportunity(ctx, { opportunityId: id })), link: null };
  const sale = await own(ctx, "sales").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const letter = await letterOfSale(ctx, { saleId: id });
  // whoever was sent the offer is reminded of it, and not who got none as its mail was taken back
  const sent = own(ctx, "messages")
    .select("toAddress")
    .where("id", "=", sale.sentMessageId as Id<"messages">) // as sendQuotation kept it
    .where("state", "!=", "withdrawn");
  const to = (sale.sentMessageId && (await sent.executeTakeFirst())?.toAddress) || letter.to;
  return { ...letter, to, link: isOrder(sale) ? null : offerUrlOf(ctx, sale) };
}
