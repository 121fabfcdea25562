import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { settingsRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";

export const agentSettings = {
  settingsAssistants: createRoute({
    getParentRoute: () => settingsRoute,
    path: "assistants",
    validateSearch: searchOf({ run: z.string() }),
    component: lazyRouteComponent(() => import("./AssistantsPage.tsx"), "AssistantsPage"),
  }),
};
