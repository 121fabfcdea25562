import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { settingsRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";

export const messageSettings = {
  settingsOutbox: createRoute({
    getParentRoute: () => settingsRoute,
    path: "outbox",
    validateSearch: searchOf({ state: z.enum(["waiting", "sent", "failed", "withdrawn"]), message: z.string() }),
    component: lazyRouteComponent(() => import("./OutboxPage.tsx"), "OutboxPage"),
  }),
};
