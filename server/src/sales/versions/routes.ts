import { OneSale } from "@trato/domain/sales/inputs.ts";
import { CompareVersions, TakeUpVersion } from "@trato/domain/sales/versions/version-inputs.ts";
import { ComparedVersions, SaleVersions, TakenUp } from "@trato/domain/sales/versions/version-records.ts";
import { route } from "../../platform/routes.ts";
import { compareSaleVersions } from "./compare-sale-versions.ts";
import { listSaleVersions } from "./list-sale-versions.ts";
import { takeUpVersion } from "./take-up-version.ts";

const example = { saleId: "01990000-0000-7000-8000-000000000001" };

export const versionRoutes = {
  "GET /sales/:saleId/versions": route({
    may: "sale.read",
    summary: "The versions of a quotation that went to its customer, the newest first",
    input: OneSale,
    output: SaleVersions,
    example,
    run: listSaleVersions,
  }),
  "GET /sales/:saleId/version-changes": route({
    may: "sale.read",
    summary: "What one version of a quotation says otherwise than an earlier one, or what it says now",
    input: CompareVersions,
    output: ComparedVersions,
    example,
    run: compareSaleVersions,
  }),
  "POST /sales/:saleId/versions/:number/take-up": route({
    may: "sale.edit",
    summary: "Make a quotation say again what a version of it said",
    input: TakeUpVersion,
    output: TakenUp,
    example: { ...example, number: "1", version: 3 },
    run: takeUpVersion,
  }),
};
