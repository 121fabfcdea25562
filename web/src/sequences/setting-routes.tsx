import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { settingsRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";

/** How what is open is followed up. */
export const sequenceSettings = {
  settingsSequences: createRoute({
    getParentRoute: () => settingsRoute,
    path: "sequences",
    validateSearch: searchOf({ sequence: z.string() }),
    component: lazyRouteComponent(() => import("./settings/SequencesPage.tsx"), "SequencesPage"),
  }),
  settingsFirstAnswers: createRoute({
    getParentRoute: () => settingsRoute,
    path: "first-answers",
    component: lazyRouteComponent(() => import("./first-answers/FirstAnswersPage.tsx"), "FirstAnswersPage"),
  }),
};
