import { salesDimensions, summedDocuments } from "@trato/domain/reports/sales-analysis/dimensions.ts";
import { rankedMeasures } from "@trato/domain/reports/sales-analysis/measures.ts";
import * as z from "zod/mini";
import type { InputOf, OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";
import { summedSales } from "../../sales/queries.ts";

/** What the address of the analysis keeps: of what, by what, as far as which filters let it through. */
export const analysisSearch = {
  documents: z.enum(summedDocuments),
  by: z.enum(salesDimensions),
  andBy: z.enum(salesDimensions),
  measure: z.enum(rankedMeasures),
  dayFrom: z.string(),
  dayTo: z.string(),
  salespersonId: z.string(),
  teamId: z.string(),
  customerId: z.string(),
  country: z.string(),
  productId: z.string(),
  categoryId: z.string(),
};
export type AnalysisSearch = { [K in keyof typeof analysisSearch]?: z.output<(typeof analysisSearch)[K]> | undefined };

export type SalesAnalysis = OutputOf<"GET /sales-analysis">;
export type AnalysedGroup = SalesAnalysis["rows"][number];
export type Measured = SalesAnalysis["total"];

export const salesAnalysisQuery = (search: AnalysisSearch) => {
  const given = Object.entries(search).filter(([, value]) => value !== undefined);
  const asked = Object.fromEntries(given) as InputOf<"GET /sales-analysis">; // by the names that the server reads
  return reading("GET /sales-analysis", asked, summedSales);
};

/** What narrows it, beside what is shown and how. */
export const isFiltered = ({ documents: _, by: __, andBy: ___, measure: ____, ...filters }: AnalysisSearch): boolean =>
  Object.values(filters).some((value) => value !== undefined);
