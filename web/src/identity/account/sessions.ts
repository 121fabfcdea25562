import { queryOptions } from "@tanstack/react-query";
import { callAuth } from "../../platform/api.ts";

/** Where somebody is signed in, as the sign-in library tells it. */
export type Session = { id: string; token: string; userAgent: string | null; createdAt: string; isThisOne: boolean };

export const sessionsQuery = queryOptions({ queryKey: ["sessions"], queryFn: readSessions, staleTime: 0 });

async function readSessions(): Promise<Session[]> {
  const [all, here] = await Promise.all([callAuth("list-sessions"), callAuth("get-session")]);
  const sessions = all as Omit<Session, "isThisOne">[]; // the library's own answer: its columns
  const { session } = here as { session: { id: string } }; // as above
  const shown = sessions.map((each) => ({ ...each, isThisOne: each.id === session.id }));
  return shown.sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne) || b.createdAt.localeCompare(a.createdAt));
}
