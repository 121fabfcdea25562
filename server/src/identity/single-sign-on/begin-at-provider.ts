import type { FastifyRequest } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";
import { ownAddress } from "@trato/domain/identity/own-address.ts";
import type { Edge } from "../../platform/edge.ts";
import { originOf } from "../../platform/http/handle.ts";
import { accountsOf } from "../accounts/accounts.ts";
import { textIn } from "../accounts/attempt-of.ts";
import { provenAccount } from "../accounts/own-account.ts";
import { membershipsOf } from "../memberships.ts";
import { backAt, clientOf, inWorkspaceOf, readProvider } from "./kept-provider.ts";
import { type Journey, journeyCookie } from "./provider-cookie.ts";
import { sendTo } from "./provider-at-work.ts";

/** Somebody wants to sign in by a workspace's provider: where their browser goes, with what it has to bring back in a cookie. */
export async function beginSignIn(edge: Edge, request: FastifyRequest): Promise<Response> {
  await accountsOf(edge).guard.countProvider(request.ip);
  const next = ownAddress(textIn(request.body, "next"));
  return begin(edge, request, { next, linksTo: null });
}

/** Somebody who is in, and gave the password once more, wants to come in by the provider too. */
export async function beginLink(edge: Edge, request: FastifyRequest): Promise<Response> {
  const { id: sessionId, userId } = await provenAccount(edge, request);
  const slug = textIn(request.body, "workspace");
  const isTheirs = (await membershipsOf(edge, userId)).some((membership) => membership.slug === slug);
  if (!isTheirs) throw new Refusal("forbidden", "workspace.not_yours");
  return begin(edge, request, { next: null, linksTo: { userId, sessionId } });
}

type Asked = { next: string | null; linksTo: Journey["linksTo"] };

async function begin(edge: Edge, request: FastifyRequest, { next, linksTo }: Asked): Promise<Response> {
  const given = { mode: "read" as const, origin: originOf(request) };
  const found = await inWorkspaceOf(edge, textIn(request.body, "workspace"), given, async (ctx) => {
    const kept = await readProvider(ctx);
    return kept && { slug: ctx.workspace.slug, client: clientOf(edge.site, kept) };
  });
  if (!found) throw new Refusal("not_found", "provider.not_set");
  const { slug, client } = found;
  const { address, kept } = await sendTo(client, backAt(edge.site, slug));
  const { issuer, clientId } = client;
  const journey = { slug, issuer, clientId, kept, next: next ?? `/w/${encodeURIComponent(slug)}`, linksTo };
  return Response.json({ address }, { headers: { "set-cookie": journeyCookie(edge.site, journey) } });
}
