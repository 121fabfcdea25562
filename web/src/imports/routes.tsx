import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { importKinds } from "@trato/domain/imports/kinds.ts";
import * as z from "zod/mini";
import { workspaceRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";

export const importRoutes = {
  import: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "import",
    validateSearch: searchOf({ kind: z.enum(importKinds) }),
    component: lazyRouteComponent(() => import("./ImportPage.tsx"), "ImportPage"),
  }),
};
