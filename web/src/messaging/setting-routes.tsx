import { messageStates } from "@trato/domain/messaging/lifecycle.ts";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { settingsRoute } from "../app/roots.tsx";
import { needing } from "../platform/queries.ts";
import { searchOf } from "../platform/search.ts";
import { mailSettingsQuery, mailTemplatesQuery } from "./queries.ts";

export const messageSettings = {
  settingsMail: createRoute({
    getParentRoute: () => settingsRoute,
    path: "mail",
    loader: () => needing(mailSettingsQuery),
    component: lazyRouteComponent(() => import("./MailSettingsPage.tsx"), "MailSettingsPage"),
  }),
  settingsMailTemplates: createRoute({
    getParentRoute: () => settingsRoute,
    path: "mail-templates",
    validateSearch: searchOf({ template: z.string() }),
    loader: () => needing(mailTemplatesQuery),
    component: lazyRouteComponent(() => import("./templates/MailTemplatesPage.tsx"), "MailTemplatesPage"),
  }),
  settingsUnsubscribes: createRoute({
    getParentRoute: () => settingsRoute,
    path: "unsubscribes",
    validateSearch: searchOf({ search: z.string(), open: z.string() }),
    component: lazyRouteComponent(() => import("./unsubscribes/UnsubscribesPage.tsx"), "UnsubscribesPage"),
  }),
  settingsOutbox: createRoute({
    getParentRoute: () => settingsRoute,
    path: "outbox",
    validateSearch: searchOf({ state: z.enum(messageStates), message: z.string() }),
    component: lazyRouteComponent(() => import("./OutboxPage.tsx"), "OutboxPage"),
  }),
};
