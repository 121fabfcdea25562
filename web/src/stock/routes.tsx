import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { workspaceRoute } from "../app/roots.tsx";
import { flag, searchOf } from "../platform/search.ts";
import { needing } from "../platform/queries.ts";
import { transferQuery } from "./queries.ts";

const filters = searchOf({
  search: z.string(),
  state: z.enum(["waiting", "partial", "ready", "done", "cancelled", "all"]),
  late: flag(),
  /** The one that is open beside the list. */
  open: z.string(),
});

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
