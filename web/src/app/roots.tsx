import { createRootRoute, createRoute, lazyRouteComponent, notFound, redirect } from "@tanstack/react-router";
import { ApiError } from "../platform/api.ts";
import { queryClient } from "../platform/queries.ts";
import { App } from "./App.tsx";
import { WholeErrorPage } from "./ErrorPage.tsx";
import { NotFoundPage, WholeNotFoundPage } from "./NotFoundPage.tsx";
import { keepToKiosk } from "../capture/shows/kiosk/keep-to-kiosk.ts";
import { paths } from "../platform/paths.ts";
import { enterWorkspace, meQuery } from "../platform/session.ts";

/** What every page has, the customer's too: words, theme, toasts. */
export const rootRoute = createRootRoute({
  component: App,
  notFoundComponent: WholeNotFoundPage,
  errorComponent: WholeErrorPage,
});

/** What the pages of a workspace have: who is here, the navigation, keys, live events. */
export const workspaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/w/$slug",
  beforeLoad: ({ params, location }) => {
    keepToKiosk(location.pathname);
    return enterOrLeave(params.slug, location.href);
  },
  component: lazyRouteComponent(() => import("./Layout.tsx"), "Layout"),
  notFoundComponent: NotFoundPage,
  errorComponent: WholeErrorPage,
});

/** What the pages of the settings have around them: a navigation of their own. */
export const settingsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: "settings",
  component: lazyRouteComponent(() => import("./settings/SettingsLayout.tsx"), "SettingsLayout"),
});

async function enterOrLeave(slug: string, here: string): Promise<void> {
  if (queryClient.getQueryData(meQuery(slug).queryKey)) return;
  try {
    await enterWorkspace(slug);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401)
      throw redirect({ href: paths.signIn(here, error.code === "session.provider_needed" ? "provider" : undefined) });
    if (error instanceof ApiError && (error.status === 404 || error.status === 403)) throw notFound();
    throw error;
  }
}
