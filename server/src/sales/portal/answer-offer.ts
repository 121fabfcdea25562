import type { DiaryEvent } from "@trato/domain/events.ts";
import { type Obstacle, Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { AcceptQuotation, CommentOnQuotation, DeclineQuotation, OpenPortal } from "@trato/domain/sales/inputs.ts";
import { moves, obstacleOfProducts, obstacleToAccept, obstacleToDecline } from "@trato/domain/sales/lifecycle.ts";
import type { Context, Origin } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import type { Edge } from "../../platform/edge.ts";
import { tellOthers } from "../../platform/events.ts";
import { changeRow, insertOwn, updateOwn } from "../../platform/rows.ts";
import { confirmLockedSale } from "../confirm-quotation.ts";
import { obstacleOfLimits } from "../approval/clear-limits.ts";
import { obstacleOfCreditTo } from "../credit/credit-of-sale.ts";
import { obstacleOfPayment } from "../payments/standing-of-sale.ts";
import { confirmYes } from "./answer-customer.ts";
import { readSigning, type Signer, signOffer } from "../signature/sign-offer.ts";
import { getPortalSale } from "./get-portal-sale.ts";
import { onBehalfOfCustomer, proveLink } from "./open-offer.ts";
import { readRecipient } from "../addressee/read-recipient.ts";
import { type SaleRecord, soldLinesOf, tellHistories, tellOfSale } from "../store.ts";

/**
 * The customer says yes to exactly the version on the screen, and signs it: it becomes an order at once, unless something is to be paid first, or something of
 * ours stands in the way. Then his yes is kept and told, and the order waits for that.
 */
export async function acceptQuotation(edge: Edge, { token, version, ...given }: AcceptQuotation, origin: Signer) {
  const offer = proveLink(edge, token);
  const { name } = given;
  const signing = await readSigning(edge, offer, given, origin);
  await onBehalfOfCustomer(edge, offer, name, origin, async (ctx, sale, offered, held) => {
    if (version !== held.version) throw new Refusal("conflict", "sale.changed");
    refuseIf(obstacleToAccept(offered, held, ctx.today));
    await updateOwn(ctx, "sales")
      .set({ acceptedAt: ctx.now, acceptedBy: name, acceptedVersion: version })
      .where("id", "=", sale.id)
      .execute();
    await signOffer(ctx, sale, held, signing);
    if (await obstacleOfPayment(ctx, sale)) return keepYes(ctx, sale, "sale.acceptance_unpaid");
    if (await obstacleOfOurs(ctx, sale)) return keepYes(ctx, sale);
    const order = await confirmLockedSale(ctx, sale);
    await confirmYes(ctx, order, name);
  });
  return getPortalSale(edge, { token }, origin);
}

/** What keeps an offer that the customer wants from being an order, and is none of his business. */
export async function obstacleOfOurs(ctx: Context, sale: SaleRecord): Promise<Obstacle | null> {
  const blocked = obstacleOfProducts({ lines: await soldLinesOf(ctx, sale.id) });
  return blocked ?? (await obstacleOfCreditTo(ctx, sale, { isLocked: true })) ?? obstacleOfLimits(ctx, sale);
}

/** His link goes on to show what he has accepted: it stays the version that he was sent. */
async function keepYes(ctx: Context, sale: SaleRecord, event: DiaryEvent = "sale.acceptance_held"): Promise<void> {
  tellOfSale(ctx, sale, 0);
  await recordInDiary(ctx, event, { kind: "sale", id: sale.id });
}

/** The customer says no, perhaps why: the quotation is closed and the salesperson sees the reason. */
export async function declineQuotation(edge: Edge, { token, reason }: DeclineQuotation, origin: Origin) {
  const offer = proveLink(edge, token);
  await onBehalfOfCustomer(edge, offer, "", origin, async (ctx, sale, offered, held) => {
    refuseIf(obstacleToDecline(offered, held));
    tellHistories(ctx, sale);
    await changeRow(ctx, "sales", sale, {
      event: "sale.declined",
      changes: { state: moves.decline.to, declineReason: reason ?? null },
      along: { declinedAt: ctx.now, cancelledAt: ctx.now, approval: null },
    });
  });
  return getPortalSale(edge, { token }, origin);
}

/** The customer asks or remarks something; it stands in the document's history. */
export async function commentOnQuotation(edge: Edge, { token, name, body }: CommentOnQuotation, origin: Origin) {
  const offer = proveLink(edge, token);
  await onBehalfOfCustomer(edge, offer, name ?? "", origin, async (ctx, sale) => {
    const id = ctx.newId<"notes">();
    const author = name ?? (await readRecipient(ctx, sale)).name;
    await insertOwn(ctx, "notes", {
      id,
      subjectKind: "sale",
      subjectId: sale.id,
      body,
      authorName: author,
      shownToCustomer: true,
      createdAt: ctx.now,
    }).execute();
    tellOfSale(ctx, sale, 0);
    tellOthers(ctx, "timeline", sale.id, 0);
    await recordInDiary(ctx, "sale.commented", { kind: "sale", id: sale.id }, { about: { kind: "note", id } });
  });
  return getPortalSale(edge, { token }, origin);
}

/** The portal page says that the customer has opened it; only the first time of each sending is kept. */
export async function noteView(edge: Edge, { token }: OpenPortal, origin: Origin) {
  const offer = proveLink(edge, token);
  await onBehalfOfCustomer(edge, offer, "", origin, async (ctx, sale, _, held) => {
    if (sale.viewedAt) return;
    await updateOwn(ctx, "sales").set({ viewedAt: ctx.now }).where("id", "=", sale.id).execute();
    await updateOwn(ctx, "saleSendings")
      .set({ viewedAt: ctx.now })
      .where("saleId", "=", sale.id)
      .where("sentVersion", "=", held.version)
      .execute();
    tellOfSale(ctx, sale, 0);
    await recordInDiary(ctx, "sale.viewed", { kind: "sale", id: sale.id });
  });
  return {};
}
