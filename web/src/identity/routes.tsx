import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { settingsRoute } from "../app/roots.tsx";
import { flag, searchOf } from "../platform/search.ts";
import { needing } from "../platform/queries.ts";
import { numberSeriesQuery, rolesQuery, signInProviderQuery, statusQuery, workspaceQuery } from "./queries.ts";

/** One's own account, and what an administrator keeps. */
export const memberSettings = {
  settingsAccount: createRoute({
    getParentRoute: () => settingsRoute,
    path: "account",
    component: lazyRouteComponent(() => import("./account/AccountPage.tsx"), "AccountPage"),
  }),
  settingsWorkspace: createRoute({
    getParentRoute: () => settingsRoute,
    path: "workspace",
    loader: () => needing(workspaceQuery),
    component: lazyRouteComponent(() => import("./company/WorkspacePage.tsx"), "WorkspacePage"),
  }),
  settingsNumbering: createRoute({
    getParentRoute: () => settingsRoute,
    path: "numbering",
    loader: () => needing(workspaceQuery, numberSeriesQuery),
    component: lazyRouteComponent(() => import("./numbering/NumberingPage.tsx"), "NumberingPage"),
  }),
  settingsMembers: createRoute({
    getParentRoute: () => settingsRoute,
    path: "members",
    validateSearch: searchOf({
      search: z.string(),
      state: z.enum(["inactive", "all"]),
      add: z.string(),
      member: z.string(),
    }),
    component: lazyRouteComponent(() => import("./people/MembersPage.tsx"), "MembersPage"),
  }),
  settingsTeams: createRoute({
    getParentRoute: () => settingsRoute,
    path: "teams",
    validateSearch: searchOf({ archived: flag(), team: z.string() }),
    component: lazyRouteComponent(() => import("./teams/TeamsPage.tsx"), "TeamsPage"),
  }),
  settingsRoles: createRoute({
    getParentRoute: () => settingsRoute,
    path: "roles",
    loader: () => needing(rolesQuery),
    component: lazyRouteComponent(() => import("./RolesPage.tsx"), "RolesPage"),
  }),
  settingsApiKeys: createRoute({
    getParentRoute: () => settingsRoute,
    path: "api-keys",
    validateSearch: searchOf({ new: z.string() }),
    component: lazyRouteComponent(() => import("./api-keys/ApiKeysPage.tsx"), "ApiKeysPage"),
  }),
  settingsSignIn: createRoute({
    getParentRoute: () => settingsRoute,
    path: "sign-in",
    loader: () => needing(signInProviderQuery),
    component: lazyRouteComponent(() => import("./single-sign-on/SignInProviderPage.tsx"), "SignInProviderPage"),
  }),
  settingsBackups: createRoute({
    getParentRoute: () => settingsRoute,
    path: "backups",
    component: lazyRouteComponent(() => import("./backups/BackupsPage.tsx"), "BackupsPage"),
  }),
  settingsStatus: createRoute({
    getParentRoute: () => settingsRoute,
    path: "status",
    loader: () => needing(statusQuery),
    component: lazyRouteComponent(() => import("./status/StatusPage.tsx"), "StatusPage"),
  }),
  settingsJobs: createRoute({
    getParentRoute: () => settingsRoute,
    path: "jobs",
    component: lazyRouteComponent(() => import("./JobsPage.tsx"), "JobsPage"),
  }),
};
