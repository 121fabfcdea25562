import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { workspaceRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";
import { needing } from "../platform/queries.ts";
import { transferQuery } from "./queries.ts";
import { transferSearch } from "./transfer-search.ts";

const filters = searchOf(transferSearch);

export const stockRoutes = {
  deliveries: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "deliveries",
    validateSearch: filters,
    component: lazyRouteComponent(() => import("./TransferListPage.tsx"), "DeliveryListPage"),
  }),
  delivery: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "deliveries/$deliveryId",
    loader: ({ params }) => needing(transferQuery("delivery", params.deliveryId)),
    component: lazyRouteComponent(() => import("./TransferPage.tsx"), "DeliveryPage"),
  }),
  receipts: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "receipts",
    validateSearch: filters,
    component: lazyRouteComponent(() => import("./TransferListPage.tsx"), "ReceiptListPage"),
  }),
  receipt: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "receipts/$receiptId",
    loader: ({ params }) => needing(transferQuery("receipt", params.receiptId)),
    component: lazyRouteComponent(() => import("./TransferPage.tsx"), "ReceiptPage"),
  }),
};
