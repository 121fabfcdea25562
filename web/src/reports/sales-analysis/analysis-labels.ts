import { everyday } from "@trato/domain/everyday.ts";
import type { SummedDocuments } from "@trato/domain/reports/sales-analysis/dimensions.ts";
import { plurals } from "@trato/domain/terms.ts";

export const salesAnalysisWords = {
  title: everyday.salesAnalysis,
  orders: plurals.order,
  quotations: plurals.quotation,
  cancelled: { en: "Cancelled", es: "Cancelados" },
  made: { en: "Conversion", es: "Conversión" },
  show: { en: "Show", es: "Ver" },
  by: { en: "By", es: "Por" },
  andBy: { en: "and by", es: "y por" },
  nothingElse: everyday.nothingElse,
  measure: { en: "Bars", es: "Barras" },
  day: everyday.date,
  total: everyday.total,
  share: everyday.share,
  clearFilters: everyday.clearFilters,
  nothing: everyday.noneFound,
  toOrders: everyday.seeOrders,
  toQuotations: everyday.seeQuotations,
  countOf: {
    en: (count: string, n: number) => `${count} ${n === 1 ? "document" : "documents"}`,
    es: (count: string, n: number) => `${count} ${n === 1 ? "documento" : "documentos"}`,
  },
  openGroup: { en: (name: string) => `Open ${name}`, es: (name: string) => `Abrir ${name}` },
  moreGroups: {
    en: (n: number) => `${n} more: the file has them all`,
    es: (n: number) => `${n} más: el archivo los tiene todos`,
  },
  quarterOf: everyday.quarterOf,
};

/** What is said where there is nothing to sum yet. */
export const emptyAnalysisWords = {
  orders: {
    en: "Once orders are confirmed, you will see here what they come to, and with whom.",
    es: "Cuando haya pedidos confirmados, aquí verás cuánto suman y de quién son.",
  },
  quotations: {
    en: "Once there are open quotations, you will see here what they come to, and with whom.",
    es: "Cuando haya presupuestos abiertos, aquí verás cuánto suman y de quién son.",
  },
  cancelled: {
    en: "What came to nothing will be summed here.",
    es: "Aquí se sumará lo que no salió adelante.",
  },
  made: {
    en: "Once there are quotations, you will see here how many of them become orders.",
    es: "Cuando haya presupuestos, aquí verás cuántos acaban en pedido.",
  },
} satisfies Record<SummedDocuments, unknown>;
