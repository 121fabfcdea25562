import { type RawBuilder, sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import { isCounted } from "@trato/domain/documents/choices/choices.ts";
import { convertedPrice } from "@trato/domain/documents/document-currency.ts";
import type { DocumentTotals } from "@trato/domain/documents/records.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { CostedLine } from "@trato/domain/sales/margins/margin.ts";
import { netAmounts } from "@trato/domain/sales/margins/net-amounts.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { saleBlockOfLine } from "../../products/sale-block.ts";
import { saidRateOf } from "../../documents/money/document-money.ts";
import type { SaleRecord } from "../store.ts";
import { unitOf } from "../read-sale.ts";

/** What the lines of a document cost when their products were chosen: as the table shows it to who asks. */
export const costSeen = sql<Decimal | null>`(select k.cost from sale_line_costs k where k.workspace_id = l.workspace_id and k.line_id = l.id)`;

/** The same whoever asks: for what follows from it, never for an answer. */
export const costBehind = sql<Decimal | null>`app.line_cost_behind(l.id)`;

/** The lines of products of a document, each with what it comes to after all discounts and what is needed to tell its margin. */
export async function readCostedLines(
  ctx: Context,
  sale: Pick<SaleRecord, "id" | "totals" | "currency" | "exchangeRate" | "isRateInverse">,
  cost: RawBuilder<Decimal | null>,
) {
  const { currencyDecimals } = ctx.workspace;
  const { id: saleId, totals, currency } = sale;
  const rate = saidRateOf(sale);
  const lines = await readLines(ctx, saleId, cost);
  const { discounts = [] } = totals as DocumentTotals; // kept as it was made
  const nets = netAmounts(lines, discounts, inCurrency(ctx.workspace, currency).currencyDecimals);
  return lines.flatMap(({ kind, unit, productUnit, cost: known, quantity, ...line }) => {
    if (kind !== "product") return [];
    const net = nets.get(line.id) ?? line.subtotal;
    const subtotal = rate ? convertedPrice(net, rate, null, currencyDecimals) : net; // costs are in the workspace's currency
    const costed: CostedLine | null =
      known === null || unit === null || productUnit === null
        ? null
        : { subtotal, quantity, cost: known, unit, productUnit };
    return { ...line, quantity, subtotal, costed, isCounted: isCounted(line) };
  });
}

function readLines(ctx: Context, saleId: Id<"sales">, cost: RawBuilder<Decimal | null>) {
  return own(ctx, "saleLines as l")
    .leftJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "l.workspaceId").onRef("u.id", "=", "l.unitId"))
    .leftJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "l.workspaceId").onRef("p.id", "=", "l.productId"),
    )
    .leftJoin("units as pu", (join) =>
      join.onRef("pu.workspaceId", "=", "p.workspaceId").onRef("pu.id", "=", "p.unitId"),
    )
    .select([
      "l.id",
      "l.kind",
      "l.choice",
      "l.name",
      "l.quantity",
      "l.subtotal",
      "p.archivedAt",
      saleBlockOfLine.as("saleBlock"),
    ])
    .select([unitOf("u").as("unit"), unitOf("pu").as("productUnit"), cost.as("cost")])
    .where("l.saleId", "=", saleId)
    .orderBy("l.position")
    .execute();
}
