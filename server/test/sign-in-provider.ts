import { generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import { atEndOfFile } from "./ending.ts";

/** Somebody as the provider knows them, and how they signed in there. */
export type KnownThere = {
  sub: string;
  email?: string;
  email_verified?: boolean;
  xms_edov?: string;
  name?: string;
  amr?: string[];
  acr?: string;
};

export type SignInProvider = Awaited<ReturnType<typeof signInProvider>>;

const clientId = "trato";
const clientSecret = "a secret that only these two know";

type Given = { redirectUri: string; algorithm?: "RS256" | "ES256"; method?: string };

/** A real provider of sign-ins on this machine. Who signs in there next is said by `enters`; null turns everybody away. */
export async function signInProvider({ redirectUri, algorithm = "ES256", method = "client_secret_basic" }: Given) {
  const at: { provider: Provider | null; next: KnownThere | null; forged: object | null } = {
    provider: null,
    next: null,
    forged: null,
  };
  const people = new Map<string, KnownThere>();
  const server = createServer((request, response) => void answer(request, response));
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (at.forged && request.url === "/jwks")
      return response.setHeader("content-type", "application/json").end(JSON.stringify({ keys: [at.forged] }));
    if (!request.url?.startsWith("/interaction/")) return at.provider?.callback()(request, response);
    const { next } = at;
    const denied = { error: "access_denied", error_description: "nobody comes in" };
    if (next) people.set(next.sub, next);
    const login = next && {
      login: { accountId: next.sub, ...(next.amr && { amr: next.amr }), ...(next.acr && { acr: next.acr }) },
    };
    return at.provider?.interactionFinished(request, response, login ?? denied);
  };
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
  const open = () => (at.provider = new Provider(issuer, configuration({ redirectUri, algorithm, method }, people)));
  open();
  atEndOfFile(async () => void server.close());
  return {
    issuer,
    client: { issuer, clientId, clientSecret },
    /** From now on it signs with another key. */
    changeKeys: open,
    /** From now on it shows a key with which it does not sign, under the name of the one with which it does. */
    showFalseKey: async () => {
      const { keys } = (await (await fetch(`${issuer}/jwks`)).json()) as { keys: { kid: string; alg: string }[] }; // as providers answer
      const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
      at.forged = { ...publicKey.export({ format: "jwk" }), kid: keys[0]?.kid, alg: keys[0]?.alg, use: "sig" };
    },
    /** Whoever's browser comes next signs in there as this person. */
    awaits: (who: KnownThere) => void (at.next = who),
    /** A browser goes there, somebody signs in, and it comes back: the address at which it arrives. */
    enters: async (address: string, who: KnownThere | null): Promise<URL> => {
      at.next = who;
      return follow(address, redirectUri);
    },
  };
}

function configuration({ redirectUri, algorithm, method }: Required<Given>, people: Map<string, KnownThere>) {
  const made =
    algorithm === "RS256"
      ? generateKeyPairSync("rsa", { modulusLength: 2048 })
      : generateKeyPairSync("ec", { namedCurve: "P-256" });
  const key = { ...made.privateKey.export({ format: "jwk" }), kid: randomUUID(), use: "sig", alg: algorithm };
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: method,
        grant_types: ["authorization_code", "refresh_token"],
        id_token_signed_response_alg: algorithm,
      },
    ],
    // whoever has signed in once may be given tokens anew
    issueRefreshToken: () => true,
    clientAuthMethods: [method],
    enabledJWA: { idTokenSigningAlgValues: [algorithm] },
    jwks: { keys: [key] },
    cookies: { keys: ["a key for cookies"] },
    claims: { openid: ["sub", "amr", "acr"], email: ["email", "email_verified", "xms_edov"], profile: ["name"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ ...people.get(accountId), sub: accountId }),
    }),
    loadExistingGrant: async (ctx: GrantContext) => {
      const { client, session, provider } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  };
}

type GrantContext = { oidc: { client: { clientId: string }; session: { accountId: string }; provider: Provider } };

/** As a new browser follows from page to page, until the address begins so. */
async function follow(from: string, until: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let address = from;
  for (let steps = 0; steps < 10 && !address.startsWith(until); steps++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(address, { redirect: "manual", headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = set.split(";")[0]?.split("=") ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get("location");
    if (!next) throw new Error(`the provider stopped at ${address}: ${answer.status} ${await answer.text()}`);
    address = new URL(next, address).href;
  }
  return new URL(address);
}
