import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { isAwaitingUs } from "@trato/domain/sales/lifecycle.ts";
import { nobody } from "../../identity/memberships.ts";
import { attempt } from "../../platform/attempt.ts";
import { type Context, type Origin, systemActor } from "../../platform/context.ts";
import { isDatabaseAway } from "../../platform/database/lost.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import type { Edge } from "../../platform/edge.ts";
import { lockRow } from "../../platform/rows.ts";
import { confirmLockedSale } from "../confirm-quotation.ts";
import { obstacleOfOurs } from "../portal/answer-offer.ts";
import { type SaleRecord, tellOfSale } from "../store.ts";
import { obstacleOfPayment } from "./standing-of-sale.ts";

type SaleId = SaleRecord["id"];

/**
 * The customer has said yes and paid what was asked: it is an order now, unless something of ours still stands in the way, which is told then.
 * Asked again it finds an order, and leaves it alone.
 */
export async function confirmPaid(ctx: Context, saleId: SaleId): Promise<void> {
  const sale = await lockRow(ctx, "sales", saleId);
  if ((await confirmWhereFree(ctx, sale)) !== "held") return;
  tellOfSale(ctx, sale, 0);
  await recordInDiary(ctx, "sale.payment_held", { kind: "sale", id: saleId });
}

/** The job: what is paid and was held by a limit, the customer's credit or a product is an order as soon as that is otherwise. */
export async function confirmHeld(edge: Edge, origin: Origin): Promise<void> {
  const failures: unknown[] = [];
  const { rows } = await edge.database.transaction(nobody, "read", (db) =>
    sql<{ id: Id<"workspaces"> }>`select id from app.workspaces_with_paid_offers() as id`.execute(db),
  );
  for (const { id: workspaceId } of rows) {
    const run = <T>(work: (ctx: Context) => Promise<T>) =>
      edge.run({ workspaceId, actor: systemActor }, "write", origin, work);
    for (const id of await run(paidOffers))
      await run((ctx) => confirmIfFree(ctx, id)).catch((error: unknown) => {
        if (isDatabaseAway(error)) throw error;
        failures.push(error);
      });
  }
  if (failures.length > 0) throw new AggregateError(failures, "not all that is paid could be confirmed");
}

async function confirmIfFree(ctx: Context, saleId: SaleId): Promise<void> {
  nothingToRecord(ctx);
  await confirmWhereFree(ctx, await lockRow(ctx, "sales", saleId));
}

async function confirmWhereFree(ctx: Context, sale: SaleRecord): Promise<"confirmed" | "held" | null> {
  if (!isAwaitingUs(sale) || (await obstacleOfPayment(ctx, sale))) return null;
  if (await obstacleOfOurs(ctx, sale)) return "held";
  const tried = await attempt(ctx, () => confirmLockedSale(ctx, sale, { yesOf: sale.acceptedBy ?? "" }));
  return "refused" in tried ? "held" : "confirmed";
}

/** What customers have accepted that asks for money, and for which some came. */
async function paidOffers(ctx: Context): Promise<SaleId[]> {
  nothingToRecord(ctx);
  const { rows } = await sql<{ id: SaleId }>`
    select s.id from sales s
    where s.workspace_id = ${ctx.workspace.id} and s.state = 'sent' and s.accepted_at is not null and s.payment_asked is not null
      and exists (select from payments p where p.workspace_id = s.workspace_id and p.sale_id = s.id and p.undone_at is null and p.aside_because is null)
    order by s.id`.execute(ctx.db);
  return rows.map(({ id }) => id);
}
