import { setImmediate as nextTurn } from "node:timers/promises";
import type { OneSale } from "@trato/domain/sales/inputs.ts";
import { isQuotation } from "@trato/domain/sales/lifecycle.ts";
import type { Sale } from "@trato/domain/sales/records.ts";
import type { Context } from "../platform/context.ts";
import { found } from "../platform/rows.ts";
import { obstacleOfLimits } from "./approval/clear-limits.ts";
import { obstacleOfCreditTo } from "./credit/credit-of-sale.ts";
import { expectedDays } from "./progress/expected-days.ts";
import { partsShown } from "./kits/kept-parts.ts";
import { presentSale } from "./present-sale.ts";
import { readDeliveries, readLines, readSale } from "./read-sale.ts";

/** The document with its lines, deliveries and what the reader may do with it now. */
export function getSale(ctx: Context, { saleId }: OneSale): Promise<Sale> {
  return readPresented(ctx, { saleId, isNew: false });
}

/** The same of one that was just made: it has no deliveries. */
export function getNewSale(ctx: Context, { saleId }: OneSale): Promise<Sale> {
  return readPresented(ctx, { saleId, isNew: true });
}

async function readPresented(ctx: Context, { saleId, isNew }: OneSale & { isNew: boolean }): Promise<Sale> {
  const [sale, lines, deliveries] = await Promise.all([
    readSale(ctx, saleId),
    readLines(ctx, saleId, { isNew }),
    isNew ? [] : readDeliveries(ctx, saleId),
  ]);
  const isOffer = sale !== undefined && isQuotation(sale);
  const [credit, limits] = isOffer
    ? await Promise.all([obstacleOfCreditTo(ctx, sale), sale.areLimitsSet ? obstacleOfLimits(ctx, sale) : null])
    : [null, null];
  await nextTurn(); // a thousand lines are read and presented in two goes, others between them
  const hasKits = lines.some((line) => line.isKit || line.isInParts);
  const [expected, parts] = await Promise.all([
    expectedDays(ctx, lines),
    hasKits ? partsShown(ctx, saleId) : new Map<never, never>(),
  ]);
  return presentSale(ctx, found(sale), lines, deliveries, { expected, parts, credit, limits });
}
