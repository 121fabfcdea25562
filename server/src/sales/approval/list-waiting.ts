import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { amountText } from "@trato/domain/money.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import type { WaitingSale } from "@trato/domain/sales/approval/approval-records.ts";
import { decidesFor, type Deciding } from "@trato/domain/sales/approval/approvers.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { readDeciders } from "./deciding.ts";
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
  return { items };
}

/** The requests whose next step whoever asks decides, those that wait longest first. */
async function waitingForMe(ctx: Context): Promise<Waiting[]> {
  const { memberId } = ctx.actor;
  const those = sql`a.state = 'waiting' and ${mayBeAsked(memberId)}`;
  const requests = memberId === null ? [] : await readRequests(ctx, { those, first: "oldest" });
  if (requests.length === 0) return [];
  const deciders = await readDeciders(
    ctx,
    requests.map(({ saleId }) => saleId),
  );
  return requests.flatMap((request) => {
    const step = request.steps.find(({ decision }) => decision === null);
    const { saleId: id, salespersonId, askedById: askedBy } = request;
    const deciding = deciders({ id, salespersonId, askedBy });
    return step && decidesFor(step.approverId, memberId, deciding) ? [{ request, deciding }] : [];
  });
}

/** Who can be asked at all: the approver of the next step, whoever stands in for somebody, and administrators. */
const mayBeAsked = (memberId: Id<"members"> | null) => sql`(
  exists (select from approval_stand_ins i where i.workspace_id = a.workspace_id and i.stand_in_id = ${memberId})
  or exists (select from members m where m.workspace_id = a.workspace_id and m.id = ${memberId} and m.role = 'administrator')
  or ${memberId} = (select t.approver_id from sale_approval_steps t
    where t.workspace_id = a.workspace_id and t.approval_id = a.id and t.decision is null order by t.place limit 1))`;

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
