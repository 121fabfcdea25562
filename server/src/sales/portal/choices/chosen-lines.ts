import { chosenLines, type CustomerChoice, obstacleToChoose } from "@trato/domain/documents/choices/customer-choice.ts";
import { enteredQuantity } from "@trato/domain/documents/entered-quantity.ts";
import { type Obstacle, obstacle, refuseIf } from "@trato/domain/errors.ts";
import { convertedQuantity } from "@trato/domain/products/units.ts";
import { isWhole } from "@trato/domain/stock/kits/whole-kits.ts";
import { known } from "../../../documents/known.ts";
import type { Context } from "../../../platform/context.ts";
import type { CompleteLine } from "../../complete-lines.ts";
import { lineOf } from "../../edit-lines.ts";
import { readLineSources } from "../../line-sources.ts";
import { linesOf, type SaleRecord } from "../../store.ts";

type Sources = Awaited<ReturnType<typeof readLineSources>>;

/** The lines of an offer as the customer chose them, at the prices that he was offered. Refuses what he may not choose, with its place. */
export async function readChosenLines(ctx: Context, sale: SaleRecord, wanted: readonly CustomerChoice[]) {
  const kept = (await linesOf(ctx, sale.id)).map(lineOf);
  const sources = await readLineSources(ctx, kept, sale.currency);
  const choices = inSteps(wanted, kept, sources);
  refuseIf(obstacleToChoose(kept, choices) ?? obstacleOfKits(kept, choices, sources));
  return { kept, choices, lines: chosenLines(kept, choices), rules: sources.rules };
}

/** Each quantity in the steps of its unit, as whoever draws up a quotation types it. */
function inSteps(
  wanted: readonly CustomerChoice[],
  lines: readonly CompleteLine[],
  { units }: Sources,
): CustomerChoice[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return wanted.map((choice, index) => {
    const unitId = byId.get(choice.lineId)?.unitId;
    if (choice.quantity === undefined || !unitId) return choice;
    const path = `choices.${index}.quantity`;
    return { ...choice, quantity: enteredQuantity(choice.quantity, known(units, unitId, path), path) };
  });
}

/** Kits and combos are sold whole. */
function obstacleOfKits(
  lines: readonly CompleteLine[],
  wanted: readonly CustomerChoice[],
  { products, units }: Sources,
): Obstacle | null {
  const byId = new Map(lines.map((line) => [line.id, line]));
  for (const [index, { lineId, quantity }] of wanted.entries()) {
    const { productId = null, unitId = null } = byId.get(lineId) ?? {};
    const product = productId && products.get(productId);
    const [from, to] = [unitId && units.get(unitId), product && units.get(product.unitId)];
    if (quantity === undefined || !product || !(product.isKit || product.isCombo) || !from || !to) continue;
    if (isWhole(convertedQuantity({ quantity, from, to, method: "none" }))) continue;
    const code = product.isKit ? "kit.not_whole" : "combo.not_whole";
    return obstacle("invalid", code, { path: `choices.${index}.quantity`, product: product.name });
  }
  return null;
}
