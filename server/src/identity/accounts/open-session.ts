import { createHmac } from "node:crypto";
import type { Edge } from "../../platform/edge.ts";
import { accountsOf } from "./accounts.ts";

/** Signs somebody in who has proven who they are; returns the cookie, as the sign-in library writes and reads it. */
export async function openSession(
  edge: Edge,
  userId: string,
  visit: { ipAddress: string; userAgent: string },
): Promise<string> {
  const { internalAdapter, authCookies, secret, sessionConfig } = await accountsOf(edge).$context;
  const { token } = await internalAdapter.createSession(userId, false, visit);
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  const { name, attributes } = authCookies.sessionToken;
  const secure = attributes.secure ? "; Secure" : "";
  return `${name}=${encodeURIComponent(`${token}.${signature}`)}; Max-Age=${sessionConfig.expiresIn}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
