import { createHmac } from "node:crypto";
import type { Edge } from "../../platform/edge.ts";
import { accountsOf } from "./accounts.ts";
import type { CameFrom } from "./note-sign-in.ts";

/** Signs somebody in who has proven who they are, everywhere or in one workspace alone; returns the session and its cookie, as the sign-in library writes and reads it. */
export async function openSession(
  edge: Edge,
  userId: string,
  { address, userAgent }: Pick<CameFrom, "address" | "userAgent">,
  onlyIn: string | null = null,
): Promise<{ sessionId: string; cookie: string }> {
  const { internalAdapter, authCookies, secret, sessionConfig } = await accountsOf(edge).$context;
  const { id: sessionId, token } = await internalAdapter.createSession(userId, false, {
    ipAddress: address,
    userAgent,
    onlyIn,
  });
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  const { name, attributes } = authCookies.sessionToken;
  const secure = attributes.secure ? "; Secure" : "";
  const cookie = `${name}=${encodeURIComponent(`${token}.${signature}`)}; Max-Age=${sessionConfig.expiresIn}; Path=/; HttpOnly; SameSite=Lax${secure}`;
  return { sessionId, cookie };
}
