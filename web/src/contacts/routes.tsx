import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { settingsRoute, workspaceRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";
import { needing } from "../platform/queries.ts";
import { listSearch } from "./list-search.ts";
import { fiscalPositionsQuery, priceListsQuery } from "../products/queries.ts";
import { contactQuery } from "./queries.ts";

export const contactRoutes = {
  contacts: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "contacts",
    validateSearch: searchOf({ ...listSearch, new: z.string() }),
    component: lazyRouteComponent(() => import("./ContactListPage.tsx"), "ContactListPage"),
  }),
  duplicates: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "duplicates",
    validateSearch: searchOf({ of: z.enum(["contacts", "deals"]) }),
    component: lazyRouteComponent(() => import("./pairs/PairsPage.tsx"), "PairsPage"),
  }),
  contact: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "contacts/$contactId",
    loader: ({ params }) => needing(contactQuery(params.contactId), fiscalPositionsQuery, priceListsQuery),
    component: lazyRouteComponent(() => import("./ContactPage.tsx"), "ContactPage"),
  }),
};

export const deletedSettings = {
  settingsDeleted: createRoute({
    getParentRoute: () => settingsRoute,
    path: "deleted",
    component: lazyRouteComponent(() => import("./removing/DeletedRecordsPage.tsx"), "DeletedRecordsPage"),
  }),
};
