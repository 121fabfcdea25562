import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { settingsRoute } from "../app/roots.tsx";
import { needing } from "../platform/queries.ts";
import { searchOf } from "../platform/search.ts";
import { outgoingQuery } from "./queries.ts";

export const outgoingSettings = {
  settingsOutgoingAll: createRoute({
    getParentRoute: () => settingsRoute,
    path: "outgoing-webhooks",
    validateSearch: searchOf({ new: z.string() }),
    component: lazyRouteComponent(() => import("./OutgoingWebhooksPage.tsx"), "OutgoingWebhooksPage"),
  }),
  settingsOutgoing: createRoute({
    getParentRoute: () => settingsRoute,
    path: "outgoing-webhooks/$outgoingWebhookId",
    loader: ({ params }) => needing(outgoingQuery(params.outgoingWebhookId)),
    component: lazyRouteComponent(() => import("./OutgoingWebhookPage.tsx"), "OutgoingWebhookPage"),
  }),
};
