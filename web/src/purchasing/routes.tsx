import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { workspaceRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";
import { fiscalPositionsQuery, taxesQuery } from "../products/queries.ts";
import { needing } from "../platform/queries.ts";
import { listSearch } from "./list-search.ts";
import { purchaseQuery } from "./queries.ts";

export const purchaseRoutes = {
  purchases: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "purchases",
    validateSearch: searchOf(listSearch),
    component: lazyRouteComponent(() => import("./PurchaseListPage.tsx"), "PurchaseListPage"),
  }),
  purchase: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "purchases/$purchaseId",
    loader: ({ params }) => needing(purchaseQuery(params.purchaseId), taxesQuery, fiscalPositionsQuery),
    component: lazyRouteComponent(() => import("./PurchasePage.tsx"), "PurchasePage"),
  }),
};
