import type { Decimal } from "../../decimal.ts";
import type { Role } from "../../permissions.ts";
import type { Pair } from "../../words.ts";

/**
 * What a limit is on: what is taken off the list's price of a line or of all that counts, what is earned with a line or with all that counts,
 * in per cent; how many days the last instalment waits; what it comes to without taxes, in the workspace's currency.
 */
export const measures = ["line_discount", "discount", "line_margin", "margin", "payment_days", "amount"] as const;
export type Measure = (typeof measures)[number];

/** Limits that one may not go below; all others are not gone beyond. */
export const isLeast = (measure: Measure): boolean => tellsCosts(measure);

/** What these come to is told to who sees costs. */
export const tellsCosts = (measure: Measure): boolean => measure === "line_margin" || measure === "margin";

/** Limits in per cent; days and amounts are whole and in the workspace's currency. */
export const isPercent = (measure: Measure): boolean => measure !== "payment_days" && measure !== "amount";

export const measureWords: Record<Measure, Pair<string>> = {
  line_discount: { en: "Discount on a line", es: "Descuento de una línea" },
  discount: { en: "Discount on the whole", es: "Descuento del conjunto" },
  line_margin: { en: "Margin of a line", es: "Margen de una línea" },
  margin: { en: "Margin of the whole", es: "Margen del conjunto" },
  payment_days: { en: "Days until all is paid", es: "Días hasta cobrarlo todo" },
  amount: { en: "Amount without taxes", es: "Importe sin impuestos" },
};

/** A limit: for whom and on what it holds, nothing named being all, and who must approve what goes beyond it, in their order. */
export type ApprovalRule = {
  id: string;
  measure: Measure;
  limit: Decimal;
  roles: readonly Role[];
  teamIds: readonly string[];
  categoryIds: readonly string[];
  approverIds: readonly string[];
  isOn: boolean;
};

/** Whose limits hold: of somebody who is not known, all. `teamIds`: his own, and the document's. */
export type Author = { role: Role | null; teamIds: readonly string[] };

/** Whether a limit holds for somebody. */
export function holdsFor({ isOn, roles, teamIds }: ApprovalRule, { role, teamIds: his }: Author): boolean {
  const isHisRole = roles.length === 0 || role === null || roles.includes(role);
  const isHisTeam = teamIds.length === 0 || role === null || teamIds.some((id) => his.includes(id));
  return isOn && isHisRole && isHisTeam;
}
