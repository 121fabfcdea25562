import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { workspaceRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";

export const reportRoutes = {
  myDay: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "my-day",
    validateSearch: searchOf({ assigneeId: z.string(), view: z.enum(["team"]) }),
    component: lazyRouteComponent(() => import("./my-day/MyDayPage.tsx"), "MyDayPage"),
  }),
};
