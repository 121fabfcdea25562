import type { CalendarDate, Moment } from "../dates.ts";
import { type Decimal, one } from "../decimal.ts";
import { type Choice, isCounted } from "../documents/choices/choices.ts";
import { type Obstacle, obstacle } from "../errors.ts";
import type { RefusalCode } from "../refusal-words.ts";
import { isPositive } from "../stock/quantities.ts";
import type { ApprovalStanding } from "./approval/approval-states.ts";

/** A quotation is a draft or sent; once confirmed it is the order, done when nothing is left to deliver. */
export type SaleState = "draft" | "sent" | "confirmed" | "done" | "cancelled";

/** Each move of a document: from which states, to which. Source: rules; quotation and order are one document. */
export const moves = {
  send: { from: ["draft", "sent"], to: "sent" },
  confirm: { from: ["draft", "sent"], to: "confirmed" },
  decline: { from: ["sent"], to: "cancelled" },
  cancel: { from: ["draft", "sent", "confirmed", "done"], to: "cancelled" },
  reopen: { from: ["sent", "cancelled"], to: "draft" },
  finish: { from: ["confirmed"], to: "done" },
  resume: { from: ["confirmed", "done"], to: "confirmed" },
} as const satisfies Record<string, { from: readonly SaleState[]; to: SaleState }>;

export type SaleMove = keyof typeof moves;

export const quotationStates: readonly SaleState[] = ["draft", "sent"];
export const orderStates: readonly SaleState[] = ["confirmed", "done"];

export const isQuotation = (sale: { state: SaleState }): boolean => quotationStates.includes(sale.state);
export const isCancelled = (sale: { state: SaleState }): boolean => sale.state === moves.cancel.to;
export const isOrder = (sale: { state: SaleState }): boolean => orderStates.includes(sale.state);

/** A document as far as its rules need it. */
export type SaleFacts = {
  state: SaleState;
  validUntil: CalendarDate | null;
  version: number;
  /** When the customer said yes. */
  acceptedAt?: Moment | null;
  /** How it stands with the approval of what goes beyond the limits, where somebody asked for it. */
  approval?: ApprovalStanding | null;
  lines: readonly FactsOfLine[];
};

/** `saleBlock`: why its product is not sold at present. */
type FactsOfLine = {
  kind: "product" | "section" | "note";
  choice?: Choice;
  name?: string;
  quantity?: Decimal;
  saleBlock?: string | null;
};

type Standing = Pick<SaleFacts, "state" | "acceptedAt" | "approval">;

/** The customer has said yes to it, and it waits for something of ours before it is an order. */
export const isAwaitingUs = ({ state, acceptedAt }: Standing): boolean =>
  state === moves.send.to && Boolean(acceptedAt);

/** The customer wants changes of what he was sent, and has been sent nothing else since. */
export const isChangeAsked = ({
  state,
  acceptedAt,
  changesAskedAt,
}: Standing & { changesAskedAt: Moment | null }): boolean =>
  state === moves.send.to && !acceptedAt && changesAskedAt !== null;

/** An open quotation whose last day has passed before the customer said yes. Source: `is_expired` in rule 6.1. */
export function isExpired(sale: Standing & Pick<SaleFacts, "validUntil">, today: CalendarDate): boolean {
  return isQuotation(sale) && !isAwaitingUs(sale) && sale.validUntil !== null && sale.validUntil < today;
}

/** Somebody has to approve it before it goes on. */
export const isAwaitingApproval = ({ state, approval }: Pick<SaleFacts, "state" | "approval">): boolean =>
  quotationStates.includes(state) && approval === "waiting";

/** What goes beyond the limits is asked for once, as long as it is an offer. */
export function obstacleToAskForApproval(sale: Standing): Obstacle | null {
  if (isAwaitingApproval(sale)) return obstacle("conflict", "sale.awaits_approval");
  if (isQuotation(sale)) return null;
  return obstacle("conflict", sale.state === "cancelled" ? "sale.cancelled" : "sale.confirmed");
}

