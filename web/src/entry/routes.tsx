import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import * as z from "zod/mini";
import { ApiError, call } from "../platform/api.ts";
import { paths } from "../platform/paths.ts";
import { rootRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";

/** The pages before a workspace: set-up, sign-in, invitation, password. */
export const entryRoutes = {
  start: createRoute({ getParentRoute: () => rootRoute, path: "/", beforeLoad: leadTheWay }),
  setup: createRoute({
    getParentRoute: () => rootRoute,
    path: "/setup",
    validateSearch: searchOf({ code: z.string() }),
    beforeLoad: leaveWhenSetUp,
    component: lazyRouteComponent(() => import("./SetupPage.tsx"), "SetupPage"),
  }),
  signIn: createRoute({
    getParentRoute: () => rootRoute,
    path: "/sign-in",
    validateSearch: searchOf({ next: z.string(), saved: z.string(), why: z.string() }),
    component: lazyRouteComponent(() => import("./SignInPage.tsx"), "SignInPage"),
  }),
  signInBack: createRoute({
    getParentRoute: () => rootRoute,
    path: "/sign-in/back/$slug",
    component: lazyRouteComponent(() => import("./SignInBackPage.tsx"), "SignInBackPage"),
  }),
  forgotPassword: createRoute({
    getParentRoute: () => rootRoute,
    path: "/forgot-password",
    component: lazyRouteComponent(() => import("./ForgotPasswordPage.tsx"), "ForgotPasswordPage"),
  }),
  resetPassword: createRoute({
    getParentRoute: () => rootRoute,
    path: "/reset-password",
    validateSearch: searchOf({ token: z.string() }),
    component: lazyRouteComponent(() => import("./ResetPasswordPage.tsx"), "ResetPasswordPage"),
  }),
  notMe: createRoute({
    getParentRoute: () => rootRoute,
    path: "/not-me",
    validateSearch: searchOf({ token: z.string() }),
    component: lazyRouteComponent(() => import("./NotMePage.tsx"), "NotMePage"),
  }),
  invitation: createRoute({
    getParentRoute: () => rootRoute,
    path: "/invitation/$token",
    component: lazyRouteComponent(() => import("./InvitationPage.tsx"), "InvitationPage"),
  }),
};

/** The bare address: into the workspace, to sign-in, or to set-up on the very first visit. */
async function leadTheWay(): Promise<never> {
  try {
    const me = await call("GET /me", {});
    throw redirect({ href: paths.workspace(me.workspace.slug), replace: true });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status === 0) throw error;
  }
  const { needed } = await call("GET /setup", {});
  throw redirect({ href: needed ? paths.setup() : paths.signIn(), replace: true });
}

async function leaveWhenSetUp(): Promise<void> {
  const { needed } = await call("GET /setup", {});
  if (!needed) throw redirect({ href: paths.signIn(), replace: true });
}
