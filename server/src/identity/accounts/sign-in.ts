import type { Edge } from "../../platform/edge.ts";
import type { Visit } from "../../platform/routes.ts";
import { secondFactorOf } from "../second-factor/second-factor.ts";
import { accountsOf } from "./accounts.ts";
import { deviceCookie, knownDevice } from "./known-device.ts";
import { loginNameOf } from "./login-name.ts";

/** Signs somebody in whose password is known to be right; who has a second factor still has to sign in with it. */
export async function signIn(edge: Edge, email: string, password: string, visit: Visit): Promise<void> {
  const body = { email: loginNameOf(email), password };
  const answered = await accountsOf(edge).api.signInEmail({ body, asResponse: true });
  if (!answered.ok || (await endIfUnproven(edge, answered))) return;
  visit.setCookies.push(...answered.headers.getSetCookie());
  if (!knownDevice(edge.site, email, visit.cookie)) visit.setCookies.push(deviceCookie(edge.site, email));
}

/** Ends the session that a password alone opened where a second factor is on. Returns whose it was, else null. */
export async function endIfUnproven(edge: Edge, answered: Response): Promise<string | null> {
  const { token, user } = (await answered.clone().json()) as { token: string; user: { id: string } }; // the library's answer
  if (!(await secondFactorOf(edge, user.id)).isOn) return null;
  const { internalAdapter } = await accountsOf(edge).$context;
  await internalAdapter.deleteSession(token);
  return user.id;
}
