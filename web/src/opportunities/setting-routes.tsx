import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { settingsRoute } from "../app/roots.tsx";

/** How the pipeline is made up. */
export const pipelineSettings = {
  settingsStages: createRoute({
    getParentRoute: () => settingsRoute,
    path: "stages",
    component: lazyRouteComponent(() => import("./settings/StagesPage.tsx"), "StagesPage"),
  }),
  settingsLostReasons: createRoute({
    getParentRoute: () => settingsRoute,
    path: "lost-reasons",
    component: lazyRouteComponent(() => import("./settings/LostReasonsPage.tsx"), "LostReasonsPage"),
  }),
};
