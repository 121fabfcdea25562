import { redirect } from "@tanstack/react-router";
import { ApiError, call } from "../../platform/api.ts";
import { paths } from "../../platform/paths.ts";
import { queryClient } from "../../platform/queries.ts";
import { enterWorkspace, type Me, meQuery } from "../../platform/session.ts";
import { keepKnown, knownAt, knownSlugs } from "../../platform/store/known.ts";
import { keepToKiosk } from "./kiosk/keep-to-kiosk.ts";
import { endKiosk } from "./kiosk/kiosk-lock.ts";
import { type TradeShow, tradeShowsQuery } from "./queries.ts";

type Known = { me: Me; tradeShows: { items: TradeShow[] } };

const patience = 4_000;

/**
 * Lets somebody in who captures, with or without a network: what must be known of them and of the shows was kept when there was one. Whom
 * the server refuses is not let in.
 */
export async function enterCapture(slug: string, here: string): Promise<void> {
  keepToKiosk(paths.captureAt(slug));
  const known = knownAt(slug) as Known | null; // kept below
  if (known && !navigator.onLine) return enterAsKnown(slug, known);
  try {
    await (known ? Promise.race([enterAsAsked(slug), tooLong()]) : enterAsAsked(slug));
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) throw redirect({ href: paths.signIn(here) });
    if (isRefused(error)) endKiosk(); // whoever signed in is not who handed the device over
    if (!known || isRefused(error)) throw error;
    await enterAsKnown(slug, known);
  }
}

/** The short address, with which the installed program starts: to the workspace in which one captured before, else to one's own. */
export async function leadToCapture(): Promise<never> {
  const [known] = knownSlugs();
  const slug = known ?? (await ownSlug());
  throw redirect({ href: slug === null ? paths.signIn("/capture") : paths.captureAt(slug), replace: true });
}

async function ownSlug(): Promise<string | null> {
  try {
    return (await call("GET /me", {})).workspace.slug;
  } catch (error) {
    if (error instanceof ApiError && error.status > 0) return null;
    throw error;
  }
}

async function enterAsAsked(slug: string): Promise<void> {
  const me = await enterWorkspace(slug);
  const tradeShows = await queryClient.ensureQueryData(tradeShowsQuery);
  keepKnown(slug, { me, tradeShows } satisfies Known);
}

/** It counts as old, so that it is asked for again as soon as that can be. */
async function enterAsKnown(slug: string, { me, tradeShows }: Known): Promise<void> {
  queryClient.setQueryData(meQuery(slug).queryKey, me, { updatedAt: 1 });
  queryClient.setQueryData(tradeShowsQuery.queryKey, tradeShows, { updatedAt: 1 });
  await enterWorkspace(slug);
}

async function tooLong(): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, patience));
  throw new Error("nothing was answered");
}

const isRefused = (error: unknown): boolean => error instanceof ApiError && error.status >= 400 && error.status < 500;
