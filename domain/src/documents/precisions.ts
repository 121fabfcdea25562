import type { Precisions } from "../products/totals/sale-amounts.ts";

const discount = 4;

/** How many decimals a sale keeps: a setting of the workspace. */
export const salePrecisions = (workspace: { priceDecimals: number; quantityDecimals: number }): Precisions => ({
  price: workspace.priceDecimals,
  quantity: workspace.quantityDecimals,
  discount,
});

/** Prices of purchases keep more decimals than those of sales: 6.20 per kg is 0.0062 per g, not 0.01 (Q-1214). */
export const purchasePrecisions: Precisions = { price: 6, quantity: 6, discount };
