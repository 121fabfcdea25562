import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { rootRoute, settingsRoute, workspaceRoute } from "../app/roots.tsx";
import { enterCapture, leadToCapture } from "./shows/enter-capture.ts";
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

/** A program of its own, without the frame around it: it starts without a network too. */
export const captureScreenRoutes = {
  captureStart: createRoute({ getParentRoute: () => rootRoute, path: "/capture", beforeLoad: leadToCapture }),
  capture: createRoute({
    getParentRoute: () => rootRoute,
    path: "/capture/$slug",
    beforeLoad: ({ params, location }) => enterCapture(params.slug, location.href),
    component: lazyRouteComponent(() => import("./shows/CapturePage.tsx"), "CapturePage"),
  }),
};
