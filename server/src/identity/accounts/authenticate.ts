import type { FastifyRequest } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";
import type { Edge, Who } from "../../platform/edge.ts";
import type { Authenticate } from "../../platform/http/handle.ts";
import { countRequest, type KeyLimit } from "../../platform/http/key-limit.ts";
import { header } from "../../platform/http/headers.ts";
import { refuseForeign } from "../../platform/http/same-origin.ts";
import { sessionOf } from "./accounts.ts";
import { noteKeyUsed, refuseExpired, whoOfKey } from "../api-key-holder.ts";
import { membershipsIn, whoOf } from "../memberships.ts";
import type { RememberedWho } from "./remembered-who.ts";

/** Finds out who asks, by API key or by session cookie and workspace; a page of somebody who signed out does not speak for the next. */
export function authenticator(edge: Edge, remembered: RememberedWho, limit: KeyLimit): Authenticate {
  return (request) => {
    const given = header(request, "authorization");
    if (given) return byKey(edge, remembered, given, (key) => countRequest(limit, request, key));
    return bySession(edge, remembered, request);
  };
}

async function byKey(edge: Edge, remembered: RememberedWho, given: string, count: (key: string) => void): Promise<Who> {
  const [scheme = "", key = ""] = given.split(" ");
  if (scheme.toLowerCase() !== "bearer") throw new Refusal("unknown", "key.unknown");
  const who = await remembered.find(key, () => whoOfKey(edge, key));
  refuseExpired(who);
  if (who.actor.apiKey) count(who.actor.apiKey.id);
  noteKeyUsed(edge, key);
  return who;
}

async function bySession(edge: Edge, remembered: RememberedWho, request: FastifyRequest): Promise<Who> {
  const cookie = sessionCookie(header(request, "cookie"));
  if (!cookie) throw new Refusal("unknown", "session.missing");
  refuseForeign(request, edge.site.publicUrl);
  const slug = header(request, "x-workspace") ?? "";
  const who = await remembered.find(`${slug} ${cookie}`, () => whoOfSession(edge, cookie, slug));
  const meant = header(request, "x-member");
  if (meant && meant !== who.actor.memberId) throw new Refusal("unknown", "session.other");
  return who;
}

async function whoOfSession(edge: Edge, cookie: string, slug: string): Promise<Who> {
  const session = await sessionOf(edge, cookie);
  if (!session) throw new Refusal("unknown", "session.missing");
  const { onlyIn } = session;
  const memberships = await membershipsIn(edge, session);
  const [only] = memberships;
  if (slug === "" && memberships.length > 1) throw new Refusal("invalid", "workspace.missing");
  const meant = slug === "" ? only : memberships.find((membership) => membership.slug === slug);
  if (!meant) throw new Refusal("forbidden", "workspace.not_yours");
  if (meant.needsProvider && onlyIn === null) throw new Refusal("unknown", "session.provider_needed");
  const who = whoOf(meant);
  return onlyIn === null ? who : { ...who, actor: { ...who.actor, isOnlyHere: true } };
}

/** Our own cookie among those that the browser sent. */
export function sessionCookie(cookies: string | null): string | null {
  return cookies?.match(/(?:^|;\s*)((?:__Secure-)?trato\.session_token=[^;]+)/)?.[1] ?? null;
}
