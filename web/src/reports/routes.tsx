import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { workspaceRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";
import { analysisSearch } from "./sales-analysis/analysis-search.ts";

export const reportRoutes = {
  myDay: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "my-day",
    validateSearch: searchOf({ assigneeId: z.string(), view: z.enum(["team"]) }),
    component: lazyRouteComponent(() => import("./my-day/MyDayPage.tsx"), "MyDayPage"),
  }),
  salesAnalysis: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "sales-analysis",
    validateSearch: searchOf(analysisSearch),
    component: lazyRouteComponent(() => import("./sales-analysis/SalesAnalysisPage.tsx"), "SalesAnalysisPage"),
  }),
};
