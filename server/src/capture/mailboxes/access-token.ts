import { askProvider } from "../../identity/single-sign-on/ask-provider.ts";
import type { Renewal } from "./secret.ts";

/** Where tokens are given, and by what. */
export type TokenPlace = Renewal & { tokenAddress: string; clientId: string };

export type Token = {
  text: string;
  /** Until when it opens, in milliseconds. */
  until: number;
  /** By which the next one is given, where that changed. */
  refreshToken: string | null;
};

/** A token lasts a moment less than is said, so that it does not end on its way. */
const margin = 60_000;
const usualSeconds = 300;

/** Asks for a token by a refresh token, as every provider of OAuth 2 gives them (RFC 6749, 6); fails with what stands in the way. */
export async function renewToken({ tokenAddress, clientId, clientSecret, refreshToken }: TokenPlace): Promise<Token> {
  const asked = { grant_type: "refresh_token", refresh_token: refreshToken, client_id: clientId };
  const given = await ask(tokenAddress, { ...asked, ...(clientSecret && { client_secret: clientSecret }) });
  const { access_token: text, expires_in: seconds = usualSeconds, refresh_token: next = refreshToken } = given;
  if (typeof text !== "string" || text === "")
    throw noToken("token_refused", given["error_description"] ?? given["error"]);
  return {
    text,
    until: Date.now() + Number(seconds) * 1_000 - margin,
    refreshToken: typeof next === "string" && next !== refreshToken ? next : null,
  };
}

async function ask(address: string, asked: Record<string, string>): Promise<Record<string, unknown>> {
  const body = new URLSearchParams(asked);
  const sent = { method: "POST", headers: { accept: "application/json" }, redirect: "manual" as const, body };
  try {
    const answer: unknown = await (await askProvider(address)(address, sent)).json();
    return { ...(answer as object) }; // whatever it is, it is looked at name by name
  } catch {
    throw noToken("token_unreachable", null); // nothing that gives tokens answers there
  }
}

const noToken = (code: "token_refused" | "token_unreachable", said: unknown) =>
  Object.assign(new Error("no token is given"), { code, ...(typeof said === "string" && { responseText: said }) });
