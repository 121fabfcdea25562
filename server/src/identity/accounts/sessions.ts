import type { FastifyRequest } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";
import type { Edge } from "../../platform/edge.ts";
import { accountsOf } from "./accounts.ts";
import { ownAccount } from "./own-account.ts";

/** Where somebody is signed in. */
export type OpenSession = {
  id: string;
  userAgent: string | null;
  ipAddress: string | null;
  createdAt: string;
  isThisOne: boolean;
};

/** What is asked of one's own sessions, by the last part of its address; each answers what the browser is told. */
export const sessionAnswers: Record<string, (edge: Edge, request: FastifyRequest) => Promise<unknown>> = {
  "list-sessions": async (edge, request) => {
    const { id, userId, onlyIn } = await ownAccount(edge, request);
    const { rows } = await accountsOf(edge).pool.query<OpenSession>(
      `select id, "userAgent", "ipAddress", "createdAt", id = $1 as "isThisOne" from auth.session
       where "userId" = $2 and "expiresAt" > now() and ($3::uuid is null or "onlyIn" = $3) order by id = $1 desc, "createdAt" desc`,
      [id, userId, onlyIn],
    );
    return rows;
  },
  "revoke-session": async (edge, request) => {
    const { userId } = await ownAccount(edge, request);
    await endSessions(edge, `"userId" = $1 and id = $2`, [userId, idIn(request.body)]);
  },
  "revoke-other-sessions": async (edge, request) => {
    const { id, userId } = await ownAccount(edge, request);
    await endSessions(edge, `"userId" = $1 and id <> $2`, [userId, id]);
  },
  "revoke-sessions": async (edge, request) => {
    const { userId } = await ownAccount(edge, request);
    await endSessions(edge, `"userId" = $1`, [userId]);
  },
};

async function endSessions(edge: Edge, which: string, values: string[]): Promise<void> {
  await accountsOf(edge).pool.query(`delete from auth.session where ${which}`, values);
}

function idIn(body: unknown): string {
  const id = typeof body === "object" && body !== null && "sessionId" in body ? body.sessionId : null;
  if (typeof id !== "string") throw new Refusal("invalid", "input.invalid", { path: "sessionId" });
  return id;
}
