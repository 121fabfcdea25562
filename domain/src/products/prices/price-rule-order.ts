import { compare } from "../../decimal.ts";
import type { PreparedCategories } from "../categories.ts";
import type { PreparedRule, PriceScope } from "./price-rules.ts";

/**
 * Which of two otherwise equal rules is tried first. "dated_first", the product's way: one with a date hides one
 * without, whatever was made later. "newest_first": only the age counts, as in the reference system.
 */
export type RuleTies = "dated_first" | "newest_first";

const rank: Record<PriceScope["level"], number> = { product: 0, family: 1, category: 2, everything: 3 };

/**
 * The order in which rules are tried: product, family, category, everything; the greater minimum first; the category
 * with the later full name first (so the deeper of a branch); dated before undated; the newest first.
 * Source: rule R-801, with Q-802 as an argument.
 */
export function inOrderOfTrial(
  rules: readonly PreparedRule[],
  categories: PreparedCategories,
  ties: RuleTies,
): PreparedRule[] {
  return [...rules].sort(
    (a, b) =>
      rank[a.scope.level] - rank[b.scope.level] ||
      compare(b.minQuantity, a.minQuantity) ||
      byNameDescending(fullName(a, categories), fullName(b, categories)) ||
      (ties === "dated_first" ? Number(b.dated) - Number(a.dated) : 0) ||
      b.age - a.age,
  );
}

function fullName({ scope }: PreparedRule, categories: PreparedCategories): string {
  return scope.level === "category" ? (categories.get(scope.category)?.fullName ?? "") : "";
}

function byNameDescending(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}
