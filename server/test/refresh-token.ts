import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretPost,
  discovery,
} from "openid-client";
import type { KnownThere, SignInProvider } from "./sign-in-provider.ts";

/** Somebody signs in at the provider and lets a program go on in his name. */
export async function refreshTokenOf(provider: SignInProvider, redirectUri: string, who: KnownThere): Promise<string> {
  const { issuer, clientId, clientSecret } = provider.client;
  const options = { execute: [allowInsecureRequests] };
  const config = await discovery(new URL(issuer), clientId, {}, ClientSecretPost(clientSecret), options);
  const asked = { redirect_uri: redirectUri, response_type: "code", scope: "openid email" };
  const back = await provider.enters(buildAuthorizationUrl(config, asked).href, who);
  return String((await authorizationCodeGrant(config, back, { idTokenExpected: true })).refresh_token);
}
