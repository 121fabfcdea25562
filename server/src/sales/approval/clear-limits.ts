import { sql } from "kysely";
import { type Obstacle, obstacle, refuseIf } from "@trato/domain/errors.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { uncovered } from "@trato/domain/sales/approval/coverage.ts";
import type { Excess } from "@trato/domain/sales/approval/excesses.ts";
import { isQuotation, moves } from "@trato/domain/sales/lifecycle.ts";
import { canonicalForm } from "@trato/domain/sales/versions/canonical-form.ts";
import type { Context } from "../../platform/context.ts";
import { own, updateOwn } from "../../platform/rows.ts";
import type { SaleRecord } from "../store.ts";
import { hashOf } from "../versions/hash-of.ts";
import { readContent } from "../versions/read-content.ts";
import { approvedBefore } from "./approved-before.ts";
import { judgeSale, type Judgement } from "./judge-sale.ts";

/** How a document stands with limits: what goes beyond those of whoever acts, what of that nobody approved, and by which request the rest was. */
export type Standing = Judgement & { open: Excess[]; approvalId: Approval | null };
type Approval = NonNullable<Awaited<ReturnType<typeof approvedBefore>>>["id"];

export async function limitsOfSale(ctx: Context, sale: SaleRecord): Promise<Standing> {
  const judgement = await judgeSale(ctx, sale);
  if (judgement.excesses.length === 0) return { ...judgement, open: [], approvalId: null };
  const approved = await approvedBefore(ctx, sale.id);
  const open = uncovered({ customerId: sale.customerId, excesses: judgement.excesses }, approved);
  return { ...judgement, open, approvalId: approved?.id ?? null };
}

/**
 * What keeps a document from going out or being ordered: that it goes beyond the limits of whoever acts and nobody approved that. What its
 * customer holds in hand binds: as it was sent it may be ordered, whatever the limits are by now.
 */
export async function obstacleOfLimits(ctx: Context, sale: SaleRecord): Promise<Obstacle | null> {
  return obstacleIn(ctx, sale, await limitsOfSale(ctx, sale));
}

async function obstacleIn(ctx: Context, sale: SaleRecord, { open }: Standing): Promise<Obstacle | null> {
  if (open.length === 0 || (await isAsSent(ctx, sale))) return null;
  return obstacle("conflict", sale.approval === "waiting" ? "sale.awaits_approval" : "sale.needs_approval");
}

/** What is written with a document that goes out or is ordered, without which the database takes neither. */
export type Cleared = { clearedAt: Moment; approval: "approved" | null; approvalId: Approval | null };

/** Refuses what goes beyond the limits unapproved; a request that nobody needs any more is withdrawn. The caller holds the document locked. */
export async function clearLimits(ctx: Context, sale: SaleRecord): Promise<Cleared> {
  const standing = await limitsOfSale(ctx, sale);
  refuseIf(await obstacleIn(ctx, sale, standing));
  await endRequest(ctx, sale);
  const { excesses, open } = standing;
  // what goes out because it binds was approved by nobody
  const approvalId = excesses.length > 0 && open.length === 0 ? standing.approvalId : null;
  return { clearedAt: clearedNow(ctx, sale), approval: approvalId && "approved", approvalId };
}

/** When a document is looked at by now: not before it went out or was ordered, though a file said a day to come, or another clock is ahead. */
export function clearedNow({ now }: Pick<Context, "now">, { sentAt, confirmedAt }: Dated): Moment {
  return [sentAt, confirmedAt].reduce<Moment>((last, at) => (at !== null && at > last ? at : last), now);
}

type Dated = Pick<SaleRecord, "sentAt" | "confirmedAt">;

/** Nobody has to decide about a document any more. */
export async function endRequest(ctx: Context, { id, approval }: Pick<SaleRecord, "id" | "approval">): Promise<void> {
  if (approval !== "waiting") return;
  await updateOwn(ctx, "saleApprovals")
    .set({ state: "withdrawn", decidedAt: ctx.now, remindAt: null })
    .where("saleId", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** Whether its customer can say yes to a document that nobody touched since it went out, himself included. */
async function isAsSent(ctx: Context, sale: SaleRecord): Promise<boolean> {
  const { id, state, version: now, sentVersion, portalRevokedAt } = sale;
  if (state !== moves.send.to || now !== sentVersion || portalRevokedAt !== null) return false;
  return !(await isChosen(ctx, sale)) || saysWhatWasSent(ctx, id);
}

/** Whether its customer has chosen something of it. */
async function isChosen(ctx: Context, { id, sentVersion }: SaleRecord): Promise<boolean> {
  const sent = own(ctx, "saleSendings").select(sql<boolean>`coalesce(choices, '[]') <> '[]'`.as("isChosen"));
  const sending = await sent.where("saleId", "=", id).where("sentVersion", "=", sentVersion).executeTakeFirst();
  return sending?.isChosen === true;
}

/** Whether it says what its customer was sent, word for word. */
async function saysWhatWasSent(ctx: Context, id: SaleRecord["id"]): Promise<boolean> {
  const newest = own(ctx, "saleVersions").select("sha256").where("saleId", "=", id).orderBy("number", "desc");
  const version = await newest.limit(1).executeTakeFirst();
  return version !== undefined && version.sha256 === hashOf(canonicalForm(await readContent(ctx, id)));
}

const nothing: Standing = { excesses: [], rules: [], open: [], approvalId: null };

/** Of an order, and of what its customer holds in hand, nothing is to be approved. */
export async function limitsOfOffer(ctx: Context, sale: SaleRecord): Promise<Standing> {
  if (!isQuotation(sale)) return nothing;
  const standing = await limitsOfSale(ctx, sale);
  return standing.open.length > 0 && (await isAsSent(ctx, sale)) ? nothing : standing;
}
