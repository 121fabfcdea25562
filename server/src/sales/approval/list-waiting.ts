import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { amountText } from "@trato/domain/money.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import type { WaitingSale } from "@trato/domain/sales/approval/approval-records.ts";
import { decidesFor, type Deciding } from "@trato/domain/sales/approval/approvers.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { decidingOf } from "./deciding.ts";
import { type ReadRequest, readRequests, toldExcesses, toldSteps } from "./told-requests.ts";

type Waiting = { request: ReadRequest; deciding: Deciding };

/** The quotations about which whoever asks has to decide, those that wait longest first. */
export async function listWaiting(ctx: Context): Promise<{ items: WaitingSale[] }> {
  const waiting = await waitingForMe(ctx);
  const sales = await readSales(
    ctx,
    waiting.map(({ request }) => request.saleId),
  );
  const items = waiting.flatMap(({ request, deciding }) => {
    const sale = sales.get(request.saleId);
    if (!sale) return [];
    const { askedBy, askedAt, note } = request;
    const excesses = toldExcesses(request);
    const companyCurrency = ctx.workspace.currency;
    return [{ ...sale, companyCurrency, askedBy, askedAt, note, excesses, steps: toldSteps(request, deciding) }];
  });
  return { items: items.toReversed() };
}

/** The requests whose next step whoever asks decides, among the newest that wait. */
async function waitingForMe(ctx: Context): Promise<Waiting[]> {
  const { memberId } = ctx.actor;
  const requests = memberId === null ? [] : await readRequests(ctx, sql`a.state = 'waiting'`);
  const waiting = await Promise.all(requests.map((request) => mineOf(ctx, request)));
  return waiting.filter((each) => each !== null);
}

async function mineOf(ctx: Context, request: ReadRequest): Promise<Waiting | null> {
  const step = request.steps.find(({ decision }) => decision === null);
  const { saleId: id, salespersonId, askedById: askedBy } = request;
  if (!step) return null;
  const deciding = await decidingOf(ctx, { id, salespersonId, askedBy });
  return decidesFor(step.approverId, ctx.actor.memberId, deciding) ? { request, deciding } : null;
}

async function readSales(ctx: Context, ids: readonly Id<"sales">[]) {
  if (ids.length === 0) return new Map<never, never>();
  const rows = await own(ctx, "sales as s")
    .innerJoin("contacts as c", (join) =>
      join.onRef("c.workspaceId", "=", "s.workspaceId").onRef("c.id", "=", "s.customerId"),
    )
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "s.workspaceId").onRef("m.id", "=", "s.salespersonId"),
    )
    .select(["s.id as saleId", "s.number", "s.currency", "s.total", "s.version"])
    .select(["c.name as customerName", "m.name as salespersonName"])
    .where("s.id", "in", ids)
    .execute();
  return new Map(
    rows.map((row) => {
      const { currencyDecimals } = inCurrency(ctx.workspace, row.currency);
      return [row.saleId, { ...row, total: amountText(row.total, currencyDecimals) }];
    }),
  );
}
