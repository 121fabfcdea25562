import { createRoute, redirect } from "@tanstack/react-router";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { places } from "./navigation.ts";
import { workspaceRoute } from "./roots.tsx";

/** The bare address of a workspace leads to the first place of the menu. */
export const homeRoutes = {
  home: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "/",
    beforeLoad: () => {
      const first = places[0];
      if (first) throw redirect({ href: first.path(), replace: true });
    },
    component: NotFoundPage,
  }),
};
