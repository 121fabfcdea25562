import { sql } from "kysely";
import { compare, type Decimal, exact } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { orderStates } from "@trato/domain/sales/lifecycle.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { linesOfSales } from "../read-sale.ts";
import { progressOfSale, type SaleProgress } from "./progress-of-sale.ts";

/** A document whose figures do not add up to its amounts, or do not say what was delivered. */
export type FigureDrift = { saleId: Id<"sales">; of: "amounts" | "deliveries" };

/** Compares the figures of which sums of documents are made with the documents; empty where all is well. */
export async function verifyFigures(ctx: Context): Promise<FigureDrift[]> {
  const drifts: FigureDrift[] = (await wrongAmounts(ctx)).map((saleId) => ({ saleId, of: "amounts" }));
  for (let after: Id<"sales"> | null = null; ;) {
    const orders: { id: Id<"sales"> }[] = await ordersAfter(ctx, after);
    drifts.push(...(await wrongDeliveries(ctx, orders)));
    if (orders.length < batch) return drifts;
    after = orders.at(-1)?.id ?? null;
  }
}

const batch = 500;

async function wrongAmounts(ctx: Context): Promise<Id<"sales">[]> {
  const { rows } = await sql<{ id: Id<"sales"> }>`
    select s.id from sales s
      left join (select sale_id, sum(untaxed) as untaxed, sum(total) as total from sale_figures
        where workspace_id = ${ctx.workspace.id} group by sale_id) as f on f.sale_id = s.id
    where s.workspace_id = ${ctx.workspace.id}
      and (coalesce(f.untaxed, 0) <> coalesce(s.company_untaxed, s.untaxed) or coalesce(f.total, 0) <> coalesce(s.company_total, s.total))
    order by s.id`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

function ordersAfter(ctx: Context, after: Id<"sales"> | null) {
  return own(ctx, "sales")
    .select("id")
    .where("state", "in", orderStates)
    .$if(after !== null, (query) => query.where("id", ">", after))
    .orderBy("id")
    .limit(batch)
    .execute();
}

async function wrongDeliveries(ctx: Context, orders: readonly { id: Id<"sales"> }[]): Promise<FigureDrift[]> {
  if (orders.length === 0) return [];
  const ids = orders.map(({ id }) => id);
  const [lines, figures] = await Promise.all([
    linesOfSales(ctx).where("l.saleId", "in", ids).execute(),
    own(ctx, "saleFigures").select(["lineId", "delivered", "givenUp"]).where("saleId", "in", ids).execute(),
  ]);
  const kept = new Map(figures.map((figure) => [figure.lineId, figure]));
  return [...Map.groupBy(lines, (line) => line.saleId)].flatMap(([saleId, its]) =>
    isKept(progressOfSale(its), kept) ? [] : [{ saleId, of: "deliveries" }],
  );
}

type Kept = { delivered: Decimal; givenUp: Decimal };

const isSame = (a: Decimal, b: Decimal): boolean => compare(exact(a), exact(b)) === 0;

function isKept(progress: SaleProgress, kept: ReadonlyMap<string, Kept>): boolean {
  return [...progress].every(([id, { moved, givenUp }]) => {
    const figure = kept.get(id);
    return figure !== undefined && isSame(figure.delivered, moved) && isSame(figure.givenUp, givenUp);
  });
}
