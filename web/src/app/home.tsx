import { createRoute, redirect } from "@tanstack/react-router";
import { queryClient } from "../platform/queries.ts";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { workspaceRoute } from "./roots.tsx";
import { type Me, meQuery } from "../platform/session.ts";

/** The bare address of a workspace leads to the first place of the member's menu. */
export const homeRoutes = {
  home: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "/",
    beforeLoad: async ({ params }) => {
      const { placesFor } = await import("./navigation.ts"); // with its icons, which the sign-in and the customer's page do without
      const me = queryClient.getQueryData<Me>(meQuery(params.slug).queryKey);
      const first = me && placesFor(me)[0];
      if (first) throw redirect({ href: first.path(), replace: true });
    },
    component: NotFoundPage,
  }),
};
