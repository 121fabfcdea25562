import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { settingsRoute } from "../app/roots.tsx";

/** One's own account, and what an administrator keeps. */
export const memberSettings = {
  settingsAccount: createRoute({
    getParentRoute: () => settingsRoute,
    path: "account",
    component: lazyRouteComponent(() => import("./AccountPage.tsx"), "AccountPage"),
  }),
  settingsWorkspace: createRoute({
    getParentRoute: () => settingsRoute,
    path: "workspace",
    component: lazyRouteComponent(() => import("./WorkspacePage.tsx"), "WorkspacePage"),
  }),
};
