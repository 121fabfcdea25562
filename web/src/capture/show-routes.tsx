import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { settingsRoute, workspaceRoute } from "../app/roots.tsx";
import { flag, searchOf } from "../platform/search.ts";

export const tradeShowRoutes = {
  tradeShow: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "trade-shows/$tradeShowId",
    component: lazyRouteComponent(() => import("./shows/TradeShowPage.tsx"), "TradeShowPage"),
  }),
};

export const tradeShowSettings = {
  settingsTradeShows: createRoute({
    getParentRoute: () => settingsRoute,
    path: "trade-shows",
    validateSearch: searchOf({ archived: flag(), tradeShow: z.string() }),
    component: lazyRouteComponent(() => import("./shows/TradeShowsPage.tsx"), "TradeShowsPage"),
  }),
};
