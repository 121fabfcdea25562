import { arrivalStates } from "@trato/domain/capture/lifecycle.ts";
import { sources } from "@trato/domain/capture/sources.ts";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { workspaceRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";

export const captureRoutes = {
  arrivals: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "arrivals",
    validateSearch: searchOf({ state: z.enum(arrivalStates), source: z.enum(sources), arrival: z.string() }),
    component: lazyRouteComponent(() => import("./ArrivalListPage.tsx"), "ArrivalListPage"),
  }),
};