/** Header and lines may change until the customer has said yes, and not while somebody is asked to approve them. */
export function obstacleToEdit(sale: Standing): Obstacle | null {
  if (isAwaitingUs(sale)) return obstacle("conflict", "sale.accepted_as_it_is");
  if (isAwaitingApproval(sale)) return obstacle("conflict", "sale.awaits_approval");
  if (isQuotation(sale)) return null;
  return obstacle("conflict", sale.state === "cancelled" ? "sale.cancelled" : "sale.confirmed");
}

/** What is confirmed to the customer is an order. */
export function obstacleToSendOrder(sale: Pick<SaleFacts, "state">): Obstacle | null {
  if (isOrder(sale)) return null;
  return obstacle("conflict", isCancelled(sale) ? "sale.cancelled" : "sale.not_ordered");
}

export function obstacleToSend(sale: SaleFacts, today: CalendarDate): Obstacle | null {
  const standing = obstacleToMove(sale, "send") ?? (isAwaitingUs(sale) ? obstacleToEdit(sale) : null);
  return standing ?? obstacleOfContent(sale) ?? obstacleOfDate(sale, today);
}

/** A member may confirm for the customer, by telephone or on paper; an expired offer must be renewed first. */
export function obstacleToConfirm(sale: SaleFacts, today: CalendarDate): Obstacle | null {
  const standing = obstacleToMove(sale, "confirm") ?? obstacleOfContent(sale) ?? obstacleOfDate(sale, today);
  return standing ?? obstacleOfProducts(sale);
}

/** What is not sold at present is not ordered, though it may be given back; that an offer has it keeps nobody from sending that. */
export function obstacleOfProducts({ lines }: Pick<SaleFacts, "lines">): Obstacle | null {
  const blocked = lines.find((line) => line.kind === "product" && isCounted(line) && isBlocked(line));
  return blocked ? obstacleOfBlock(blocked) : null;
}

/** Whether a line would sell what is not sold at present. */
export const isBlocked = ({ quantity = one, saleBlock }: Pick<FactsOfLine, "quantity" | "saleBlock">): boolean =>
  Boolean(saleBlock) && isPositive(quantity);

/** Why the product of a line is not sold at present. */
export function obstacleOfBlock({ name = "", saleBlock = null }: Pick<FactsOfLine, "name" | "saleBlock">): Obstacle {
  return obstacle("conflict", "sale.product_blocked", { product: name, reason: saleBlock });
}

/** What was delivered cannot be undone by cancelling: it is returned first, all of it. Source: rule R-623, "done transfers stay". */
export function obstacleToCancel(sale: Pick<SaleFacts, "state"> & { isAnythingKept: boolean }): Obstacle | null {
  const standing = obstacleToMove(sale, "cancel");
  if (standing || !sale.isAnythingKept) return standing;
  return obstacle("conflict", sale.state === "done" ? "sale.done" : "sale.delivered");
}

/** Nothing is left of a draft that nobody has seen: whatever has a number stays, so that numbers have no holes. */
export function obstacleToRemove(sale: Pick<SaleFacts, "state"> & { number: string | null }): Obstacle | null {
  return sale.state === "draft" && sale.number === null ? null : obstacle("conflict", "sale.confirmed");
}

/** Back to a draft: the offer is withdrawn, the customer's link stops working. Source: rule R-624. */
export function obstacleToReopen(sale: Pick<SaleFacts, "state">): Obstacle | null {
  return obstacleToMove(sale, "reopen");
}

export function obstacleToRevokeLink(sale: Pick<SaleFacts, "state"> & { isRevoked: boolean }): Obstacle | null {
  if (sale.state === "draft") return obstacle("conflict", "sale.not_sent");
  return sale.isRevoked ? obstacle("conflict", "portal.revoked") : null;
}

export function obstacleToCountersign({ state }: Pick<SaleFacts, "state">): Obstacle | null {
  return state === "cancelled" ? obstacle("conflict", "sale.cancelled") : null;
}

/** The rest of an order is given up: what was not delivered will not be. */
export function obstacleToCloseShort(sale: Pick<SaleFacts, "state">): Obstacle | null {
  return obstacleToMove(sale, "finish");
}

/** What a customer still gets of an order, and how, may change until it is cancelled. */
export function obstacleToChangeOrder(sale: Pick<SaleFacts, "state">): Obstacle | null {
  return obstacleToMove(sale, "resume");
}

