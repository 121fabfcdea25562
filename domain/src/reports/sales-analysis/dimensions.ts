import { everyday } from "../../everyday.ts";
import { terms } from "../../terms.ts";
import type { Pair } from "../../words.ts";

/** By what quotations and orders are summed, in the order in which it is offered. */
export const salesDimensions = [
  "salesperson",
  "team",
  "customer",
  "country",
  "product",
  "category",
  "template",
  "reason",
  "month",
  "quarter",
  "year",
] as const;
export type SalesDimension = (typeof salesDimensions)[number];

/** What each is called; where nothing is said of it, `none` of those that may be empty. */
export const dimensionWords: Record<SalesDimension, { words: Pair<string>; none: Pair<string> }> = {
  salesperson: { words: terms.salesperson, none: terms.unassigned },
  team: { words: terms.team, none: everyday.noTeam },
  customer: { words: terms.customer, none: everyday.none },
  country: { words: everyday.country, none: { en: "No country", es: "Sin país" } },
  product: { words: terms.product, none: { en: "No product", es: "Sin producto" } },
  category: { words: terms.category, none: { en: "No category", es: "Sin categoría" } },
  template: { words: terms.quotationTemplate, none: { en: "No template", es: "Sin plantilla" } },
  reason: { words: everyday.reason, none: everyday.noReasonGiven },
  month: { words: everyday.month, none: everyday.none },
  quarter: { words: { en: "Quarter", es: "Trimestre" }, none: everyday.none },
  year: { words: { en: "Year", es: "Año" }, none: everyday.none },
};

const ofLines: readonly SalesDimension[] = ["product", "category", "reason"];
const ofTime: readonly SalesDimension[] = ["month", "quarter", "year"];

/** Whether a document may stand in several groups of it: its lines do, each in one. */
export const isOfLines = (dimension: SalesDimension): boolean => ofLines.includes(dimension);
export const isOfTime = (dimension: SalesDimension): boolean => ofTime.includes(dimension);

/** Which documents are summed: what is ordered, offered, or came to nothing; and whatever was made, with what became of it. */
export const summedDocuments = ["orders", "quotations", "cancelled", "made"] as const;
export type SummedDocuments = (typeof summedDocuments)[number];
