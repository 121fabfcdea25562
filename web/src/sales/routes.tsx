import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { rootRoute, workspaceRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";
import { fiscalPositionsQuery, priceListsQuery, taxesQuery } from "../products/queries.ts";
import { needing, queryClient } from "../platform/queries.ts";
import { saleSearch } from "./list/list-search.ts";
import { availabilityQuery, paymentTermsQuery, saleQuery, saleVersionsQuery } from "./queries.ts";

export const saleRoutes = {
  quotations: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "quotations",
    validateSearch: searchOf({ ...saleSearch, new: z.string() }),
    component: lazyRouteComponent(() => import("./QuotationListPage.tsx"), "QuotationListPage"),
  }),
  approvals: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "approvals",
    component: lazyRouteComponent(() => import("./approval/ApprovalsPage.tsx"), "ApprovalsPage"),
  }),
  orders: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "orders",
    validateSearch: searchOf(saleSearch),
    component: lazyRouteComponent(() => import("./OrderListPage.tsx"), "OrderListPage"),
  }),
  sale: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "sales/$saleId",
    loader: ({ params }) => {
      void queryClient.prefetchQuery(availabilityQuery(params.saleId));
      return needing(saleQuery(params.saleId), paymentTermsQuery, taxesQuery, fiscalPositionsQuery, priceListsQuery);
    },
    component: lazyRouteComponent(() => import("./SalePage.tsx"), "SalePage"),
  }),
  saleVersions: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "sales/$saleId/versions",
    validateSearch: searchOf({ from: z.string(), to: z.string() }),
    loader: ({ params }) => needing(saleQuery(params.saleId), saleVersionsQuery(params.saleId)),
    component: lazyRouteComponent(() => import("./versions/SaleVersionsPage.tsx"), "SaleVersionsPage"),
  }),
};

export const portalRoutes = {
  portal: createRoute({
    getParentRoute: () => rootRoute,
    path: "/q/$token",
    component: lazyRouteComponent(() => import("./portal/PortalPage.tsx"), "PortalPage"),
  }),
  verify: createRoute({
    getParentRoute: () => rootRoute,
    path: "/verify",
    component: lazyRouteComponent(() => import("./signature/VerifyPage.tsx"), "VerifyPage"),
  }),
};
