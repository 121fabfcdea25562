import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { Id } from "@trato/domain/ids.ts";
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
  importResult: createRoute({
    getParentRoute: () => workspaceRoute,
    path: "import/$importId",
    validateSearch: searchOf({ outcome: z.enum(["made", "updated", "known", "repeated", "left", "refused"]) }),
    params: { parse: ({ importId }) => ({ importId: importId as Id<"imports"> }) }, // the server says where there is none
    component: lazyRouteComponent(() => import("./ImportResultPage.tsx"), "ImportResultPage"),
  }),
};
