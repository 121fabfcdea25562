import { sql } from "kysely";
import type { Moment } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Approved } from "@trato/domain/sales/approval/coverage.ts";
import type { Excess } from "@trato/domain/sales/approval/excesses.ts";
import { tellsCosts } from "@trato/domain/sales/approval/limits.ts";
import type { Context } from "../../platform/context.ts";
import { insertOwn, own } from "../../platform/rows.ts";

type ApprovalId = Id<"sale_approvals">;

/** An excess as it is kept: of margins without figures, which stand apart. */
export type KeptExcess = Omit<Excess, "limit" | "value"> & { limit: Decimal | null; value: Decimal | null };

type Figure = { place: number; limitValue: Decimal; value: Decimal };

/** What was last approved of a document, and by which request, with what its margins came to: for what follows from it, never for an answer. */
export async function approvedBefore(
  ctx: Context,
  saleId: Id<"sales">,
): Promise<(Approved & { id: ApprovalId }) | null> {
  const approval = await own(ctx, "saleApprovals")
    .select(["id", "customerId", "excesses"])
    .where("saleId", "=", saleId)
    .where("state", "=", "approved")
    .orderBy("decidedAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!approval) return null;
  const { rows } =
    await sql<Figure>`select place, limit_value, value from app.approved_margins_behind(${approval.id})`.execute(
      ctx.db,
    );
  const { id, customerId } = approval;
  const excesses = withFigures(approval.excesses as KeptExcess[], rows); // as keepExcesses wrote them
  return { id, customerId, excesses: excesses.filter(isWhole) };
}

/** Excesses with the figures that are known of those that are kept without. */
export function withFigures(excesses: readonly KeptExcess[], figures: readonly Figure[]): KeptExcess[] {
  return excesses.map((excess, place) => {
    const figure = figures.find((each) => each.place === place);
    return figure ? { ...excess, limit: figure.limitValue, value: figure.value } : excess;
  });
}

const isWhole = (excess: KeptExcess): excess is Excess => excess.limit !== null && excess.value !== null;

type Request = {
  id: ApprovalId;
  saleId: Id<"sales">;
  customerId: Id<"contacts">;
  note: string | null;
  remindAt: Moment | null;
};

/** Keeps a request that waits, with what goes beyond the limits. */
export async function keepRequest(ctx: Context, request: Request, excesses: readonly Excess[]): Promise<void> {
  const kept = excesses.map((excess): KeptExcess =>
    tellsCosts(excess.measure) ? { ...excess, limit: null, value: null } : excess,
  );
  await insertOwn(ctx, "saleApprovals", {
    ...request,
    state: "waiting",
    excesses: JSON.stringify(kept),
    askedBy: ctx.actor.memberId,
    askedAt: ctx.now,
  }).execute();
  const figures = excesses.flatMap(({ measure, limit, value }, place) =>
    tellsCosts(measure) ? { place, limit, value } : [],
  );
  if (figures.length > 0)
    await sql`select app.keep_approval_margins(${request.id}, ${JSON.stringify(figures)}::json)`.execute(ctx.db);
}
