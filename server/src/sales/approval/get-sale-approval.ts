import { sql } from "kysely";
import type { OneSale } from "@trato/domain/sales/inputs.ts";
import type { ApprovalOfSale } from "@trato/domain/sales/approval/approval-records.ts";
import { approversOf } from "@trato/domain/sales/approval/approvers.ts";
import { tellsCosts } from "@trato/domain/sales/approval/limits.ts";
import { obstacleToAskForApproval } from "@trato/domain/sales/lifecycle.ts";
import type { Context } from "../../platform/context.ts";
import { isAllowed, permissionOf } from "../../platform/permissions.ts";
import { found, own } from "../../platform/rows.ts";
import { limitsOfOffer } from "./clear-limits.ts";
import { decidingOf, waitingRequest } from "./deciding.ts";
import { obstacleOfNothing, obstacleToDecide, obstacleToWithdraw } from "./obstacles.ts";
import { readRequests, toldExcess, toldExcesses, toldSteps } from "./told-requests.ts";

/** What of a quotation goes beyond the limits of whoever reads and is not approved, how it was asked for until now, and what he may do about it. */
export async function getSaleApproval(ctx: Context, { saleId }: OneSale): Promise<ApprovalOfSale> {
  const sale = found(await own(ctx, "sales").selectAll().where("id", "=", saleId).executeTakeFirst());
  const [standing, requests, waiting] = await Promise.all([
    limitsOfOffer(ctx, sale),
    readRequests(ctx, { those: sql`a.sale_id = ${saleId}`, first: "newest" }),
    waitingRequest(ctx, saleId),
  ]);
  const deciding = waiting && (await decidingOf(ctx, { ...sale, askedBy: waiting.request.askedBy }));
  return {
    currency: ctx.workspace.currency,
    excesses: standing.open.map((excess) => {
      const isKept = tellsCosts(excess.measure) && !isAllowed(ctx, "product.seeCosts");
      return toldExcess(isKept ? { ...excess, limit: null, value: null } : excess);
    }),
    approvers: await namesOf(ctx, approversOf(standing.open, standing.rules)),
    items: requests.map((request) => ({
      id: request.id,
      state: request.state,
      askedBy: request.askedBy,
      askedAt: request.askedAt,
      note: request.note,
      excesses: toldExcesses(request),
      steps: toldSteps(request, deciding),
    })),
    can: {
      ask: permissionOf(ctx, "sale.edit", obstacleToAskForApproval(sale) ?? obstacleOfNothing(standing)),
      decide: permissionOf(ctx, "sale.approve", await obstacleToDecide(ctx, sale, waiting)),
      withdraw: permissionOf(ctx, "sale.edit", obstacleToWithdraw(ctx, waiting)),
    },
  };
}

async function namesOf(ctx: Context, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const members = await own(ctx, "members")
    .select(["id", "name"])
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .execute();
  return ids.flatMap((id) => members.find((member) => member.id === id)?.name ?? []);
}
