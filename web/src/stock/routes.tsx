import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { workspaceRoute } from "../app/roots.tsx";
import { flag, searchOf } from "../platform/search.ts";
import { needing } from "../platform/queries.ts";
import { deliveryQuery, receiptQuery } from "./queries.ts";

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
    component: lazyRouteComponent(() => import("./DeliveryListPage.tsx"), "DeliveryListPage"),
  }),
  delivery: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "deliveries/$deliveryId",
    loader: ({ params }) => needing(deliveryQuery(params.deliveryId)),
    component: lazyRouteComponent(() => import("./DeliveryPage.tsx"), "DeliveryPage"),
  }),
  receipts: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "receipts",
    validateSearch: filters,
    component: lazyRouteComponent(() => import("./ReceiptListPage.tsx"), "ReceiptListPage"),
  }),
  receipt: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "receipts/$receiptId",
    loader: ({ params }) => needing(receiptQuery(params.receiptId)),
    component: lazyRouteComponent(() => import("./ReceiptPage.tsx"), "ReceiptPage"),
  }),
};
