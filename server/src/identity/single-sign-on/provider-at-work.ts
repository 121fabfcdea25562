import type { ClientAuth, Configuration, IDToken, UserInfoResponse } from "openid-client";
import { isProviderAddress, type Proven, isStrong } from "@trato/domain/identity/single-sign-on.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { askProvider } from "./ask-provider.ts";
import { inWords } from "./provider-problems.ts";

/** By what Trato is known at a provider. */
export type Client = { issuer: string; clientId: string; clientSecret: string };

/** What only the browser that was sent to the provider knows, until it is back. */
export type Kept = { state: string; nonce: string; verifier: string };

const skewSeconds = 60;

/** Refuses an address at which no provider answers. */
export async function refuseNoProvider(client: Client): Promise<void> {
  await inWords(() => discovered(client));
}

/** Where a browser is sent to sign in, and what it has to bring back. */
export function sendTo(client: Client, redirectUri: string): Promise<{ address: string; kept: Kept }> {
  return inWords(async () => {
    const { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } =
      await import("openid-client");
    const config = await discovered(client);
    const kept = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const address = buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      response_type: "code",
      scope: "openid email profile",
      state: kept.state,
      nonce: kept.nonce,
      code_challenge: await calculatePKCECodeChallenge(kept.verifier),
      code_challenge_method: "S256",
    });
    if (!isProviderAddress(address.href)) throw new Refusal("conflict", "provider.unreadable");
    return { address: address.href, kept };
  });
}

/** Who came back from the provider, as it proves: its answer fits what this browser kept, and is signed with one of its keys of now. */
export function whoIsBack(client: Client, { state, nonce, verifier }: Kept, back: URL): Promise<Proven> {
  return inWords(async () => {
    const { authorizationCodeGrant, fetchUserInfo } = await import("openid-client");
    const config = await discovered(client);
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const tokens = await authorizationCodeGrant(config, back, checks);
    const claims = tokens.claims();
    if (!claims) throw new Refusal("conflict", "provider.unreadable");
    const isAsked = claims["email"] === undefined && config.serverMetadata().userinfo_endpoint !== undefined;
    const more = isAsked ? await fetchUserInfo(config, tokens.access_token, claims.sub) : null;
    return provenBy(claims, more);
  });
}

/** Read anew each time: so keys that the provider changed are known, and its old ones are not. */
async function discovered({ issuer, clientId, clientSecret }: Client): Promise<Configuration> {
  if (!isProviderAddress(issuer)) throw new Refusal("invalid", "provider.address", { path: "issuer" });
  const { allowInsecureRequests, clockTolerance, customFetch, discovery, enableNonRepudiationChecks } =
    await import("openid-client");
  const metadata = { [clockTolerance]: skewSeconds };
  // plain http is asked of this machine alone: askProvider sees to it
  const execute = [enableNonRepudiationChecks, allowInsecureRequests];
  const options = { [customFetch]: askProvider(issuer), execute };
  return discovery(new URL(issuer), clientId, metadata, await authentication(clientSecret), options);
}

/** The secret goes where the provider says that it looks for it; by the standard in the header where it says nothing. */
async function authentication(secret: string): Promise<ClientAuth> {
  const { ClientSecretBasic, ClientSecretPost } = await import("openid-client");
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    const give = methods.includes("client_secret_basic") ? basic : post;
    return give(server, client, body, headers);
  };
}

function provenBy(claims: IDToken, more: UserInfoResponse | null): Proven {
  const of = (name: string): unknown => more?.[name] ?? claims[name];
  const text = (name: string): string | null => (typeof of(name) === "string" ? String(of(name)) : null);
  const isSaid = (name: string): boolean => [true, "true", "1"].some((yes) => of(name) === yes);
  const isVerified = isSaid("email_verified") || isSaid("xms_edov"); // as Entra ID says it, when it is asked to
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: isVerified ? text("email") : null,
    name: text("name"),
    isStrong: isStrong(claims["amr"], claims["acr"]),
  };
}
