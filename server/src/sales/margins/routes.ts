import { OneSale } from "@trato/domain/sales/inputs.ts";
import { SaleMargin } from "@trato/domain/sales/margins/margin-records.ts";
import { SaleWarnings } from "@trato/domain/sales/margins/warning-records.ts";
import { route } from "../../platform/routes.ts";
import { getSaleMargin } from "./get-sale-margin.ts";
import { listSaleWarnings } from "./list-sale-warnings.ts";

const example = { saleId: "01990000-0000-7000-8000-000000000001" };

/** What an offer earns, and what to know before it goes out. */
export const marginRoutes = {
  "GET /sales/:saleId/margin": route({
    may: "product.seeCosts",
    summary: "What is left of a document and its lines once their goods are paid",
    input: OneSale,
    output: SaleMargin,
    example,
    run: getSaleMargin,
  }),
  "GET /sales/:saleId/warnings": route({
    may: "sale.read",
    summary: "What to know of an offer before it goes out",
    input: OneSale,
    output: SaleWarnings,
    example,
    run: listSaleWarnings,
  }),
};
