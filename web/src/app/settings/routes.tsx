import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { paths } from "../../platform/paths.ts";
import { settingsRoute } from "../roots.tsx";

/** Where the settings begin: on a phone their list, elsewhere the first page beside it. */
export const settingsRoutes = {
  settingsIndex: createRoute({
    getParentRoute: () => settingsRoute,
    path: "/",
    beforeLoad: () => {
      const isPhone = matchMedia("(max-width: 767px)").matches;
      if (!isPhone) throw redirect({ href: paths.settingsAccount(), replace: true });
    },
    component: lazyRouteComponent(() => import("./SettingsIndexPage.tsx"), "SettingsIndexPage"),
  }),
};
