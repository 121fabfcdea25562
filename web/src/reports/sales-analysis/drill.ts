import { isOfTime, type SalesDimension } from "@trato/domain/reports/sales-analysis/dimensions.ts";
import { daysOfPeriod } from "@trato/domain/sales/targets/periods.ts";
import { paths } from "../../platform/paths.ts";
import type { AnalysisSearch } from "./analysis-search.ts";

const filters = {
  salesperson: "salespersonId",
  team: "teamId",
  customer: "buyerId",
  country: "country",
  product: "productId",
  category: "categoryId",
  template: "quotationTemplateId",
  reason: "declineKind",
} as const;

/** A group of the analysis: by what, and whose. */
export type Group = { by: SalesDimension; id: string | null };

/** The list with exactly the documents of a group, or of one within another; null where the list cannot be narrowed to those of nobody. */
export function drillPath(search: AnalysisSearch, groups: readonly Group[]): string | null {
  if (groups.some(({ id }) => id === null)) return null;
  const { documents = "orders", dayFrom, dayTo } = search;
  const { salespersonId, teamId, customerId, country, productId, categoryId } = search;
  const kept = { salespersonId, teamId, customerId, country, productId, categoryId };
  const named = Object.fromEntries(
    groups.flatMap(({ by, id }) => (by in filters ? [[filters[by as keyof typeof filters], id]] : [])),
  );
  const days = groups.filter(({ by }) => isOfTime(by)).map(({ id }) => daysOfPeriod(id ?? ""));
  const from = [dayFrom, ...days.map((period) => period.from)].reduce(later, undefined);
  const to = [dayTo, ...days.map((period) => period.to)].reduce(earlier, undefined);
  if (documents === "orders") return paths.orders({ ...kept, ...named, confirmedFrom: from, confirmedTo: to });
  return paths.quotations({ state: states[documents], ...kept, ...named, createdFrom: from, createdTo: to });
}

/** Those that are not what the list of quotations shows by itself. */
const states = {
  quotations: undefined,
  cancelled: "cancelled",
  made: ["draft", "sent", "confirmed", "done", "cancelled"],
};

type Day = string | undefined;

/** Days are compared as they are written. */
const later = (a: Day, b: Day): Day => (a === undefined || (b !== undefined && b > a) ? b : a);
const earlier = (a: Day, b: Day): Day => (a === undefined || (b !== undefined && b < a) ? b : a);
