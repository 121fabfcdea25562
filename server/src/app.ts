import { messagingRoutes } from "./messaging/routes.ts";
import type { Described, Route, RouteKey } from "./platform/routes.ts";
import { stockRoutes } from "./stock/routes.ts";

/** The whole interface on one page: every route table put together. */
export const routes = { ...messagingRoutes, ...stockRoutes } satisfies Record<RouteKey, unknown>;

export type Routes = Described<typeof routes>;

/** The table for those who walk it: the server, OpenAPI, the tests. */
export const routeTable: Record<string, Route> = routes;
