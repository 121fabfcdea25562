import { arrivalStates } from "@trato/domain/capture/lifecycle.ts";
import { sources } from "@trato/domain/capture/sources.ts";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { id } from "@trato/domain/schemas.ts";
import * as z from "zod/mini";
import { settingsRoute, workspaceRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";

export const captureSettings = {
  settingsMailboxes: createRoute({
    getParentRoute: () => settingsRoute,
    path: "mailboxes",
    validateSearch: searchOf({ mailbox: z.string() }),
    component: lazyRouteComponent(() => import("./mailboxes/MailboxesPage.tsx"), "MailboxesPage"),
  }),
};

export const captureRoutes = {
  arrivals: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "arrivals",
    validateSearch: searchOf({
      state: z.enum(arrivalStates),
      source: z.enum(sources),
      arrival: z.string(),
      mailbox: id<"mailboxes">(),
    }),
    component: lazyRouteComponent(() => import("./ArrivalListPage.tsx"), "ArrivalListPage"),
  }),
};
