import { compare, type Decimal, exact } from "../../decimal.ts";
import { type Obstacle, obstacle } from "../../errors.ts";
import type { RefusalCode } from "../../refusal-words.ts";
import type { AmountKind } from "./taxes.ts";

/** A tax as far as its definition can be wrong. */
export type TaxFacts = { id: string; amountKind: AmountKind; amount: Decimal; children: readonly string[] };

const hundred = exact(100);

/**
 * What a tax may be: only a group has children, at least one and not itself, and a tax that divides the price stays
 * below 100 %. Source: section 7.1 and rule R-704.
 */
export function obstacleToTax(tax: TaxFacts): Obstacle | null {
  const isGroup = tax.amountKind === "group";
  if (isGroup && tax.children.length === 0) return refused("tax.group_without_children", "children");
  if (!isGroup && tax.children.length > 0) return refused("tax.children_outside_group", "children");
  if (tax.children.includes(tax.id)) return refused("tax.inside_itself", "children");
  if (tax.amountKind === "division" && compare(exact(tax.amount), hundred) >= 0) {
    return refused("tax.division_too_large", "amount");
  }
  return null;
}

const refused = (code: RefusalCode, path: string): Obstacle => obstacle("invalid", code, { path });
