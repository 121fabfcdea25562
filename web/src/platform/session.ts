import type { Moment } from "@trato/domain/dates.ts";
import type { Verb } from "@trato/domain/permissions.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { formatFor, type Format } from "@trato/domain/format.ts";
import { createContext, use, useMemo } from "react";
import { callAuth, type OutputOf, speakFor } from "./api.ts";
import { queryClient, reading } from "./queries.ts";
import { paths } from "./paths.ts";
import { chooseTheme } from "./theme.ts";
import { forgetKnown } from "./store/known.ts";
import { keepUnsentOf } from "./store/unsent.ts";
import { chooseLanguage, useLanguage } from "./words.ts";

export type Me = OutputOf<"GET /me">;

export const meQuery = (slug: string) => ({
  ...reading("GET /me", {}, { member: "any", team: "any", setting: "any" }),
  queryKey: ["GET /me", slug],
});

/** Who is here, in which workspace. */
export async function enterWorkspace(slug: string): Promise<Me> {
  const me = await queryClient.ensureQueryData(meQuery(slug));
  chooseLanguage(me.member.language);
  chooseTheme(me.member.theme);
  keepUnsentOf(me.workspace.id, me.member.id);
  speakFor(slug, me.member.id);
  return me;
}

/** Who is here, for all that stands in a workspace's frame: asked for once, as nearly everything on a page writes in this reader's way. */
export const MeContext = createContext<Me | null>(null);

/** The signed-in member, their workspace and what they may do. Only inside a workspace's pages. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error("useMe outside of a workspace");
  return me;
}

/** Whether this member may do something at all: `useCan("sale.confirm")`. A record's own `can` says it for that record. */
export function useCan(verb: Verb): boolean {
  return useMe().can[verb] === true;
}

const clock = () => new Date().toISOString() as Moment; // toISOString writes moments

/** In which currency a document is, for all that stands in it; null for the workspace's. */
export const CurrencyContext = createContext<string | null>(null);

/** Numbers, money and dates as this reader writes them: money of the workspace, or of the document around it. */
export function useFormat(): Format {
  const { workspace } = useMe();
  const { country, currency, currencyDecimals, priceDecimals, timeZone } = inCurrency(
    workspace,
    use(CurrencyContext) ?? workspace.currency,
  );
  const language = useLanguage();
  return useMemo(
    () => formatFor({ language, country, currency, currencyDecimals, priceDecimals, timeZone }, clock),
    [language, country, currency, currencyDecimals, priceDecimals, timeZone],
  );
}

export async function signOut(): Promise<void> {
  await callAuth("sign-out", {});
  forgetKnown();
  location.assign(paths.signIn());
}
