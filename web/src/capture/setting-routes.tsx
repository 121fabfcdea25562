import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { settingsRoute } from "../app/roots.tsx";
import { workspaceQuery } from "../identity/queries.ts";
import { needing } from "../platform/queries.ts";
import { searchOf } from "../platform/search.ts";
import { webFormsQuery } from "./forms/queries.ts";

export const webFormSettings = {
  settingsWebForms: createRoute({
    getParentRoute: () => settingsRoute,
    path: "web-forms",
    validateSearch: searchOf({ form: z.string() }),
    component: lazyRouteComponent(() => import("./forms/WebFormListPage.tsx"), "WebFormListPage"),
  }),
  settingsWebForm: createRoute({
    getParentRoute: () => settingsRoute,
    path: "web-forms/$webFormId",
    loader: () => needing(webFormsQuery, workspaceQuery),
    component: lazyRouteComponent(() => import("./forms/WebFormPage.tsx"), "WebFormPage"),
  }),
};
