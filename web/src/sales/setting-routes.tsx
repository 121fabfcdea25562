import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { targetMeasures } from "@trato/domain/sales/targets/target-inputs.ts";
import * as z from "zod/mini";
import { settingsRoute } from "../app/roots.tsx";
import { needing } from "../platform/queries.ts";
import { searchOf } from "../platform/search.ts";
import { paymentSettingsQuery } from "./payments/payment-queries.ts";

export const saleSettings = {
  settingsApprovals: createRoute({
    getParentRoute: () => settingsRoute,
    path: "approvals",
    validateSearch: searchOf({ rule: z.string() }),
    component: lazyRouteComponent(() => import("./approval/ApprovalRulesPage.tsx"), "ApprovalRulesPage"),
  }),
  settingsSalesTargets: createRoute({
    getParentRoute: () => settingsRoute,
    path: "sales-targets",
    validateSearch: searchOf({ period: z.string(), measure: z.enum(targetMeasures) }),
    component: lazyRouteComponent(() => import("./targets/SalesTargetsPage.tsx"), "SalesTargetsPage"),
  }),
  settingsQuotationTemplates: createRoute({
    getParentRoute: () => settingsRoute,
    path: "quotation-templates",
    validateSearch: searchOf({ template: z.string() }),
    component: lazyRouteComponent(() => import("./templates/QuotationTemplatesPage.tsx"), "QuotationTemplatesPage"),
  }),
  settingsSignatures: createRoute({
    getParentRoute: () => settingsRoute,
    path: "signatures",
    component: lazyRouteComponent(() => import("./signature/settings/SigningSettingsPage.tsx"), "SigningSettingsPage"),
  }),
  settingsPaymentTerms: createRoute({
    getParentRoute: () => settingsRoute,
    path: "payment-terms",
    validateSearch: searchOf({ terms: z.string() }),
    component: lazyRouteComponent(() => import("./terms/PaymentTermsPage.tsx"), "PaymentTermsPage"),
  }),
  settingsPayments: createRoute({
    getParentRoute: () => settingsRoute,
    path: "payments",
    loader: () => needing(paymentSettingsQuery),
    component: lazyRouteComponent(() => import("./payments/PaymentSettingsPage.tsx"), "PaymentSettingsPage"),
  }),
};
