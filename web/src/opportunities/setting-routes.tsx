import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { settingsRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";

/** How the pipeline is made up. */
export const pipelineSettings = {
  settingsStages: createRoute({
    getParentRoute: () => settingsRoute,
    path: "stages",
    component: lazyRouteComponent(() => import("./settings/StagesPage.tsx"), "StagesPage"),
  }),
  settingsScoring: createRoute({
    getParentRoute: () => settingsRoute,
    path: "scoring",
    component: lazyRouteComponent(() => import("./scoring/ScoringPage.tsx"), "ScoringPage"),
  }),
  settingsLostReasons: createRoute({
    getParentRoute: () => settingsRoute,
    path: "lost-reasons",
    component: lazyRouteComponent(() => import("./settings/LostReasonsPage.tsx"), "LostReasonsPage"),
  }),
  settingsAssignmentRules: createRoute({
    getParentRoute: () => settingsRoute,
    path: "assignment-rules",
    validateSearch: searchOf({ rule: z.string() }),
    component: lazyRouteComponent(() => import("./assignment/AssignmentRulesPage.tsx"), "AssignmentRulesPage"),
  }),
  settingsFollowUp: createRoute({
    getParentRoute: () => settingsRoute,
    path: "follow-up",
    component: lazyRouteComponent(() => import("./follow-up/FollowUpPage.tsx"), "FollowUpPage"),
  }),
  settingsTeamDraws: createRoute({
    getParentRoute: () => settingsRoute,
    path: "team-draws",
    validateSearch: searchOf({ team: z.string() }),
    component: lazyRouteComponent(() => import("./team-draws/TeamDrawsPage.tsx"), "TeamDrawsPage"),
  }),
  settingsLeadReceivers: createRoute({
    getParentRoute: () => settingsRoute,
    path: "lead-receivers",
    validateSearch: searchOf({ member: z.string() }),
    component: lazyRouteComponent(() => import("./assignment/LeadReceiversPage.tsx"), "LeadReceiversPage"),
  }),
};