/** What came back or was given up is delivered after all; what is on its way already needs no second delivery. */
export function obstacleToDeliverAgain(
  sale: Pick<SaleFacts, "state"> & { isAnythingUnmoved: boolean },
): Obstacle | null {
  const standing = obstacleToMove(sale, "resume");
  if (standing) return standing;
  return sale.isAnythingUnmoved ? null : obstacle("conflict", "sale.nothing_to_deliver");
}

/** Services are delivered when somebody says so, as often as it changes; those that go with goods follow these. */
export function obstacleToDeliverServices(sale: Pick<SaleFacts, "state"> & { hasServices: boolean }): Obstacle | null {
  const standing = obstacleToMove(sale, "resume");
  if (standing) return standing;
  return sale.hasServices ? null : obstacle("conflict", "sale.no_services");
}

/** What the customer holds in hand: the version that was sent, and the link's epoch. */
export type SentOffer = { version: number; epoch: number };
export type OfferedSale = SaleFacts & { sentVersion: number | null; portalEpoch: number; isRevoked: boolean };

/** Whether the link still shows what was sent: not revoked, not replaced by a newer one, not changed since. */
export function obstacleToOpenOffer(sale: OfferedSale, offer: SentOffer): Obstacle | null {
  if (sale.isRevoked || sale.portalEpoch !== offer.epoch || sale.state === "draft")
    return obstacle("forbidden", "portal.revoked");
  if (sale.sentVersion !== offer.version) return obstacle("conflict", "sale.changed");
  return sale.state === "sent" && sale.version !== offer.version ? obstacle("conflict", "sale.changed") : null;
}

/** Whether the customer can be told something: his link must lead to what was sent to him. */
export function obstacleToAnswer(sale: Omit<OfferedSale, "lines">): Obstacle | null {
  if (sale.sentVersion === null || sale.state === "draft") return obstacle("conflict", "sale.not_sent");
  return obstacleToOpenOffer({ ...sale, lines: [] }, { version: sale.sentVersion, epoch: sale.portalEpoch });
}

/** Whether the customer may say yes to exactly what the link shows, today. */
export function obstacleToAccept(sale: OfferedSale, offer: SentOffer, today: CalendarDate): Obstacle | null {
  const standing = obstacleToOpenOffer(sale, offer);
  if (standing) return standing;
  if (isOrder(sale) || isAwaitingUs(sale)) return obstacle("conflict", "sale.accepted");
  if (sale.state === "cancelled") return obstacle("conflict", "sale.cancelled");
  return obstacleOfDate(sale, today);
}

export function obstacleToDecline(sale: OfferedSale, offer: SentOffer): Obstacle | null {
  const standing = obstacleToOpenOffer(sale, offer);
  if (standing) return standing;
  return isAwaitingUs(sale) ? obstacle("conflict", "sale.accepted") : obstacleToMove(sale, "decline");
}

/** Changes may be asked for until the customer has said yes or no, also of what has expired. */
export function obstacleToAskForChanges(sale: OfferedSale, offer: SentOffer): Obstacle | null {
  return obstacleToDecline(sale, offer);
}

function obstacleToMove(sale: Pick<SaleFacts, "state">, move: SaleMove): Obstacle | null {
  const allowed: readonly SaleState[] = moves[move].from;
  if (allowed.includes(sale.state)) return null;
  return obstacle("conflict", refusalOfState[sale.state], { state: sale.state });
}

const refusalOfState: Record<SaleState, RefusalCode> = {
  draft: "sale.not_sent",
  sent: "sale.sent",
  confirmed: "sale.confirmed",
  done: "sale.done",
  cancelled: "sale.cancelled",
};

function obstacleOfContent(sale: Pick<SaleFacts, "lines">): Obstacle | null {
  return sale.lines.some((line) => line.kind === "product" && isCounted(line))
    ? null
    : obstacle("conflict", "sale.empty");
}

function obstacleOfDate(sale: SaleFacts, today: CalendarDate): Obstacle | null {
  return isExpired(sale, today) ? obstacle("conflict", "sale.expired", { validUntil: sale.validUntil }) : null;
}
