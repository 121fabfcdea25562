// How a page comes here: its module's `routes.tsx` exports one object of routes, each made with
//   createRoute({ getParentRoute: () => workspaceRoute, path: "leads", validateSearch: searchOf({ search: z.string() }),
//                 component: lazyRouteComponent(() => import("./LeadListPage.tsx"), "LeadListPage") })
// and is spread into the tree below. Its address gets a line in `paths.ts`, its place in the menu one in `navigation.ts`.
// What the page cannot be drawn without (`useSuspenseQuery`) is waited for by its `loader: ({ params }) => needing(oneQuery(params.id))`.
// A page of the settings has settingsRoute as its parent, is spread into that branch, and stands in `settings/places.ts`.
// A page reads its filters with `getRouteApi("/w/$slug/leads").useSearch()`, never by importing its routes.tsx.
import { createRouter } from "@tanstack/react-router";
import { agentSettings } from "../agents/setting-routes.tsx";
import { webFormSettings } from "../capture/setting-routes.tsx";
import { captureRoutes, captureSettings } from "../capture/routes.tsx";
import { webhookSettings } from "../capture/webhook-routes.tsx";
import { captureScreenRoutes, tradeShowRoutes, tradeShowSettings } from "../capture/show-routes.tsx";
import { contactRoutes, deletedSettings } from "../contacts/routes.tsx";
import { entryRoutes } from "../entry/routes.tsx";
import { memberSettings } from "../identity/routes.tsx";
import { importRoutes } from "../imports/routes.tsx";
import { opportunityRoutes } from "../opportunities/routes.tsx";
import { noticeSettings } from "../notices/setting-routes.tsx";
import { noticeRoutes } from "../notices/routes.tsx";
import { messageSettings } from "../messaging/setting-routes.tsx";
import { pipelineSettings } from "../opportunities/setting-routes.tsx";
import { outgoingSettings } from "../outgoing/routes.tsx";
import { productRoutes } from "../products/routes.tsx";
import { productSettings } from "../products/setting-routes.tsx";
import { reportRoutes } from "../reports/routes.tsx";
import { reportSettings } from "../reports/setting-routes.tsx";
import { purchaseRoutes } from "../purchasing/routes.tsx";
import { portalRoutes, saleRoutes } from "../sales/routes.tsx";
import { sequenceSettings } from "../sequences/setting-routes.tsx";
import { saleSettings } from "../sales/setting-routes.tsx";
import { stockRoutes } from "../stock/routes.tsx";
import { settingsRoutes } from "./settings/routes.tsx";
import { rootRoute, settingsRoute, workspaceRoute } from "./roots.tsx";
import { parseSearch, type SearchValues, searchText } from "../platform/search.ts";
import { ErrorPage } from "./ErrorPage.tsx";
import { homeRoutes } from "./home.tsx";
import { PendingPage } from "./PendingPage.tsx";

const routeTree = rootRoute.addChildren({
  ...entryRoutes,
  ...portalRoutes,
  ...captureScreenRoutes,
  workspace: workspaceRoute.addChildren({
    ...homeRoutes,
    ...captureRoutes,
    ...tradeShowRoutes,
    ...contactRoutes,
    ...importRoutes,
    ...noticeRoutes,
    ...opportunityRoutes,
    ...productRoutes,
    ...reportRoutes,
    ...purchaseRoutes,
    ...saleRoutes,
    ...stockRoutes,
    settings: settingsRoute.addChildren({
      ...settingsRoutes,
      ...agentSettings,
      ...memberSettings,
      ...pipelineSettings,
      ...deletedSettings,
      ...sequenceSettings,
      ...tradeShowSettings,
      ...webFormSettings,
      ...productSettings,
      ...saleSettings,
      ...messageSettings,
      ...captureSettings,
      ...noticeSettings,
      ...reportSettings,
      ...webhookSettings,
      ...outgoingSettings,
    }),
  }),
});

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch: (search: SearchValues) => searchText(search),
  defaultErrorComponent: ErrorPage,
  defaultPendingComponent: PendingPage,
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
