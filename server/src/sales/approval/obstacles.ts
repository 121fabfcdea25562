import { obstacle, type Obstacle } from "@trato/domain/errors.ts";
import { decidesFor } from "@trato/domain/sales/approval/approvers.ts";
import type { Context } from "../../platform/context.ts";
import { isAllowed } from "../../platform/permissions.ts";
import type { SaleRecord } from "../store.ts";
import type { Standing } from "./clear-limits.ts";
import { decidingOf, type waitingRequest } from "./deciding.ts";

type Waiting = Awaited<ReturnType<typeof waitingRequest>>;

/** What stays within the limits needs nobody's approval. */
export const obstacleOfNothing = ({ open }: Pick<Standing, "open">): Obstacle | null =>
  open.length === 0 ? obstacle("conflict", "approval.not_needed") : null;

/** What keeps whoever acts from deciding about a document. */
export async function obstacleToDecide(
  ctx: Context,
  sale: Pick<SaleRecord, "id" | "salespersonId">,
  waiting: Waiting,
): Promise<Obstacle | null> {
  if (!waiting?.step) return obstacle("conflict", "approval.not_asked");
  const { id, salespersonId } = sale;
  const deciding = await decidingOf(ctx, { id, salespersonId, askedBy: waiting.request.askedBy });
  const { memberId } = ctx.actor;
  if (decidesFor(waiting.step.approverId, memberId, deciding)) return null;
  const isOwn = deciding.ownerIds.some((owner) => owner === memberId);
  return obstacle("forbidden", isOwn ? "approval.own" : "approval.not_yours");
}

/** Whoever asked takes it back, or somebody who leads. */
export function obstacleToWithdraw(ctx: Context, waiting: Waiting): Obstacle | null {
  if (!waiting) return obstacle("conflict", "approval.not_asked");
  const { askedBy } = waiting.request;
  const isTheirs = askedBy === null || askedBy === ctx.actor.memberId || isAllowed(ctx, "approval.withdraw");
  return isTheirs ? null : obstacle("forbidden", "approval.not_your_request");
}
