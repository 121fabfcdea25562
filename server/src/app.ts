import { contactRoutes } from "./contacts/routes.ts";
import { messagingRoutes } from "./messaging/routes.ts";
import type { AnyRoute, Described, RouteKey } from "./platform/routes.ts";
import { salesRoutes } from "./sales/routes.ts";
import { productRoutes } from "./products/routes.ts";
import { stockRoutes } from "./stock/routes.ts";

/** The whole interface on one page: every route table put together. */
export const routes = {
  ...contactRoutes,
  ...messagingRoutes,
  ...salesRoutes,
  ...productRoutes,
  ...stockRoutes,
} satisfies Record<RouteKey, unknown>;

export type Routes = Described<typeof routes>;

/** The table for those who walk it: the server, OpenAPI, the tests. */
export const routeTable: Record<string, AnyRoute> = routes;
