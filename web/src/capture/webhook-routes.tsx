import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { settingsRoute } from "../app/roots.tsx";
import { needing } from "../platform/queries.ts";
import { searchOf } from "../platform/search.ts";
import { webhookQuery } from "./webhooks/queries.ts";

export const webhookSettings = {
  settingsWebhooks: createRoute({
    getParentRoute: () => settingsRoute,
    path: "webhooks",
    validateSearch: searchOf({ new: z.string() }),
    component: lazyRouteComponent(() => import("./webhooks/WebhooksPage.tsx"), "WebhooksPage"),
  }),
  settingsWebhook: createRoute({
    getParentRoute: () => settingsRoute,
    path: "webhooks/$webhookId",
    loader: ({ params }) => needing(webhookQuery(params.webhookId)),
    component: lazyRouteComponent(() => import("./webhooks/WebhookPage.tsx"), "WebhookPage"),
  }),
};
