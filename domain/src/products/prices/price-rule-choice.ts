import { compare, type Exact } from "../../decimal.ts";
import type { PreparedList } from "./price-book.ts";
import type { PreparedProduct } from "./priced-product.ts";
import type { PreparedRule } from "./price-rules.ts";

/** What a rule is measured against: the product, its quantity in its own unit, and the moment of the order. */
export type RuleQuestion = { readonly product: PreparedProduct; readonly quantity: Exact; readonly time: number };

/** Why a rule was passed over, in the order of trial. "tried_later": an earlier one already fitted. */
export type PassedOver = {
  rule: string;
  reason: "for_something_else" | "not_yet" | "ended" | "below_minimum" | "tried_later";
};

/**
 * The first rule, in the order of trial, whose dates hold the moment, whose scope holds the product and whose minimum
 * is reached; null where none fits. A minimum of 0 always is. Source: rule R-801.
 */
export function chooseRule(list: PreparedList, question: RuleQuestion): PreparedRule | null {
  const { id, family, category } = question.product;
  return (
    firstFitting(list.forProduct.get(id), question) ??
    (family === null ? null : firstFitting(list.forFamily.get(family), question)) ??
    (category === null ? null : firstFitting(list.forCategory(category), question)) ??
    firstFitting(list.forEverything, question)
  );
}

/** Every other rule of the list in the order of trial, and why it is not the one. Source: rule R-801. */
export function explainChoice(list: PreparedList, question: RuleQuestion, chosen: PreparedRule | null): PassedOver[] {
  return list.rules
    .filter((rule) => rule !== chosen)
    .map((rule) => ({ rule: rule.id, reason: whyNot(rule, list, question) }));
}

function firstFitting(rules: readonly PreparedRule[] | undefined, question: RuleQuestion): PreparedRule | null {
  if (!rules) return null;
  for (const rule of rules) {
    if (isOpen(rule, question.time) && isReached(rule, question.quantity)) return rule;
  }
  return null;
}

function whyNot(
  rule: PreparedRule,
  list: PreparedList,
  { product, quantity, time }: RuleQuestion,
): PassedOver["reason"] {
  if (!isFor(rule, list, product)) return "for_something_else";
  if (time < rule.from) return "not_yet";
  if (time > rule.until) return "ended";
  return isReached(rule, quantity) ? "tried_later" : "below_minimum";
}

function isFor(rule: PreparedRule, list: PreparedList, product: PreparedProduct): boolean {
  const { scope } = rule;
  if (scope.level === "product") return scope.product === product.id;
  if (scope.level === "family") return scope.family === product.family;
  if (scope.level === "category") return product.category !== null && list.forCategory(product.category).includes(rule);
  return true;
}

const isOpen = (rule: PreparedRule, time: number): boolean => rule.from <= time && time <= rule.until;
const isReached = (rule: PreparedRule, quantity: Exact): boolean =>
  rule.anyQuantity || compare(quantity, rule.minQuantity) >= 0;
