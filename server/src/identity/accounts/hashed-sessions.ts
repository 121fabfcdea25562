import { createHash, randomBytes } from "node:crypto";
import type { InternalAdapter } from "better-auth";

/** The library's way to its sessions, so that their tokens stand in the cookie only and as hashes in the database. */
export function hashingSessions(sessions: InternalAdapter): InternalAdapter {
  return {
    ...sessions,
    createSession: async (userId, isForgotten, given, _, options) => {
      const token = randomBytes(24).toString("base64url");
      const kept = { ...given, token: hashOfToken(token) };
      return { ...(await sessions.createSession(userId, isForgotten, kept, true, options)), token };
    },
    findSession: async (token) => {
      const found = await sessions.findSession(hashOfToken(token));
      return found && { ...found, session: { ...found.session, token } };
    },
    updateSession: async (token, changes) => {
      const updated = await sessions.updateSession(hashOfToken(token), changes);
      return updated && { ...updated, token };
    },
    deleteSession: (token) => sessions.deleteSession(hashOfToken(token)),
  };
}

const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("base64url");
