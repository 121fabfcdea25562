import type { DiaryEvent } from "@trato/domain/events.ts";
import { linesForCustomer } from "@trato/domain/documents/sections/lines-in-sight.ts";
import { type Obstacle, Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { AcceptQuotation, CommentOnQuotation, DeclineQuotation, OpenPortal } from "@trato/domain/sales/inputs.ts";
import { moves, obstacleOfProducts, obstacleToAccept, obstacleToDecline } from "@trato/domain/sales/lifecycle.ts";
import type { Context, Origin } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import type { Edge } from "../../platform/edge.ts";
import { changeRow, updateOwn } from "../../platform/rows.ts";
import { confirmLockedSale } from "../confirm-quotation.ts";
import { endRequest, obstacleOfLimits } from "../approval/clear-limits.ts";
import { obstacleOfCreditTo } from "../credit/credit-of-sale.ts";
import { obstacleOfPayment } from "../payments/standing-of-sale.ts";
import { keepChosen } from "./choices/keep-chosen.ts";
import { readSigning, type Signer, signOffer } from "../signature/sign-offer.ts";
import { getPortalSale } from "./get-portal-sale.ts";
import { onBehalfOfCustomer, proveLink } from "./open-offer.ts";
import type { PortalToken } from "./portal-token.ts";
import { countOpening } from "./count-opening.ts";
import { readColleague } from "./shares/read-shares.ts";
import { refuseUnseenLine } from "./questions/asked-line.ts";
import { keepQuestion } from "./questions/keep-question.ts";
import { keepLineReasons } from "../lost/keep-line-reasons.ts";
import { type LineRecord, type SaleRecord, soldLinesOf, tellHistories, tellOfSale } from "../store.ts";

/**
 * The customer says yes to exactly the version on the screen, with what he chose of it, and signs it: it becomes an order at once, unless something
 * is to be paid first, or something of ours stands in the way. Then his yes is kept and told, and the order waits for that.
 */
export async function acceptQuotation(
  edge: Edge,
  { token, version, choices, total, ...given }: AcceptQuotation,
  origin: Signer,
) {
  const offer = proveLink(edge, token);
  const { name } = given;
  const signing = await readSigning(edge, offer, given, origin);
  await onBehalfOfCustomer(edge, offer, name, origin, async (ctx, sale, offered, held) => {
    if (version !== held.version) throw new Refusal("conflict", "sale.changed");
    refuseIf(obstacleToAccept(offered, held, ctx.today));
    const chosen = await keepChosen(ctx, sale, { choices, total });
    await updateOwn(ctx, "sales")
      .set({ acceptedAt: ctx.now, acceptedBy: name, acceptedVersion: version })
      .where("id", "=", sale.id)
      .execute();
    await signOffer(ctx, chosen, held, signing);
    if (await obstacleOfPayment(ctx, chosen)) return keepYes(ctx, chosen, "sale.acceptance_unpaid");
    if (await obstacleOfOurs(ctx, chosen)) return keepYes(ctx, chosen);
    await confirmLockedSale(ctx, chosen, { yesOf: name });
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
export async function declineQuotation(edge: Edge, { token, kind, reason, lines }: DeclineQuotation, origin: Origin) {
  const offer = proveLink(edge, token);
  await onBehalfOfCustomer(edge, offer, "", origin, async (ctx, sale, offered, held) => {
    refuseIf(obstacleToDecline(offered, held));
    await endRequest(ctx, sale);
    const told = await keepLineReasons(ctx, sale, lines, seenByCustomer);
    tellHistories(ctx, sale);
    await changeRow(ctx, "sales", sale, {
      event: "sale.declined",
      changes: { state: moves.decline.to, declineKind: kind ?? null, declineReason: reason ?? null },
      told,
      along: { declinedAt: ctx.now, cancelledAt: ctx.now, approval: null },
    });
  });
  return getPortalSale(edge, { token }, origin);
}

const seenByCustomer = (lines: readonly LineRecord[]) => linesForCustomer(lines).map(({ line }) => line);

/** The customer asks or remarks something, about one line or the whole; it stands in the document's history. */
export async function commentOnQuotation(
  edge: Edge,
  { token, name, body, lineId }: CommentOnQuotation,
  origin: Origin,
) {
  const offer = proveLink(edge, token);
  await onBehalfOfCustomer(edge, offer, name ?? "", origin, async (ctx, sale) => {
    await refuseUnseenLine(ctx, { saleId: sale.id, lineId });
    const id = await keepQuestion(ctx, sale, { body, lineId });
    tellOfSale(ctx, sale, 0);
    await recordInDiary(ctx, "sale.commented", { kind: "sale", id: sale.id }, { about: { kind: "note", id } });
  });
  return getPortalSale(edge, { token }, origin);
}

/** The portal page says that the customer has opened it; only the first time of each sending is kept. */
export async function noteView(edge: Edge, { token }: OpenPortal, origin: Origin) {
  const offer = proveLink(edge, token);
  await onBehalfOfCustomer(edge, offer, "", origin, async (ctx, sale, _, held) => {
    await countOpening(ctx, sale, held);
    if (offer.shareId) return noteColleaguesView(ctx, sale, offer);
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

/** The same of a colleague, once of his link. */
async function noteColleaguesView(ctx: Context, sale: SaleRecord, offer: PortalToken): Promise<void> {
  const colleague = await readColleague(ctx, offer);
  if (!colleague || colleague.viewedAt !== null) return;
  await updateOwn(ctx, "saleShares").set({ viewedAt: ctx.now }).where("id", "=", colleague.id).execute();
  tellOfSale(ctx, sale, 0);
  await recordInDiary(ctx, "sale.viewed", { kind: "sale", id: sale.id });
}
