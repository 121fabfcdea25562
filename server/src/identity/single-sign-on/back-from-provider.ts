import type { FastifyRequest } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";
import { entryOf, type Proven } from "@trato/domain/identity/single-sign-on.ts";
import type { Context } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import { originOf } from "../../platform/http/handle.ts";
import { header } from "../../platform/http/headers.ts";
import { accountsOf } from "../accounts/accounts.ts";
import { cameFrom, textIn } from "../accounts/attempt-of.ts";
import { emailOf } from "../accounts/login-name.ts";
import { noteSignIn } from "../accounts/note-sign-in.ts";
import { openSession } from "../accounts/open-session.ts";
import { ownAccount } from "../accounts/own-account.ts";
import { findAccount } from "../accounts/store-account.ts";
import { challengeCookie } from "../second-factor/challenge.ts";
import { backAt, clientOf, inWorkspaceOf, type KeptProvider, lockProvider, readProvider } from "./kept-provider.ts";
import { invitedAs, joinByProvider } from "./join-by-provider.ts";
import { findLinked, noteComing } from "./linked-people.ts";
import { connectionCookie } from "./connect-account.ts";
import { whoIsBack } from "./provider-at-work.ts";
import { endedJourney, type Journey, journeyIn } from "./provider-cookie.ts";

/** A browser is back from the provider, at the address of one workspace: its owner is in, types a code, or says as whose account. */
export async function comeBack(edge: Edge, request: FastifyRequest): Promise<Response> {
  const journey = journeyIn(edge.site, header(request, "cookie"));
  if (!journey || journey.slug !== textIn(request.body, "workspace"))
    throw new Refusal("invalid", "provider.untrusted");
  await accountsOf(edge).guard.countProvider(request.ip);
  const proven = await provenThere(edge, request, journey);
  const answer = journey.linksTo
    ? await toBeConnected(edge, request, journey, proven)
    : await enter(edge, request, journey, proven);
  answer.headers.append("set-cookie", endedJourney(edge.site));
  return answer;
}

async function provenThere(edge: Edge, request: FastifyRequest, { slug, issuer, clientId, kept }: Journey) {
  const client = await within(edge, request, slug, "read", async (_, provider) => clientOf(edge.site, provider));
  if (client.issuer !== issuer || client.clientId !== clientId) throw new Refusal("invalid", "provider.untrusted");
  const back = new URL(backAt(edge.site, slug));
  back.search = textIn(request.body, "query").slice(0, 8_000);
  return whoIsBack(client, kept, back);
}

async function toBeConnected(
  edge: Edge,
  request: FastifyRequest,
  { slug, linksTo }: Journey,
  proven: Proven,
): Promise<Response> {
  const account = await ownAccount(edge, request);
  if (account.userId !== linksTo?.userId || account.id !== linksTo.sessionId)
    throw new Refusal("unknown", "session.other");
  const connects = { person: proven.email ?? proven.name ?? proven.subject, account: account.email };
  const headers = { "set-cookie": connectionCookie(edge.site, { slug, proven, ...linksTo }) };
  return Response.json({ connects }, { headers });
}

async function enter(edge: Edge, request: FastifyRequest, { slug, next }: Journey, proven: Proven): Promise<Response> {
  const entered = await within(edge, request, slug, "write", (ctx, provider) => admit(ctx, provider, proven));
  const { userId, account, workspaceId } = entered;
  if (entered.needsCode) {
    const cookie = challengeCookie(edge.site, { userId, account, onlyIn: workspaceId });
    return Response.json({ secondFactor: true, next }, { headers: { "set-cookie": cookie } });
  }
  const from = cameFrom(request);
  const { sessionId, cookie } = await openSession(edge, userId, from, workspaceId);
  const signedIn = { userId, sessionId, account, way: "provider" as const, onlyIn: workspaceId };
  const answer = Response.json({ next });
  for (const each of [cookie, ...(await noteSignIn(edge, signedIn, from))]) answer.headers.append("set-cookie", each);
  return answer;
}

async function admit(ctx: Context, provider: KeptProvider, proven: Proven) {
  const linked = await findLinked(ctx, proven);
  const { email } = proven;
  const known = {
    linked,
    hasAccount: email !== null && (await findAccount(ctx.db, email)) !== null,
    isInvited: email !== null && (await invitedAs(ctx, email)) !== null,
  };
  const entry = entryOf(proven, provider, known);
  if (typeof entry === "object") throw new Refusal(entry.kind, entry.code, entry.details);
  const userId = linked?.userId ?? (await joinByProvider(ctx, proven, provider.joinsAs));
  await noteComing(ctx, proven);
  const account = linked ? emailOf(linked.loginName) : (email ?? "");
  return { userId, account, workspaceId: ctx.workspace.id, needsCode: entry === "code" };
}

async function within<T>(
  edge: Edge,
  request: FastifyRequest,
  slug: string,
  mode: "read" | "write",
  work: (ctx: Context, provider: KeptProvider) => Promise<T>,
): Promise<T> {
  const found = await inWorkspaceOf(edge, slug, { mode, origin: originOf(request) }, async (ctx) => {
    const provider = mode === "write" ? await lockProvider(ctx) : await readProvider(ctx);
    return provider && { done: await work(ctx, provider) };
  });
  if (!found) throw new Refusal("not_found", "provider.not_set");
  return found.done;
}
