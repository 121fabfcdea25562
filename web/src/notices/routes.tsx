import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { workspaceRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";

export const noticeRoutes = {
  inbox: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "inbox",
    validateSearch: searchOf({ show: z.enum(["all"]) }),
    component: lazyRouteComponent(() => import("./InboxPage.tsx"), "InboxPage"),
  }),
};
