import type { Id } from "@trato/domain/ids.ts";
import { decidersOf } from "@trato/domain/sales/approval/approvers.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { decidingOf, waitingRequest } from "./deciding.ts";

/** Who is asked to decide about a document now; nobody, where nobody is. */
export async function approversNow(ctx: Context, saleId: Id<"sales">): Promise<string[]> {
  const waiting = await waitingRequest(ctx, saleId);
  const sale = await own(ctx, "sales").select(["id", "salespersonId"]).where("id", "=", saleId).executeTakeFirst();
  if (!waiting?.step || !sale) return [];
  const deciding = await decidingOf(ctx, { ...sale, askedBy: waiting.request.askedBy });
  return decidersOf(waiting.step.approverId, deciding).map(({ id }) => id);
}

/** What is waited for, as a notice names it. */
export const noticedSale = (saleId: Id<"sales">) =>
  ({ topic: saleId, subjectKind: "sale", subjectId: saleId }) as const;

/** Who asked for the approval of a document last. */
export async function askerOf(ctx: Context, saleId: Id<"sales">): Promise<string[]> {
  const asked = own(ctx, "saleApprovals").select("askedBy").where("saleId", "=", saleId).orderBy("askedAt", "desc");
  const last = await asked.limit(1).executeTakeFirst();
  return last?.askedBy ? [last.askedBy] : [];
}
