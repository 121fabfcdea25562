import { type Answer, type Visitor, visitor } from "./listening.ts";
import { type Company, company } from "./people.ts";
import { type KnownThere, type SignInProvider, signInProvider } from "./sign-in-provider.ts";

export type Entered = Answer & { browser: Visitor };

/** A company whose people sign in by a provider of its own. */
export async function companyWithProvider(settings: object = {}): Promise<Company & { provider: SignInProvider }> {
  const home = await company();
  const provider = await signInProvider({ redirectUri: `http://localhost:3000/sign-in/back/${home.slug}` });
  const set = { label: "Norte", ...provider.client, ...settings };
  const { status } = await home.administrator.ask("PATCH /sign-in-provider", set);
  if (status !== 200) throw new Error(`the provider was not set: ${status}`);
  return { ...home, provider };
}

type Way = { slug: string; provider: SignInProvider };

/** Somebody signs in by the provider, in a new browser or this one. */
export async function enterBy({ slug, provider }: Way, who: KnownThere | null, next?: string): Promise<Entered> {
  const browser = visitor({ "x-workspace": slug });
  const begun = await browser.ask("POST /auth/sign-in/provider/begin", { workspace: slug, next });
  if (begun.status !== 200) return { ...begun, browser };
  return { ...(await bringBack(browser, slug, await provider.enters(begun.body.address, who))), browser };
}

/** The page to which the provider sent a browser hands on what it was given. */
export const bringBack = (browser: Visitor, slug: string, { search }: URL): Promise<Answer> =>
  browser.ask("POST /auth/sign-in/provider/back", { workspace: slug, query: search });

/** Whoever is signed in with a password connects their account with who they are at the provider. */
export async function connect(
  browser: Visitor,
  { slug, provider }: Way,
  who: KnownThere,
  password: string,
): Promise<Answer> {
  const begun = await browser.ask("POST /auth/provider/begin", { workspace: slug, password });
  if (begun.status !== 200) return begun;
  const back = await bringBack(browser, slug, await provider.enters(begun.body.address, who));
  return back.status === 200 ? browser.ask("POST /auth/provider/connect", {}) : back;
}
