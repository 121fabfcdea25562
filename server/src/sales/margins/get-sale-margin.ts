import type { OneSale } from "@trato/domain/sales/inputs.ts";
import { costPerUnit, marginOf, marginOfAll } from "@trato/domain/sales/margins/margin.ts";
import type { SaleMargin } from "@trato/domain/sales/margins/margin-records.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, own } from "../../platform/rows.ts";
import { costSeen, readCostedLines } from "./costed-lines.ts";

/** What is left of a document and of its lines once their goods are paid, by what they cost when they were chosen. */
export async function getSaleMargin(ctx: Context, { saleId }: OneSale): Promise<SaleMargin> {
  authorize(ctx, "product.seeCosts");
  const columns = ["id", "totals", "currency", "exchangeRate", "isRateInverse"] as const;
  const sale = found(await own(ctx, "sales").select(columns).where("id", "=", saleId).executeTakeFirst());
  const lines = (await readCostedLines(ctx, sale, costSeen)).filter(({ isCounted }) => isCounted);
  const { currencyDecimals } = ctx.workspace;
  const known = lines.flatMap(({ id: lineId, name, subtotal, costed }) =>
    costed ? { subtotal, lineId, name, unitCost: costPerUnit(costed), ...marginOf(costed, currencyDecimals) } : [],
  );
  return {
    ...marginOfAll(known, currencyDecimals),
    lines: known.map(({ subtotal: _, ...line }) => line),
    unknown: lines.length - known.length,
  };
}
