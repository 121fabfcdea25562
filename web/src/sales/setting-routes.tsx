import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { settingsRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";

export const saleSettings = {
  settingsQuotationTemplates: createRoute({
    getParentRoute: () => settingsRoute,
    path: "quotation-templates",
    validateSearch: searchOf({ template: z.string() }),
    component: lazyRouteComponent(() => import("./templates/QuotationTemplatesPage.tsx"), "QuotationTemplatesPage"),
  }),
  settingsPaymentTerms: createRoute({
    getParentRoute: () => settingsRoute,
    path: "payment-terms",
    validateSearch: searchOf({ terms: z.string() }),
    component: lazyRouteComponent(() => import("./terms/PaymentTermsPage.tsx"), "PaymentTermsPage"),
  }),
};
