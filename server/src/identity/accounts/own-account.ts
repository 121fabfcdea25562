import type { FastifyRequest } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";
import type { Edge } from "../../platform/edge.ts";
import { header } from "../../platform/http/headers.ts";
import { accountsOf, type Session, sessionOf } from "./accounts.ts";
import { attemptOf, textIn } from "./attempt-of.ts";
import { findProvenAccount } from "./store-account.ts";

/** Whose account something is asked of: who is signed in with this browser. One workspace's provider opens nothing of an account that is of all. */
export async function ownAccount(edge: Edge, request: FastifyRequest): Promise<Session> {
  const session = await sessionOf(edge, header(request, "cookie"));
  if (!session) throw new Refusal("unknown", "session.missing");
  if (session.onlyIn && request.method !== "GET") throw new Refusal("forbidden", "session.only_here");
  return session;
}

/** The same, with its password: a browser that was left open changes nothing of how one signs in. */
export async function provenAccount(edge: Edge, request: FastifyRequest): Promise<Session> {
  const account = await ownAccount(edge, request);
  const given = textIn(request.body, "password");
  const find = () => findProvenAccount(edge, account.email, given);
  const isProven = await accountsOf(edge).guard.try(attemptOf(edge, request, account.email), find, Boolean);
  if (!isProven) throw new Refusal("invalid", "password.wrong", { path: "password" });
  return account;
}
