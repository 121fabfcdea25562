import type { Edge } from "../../platform/edge.ts";
import type { Visit } from "../../platform/routes.ts";
import { secondFactorOf } from "../second-factor/second-factor.ts";
import { accountsOf, visitorAddress } from "./accounts.ts";
import { loginNameOf } from "./login-name.ts";
import { type CameFrom, noteSignIn } from "./note-sign-in.ts";

/** Signs somebody in whose password is known to be right; who has a second factor still has to sign in with it. */
export async function signIn(edge: Edge, email: string, password: string, visit: Visit): Promise<void> {
  const body = { email: loginNameOf(email), password };
  const headers = new Headers({ [visitorAddress]: visit.address, "user-agent": visit.userAgent });
  const answered = await accountsOf(edge).api.signInEmail({ body, headers, asResponse: true });
  if (!answered.ok || (await followPassword(edge, answered, email, visit))) return;
  visit.setCookies.push(...answered.headers.getSetCookie());
}

/** What follows a right password: the sign-in is noted, or its session ends where a code has to follow. Returns whose code, else null. */
export async function followPassword(
  edge: Edge,
  answered: Response,
  account: string,
  from: CameFrom,
): Promise<string | null> {
  const { token, user } = (await answered.clone().json()) as { token: string; user: { id: string } }; // the library's answer
  const { internalAdapter } = await accountsOf(edge).$context;
  if ((await secondFactorOf(edge, user.id)).isOn) {
    await internalAdapter.deleteSession(token);
    return user.id;
  }
  const opened = await internalAdapter.findSession(token);
  if (!opened) throw new Error("the session that was just opened is gone");
  const signedIn = { userId: user.id, sessionId: opened.session.id, account, way: "password" as const };
  for (const cookie of await noteSignIn(edge, signedIn, from)) answered.headers.append("set-cookie", cookie);
  return null;
}
