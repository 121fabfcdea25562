import type { FastifyRequest } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";
import type { Proven } from "@trato/domain/identity/single-sign-on.ts";
import { recordInDiary } from "../../platform/diary.ts";
import type { Edge } from "../../platform/edge.ts";
import { originOf } from "../../platform/http/handle.ts";
import { header } from "../../platform/http/headers.ts";
import { seal, unseal } from "../../platform/sealed.ts";
import type { Site } from "../../platform/site.ts";
import type { Context } from "../../platform/context.ts";
import { textIn } from "../accounts/attempt-of.ts";
import { ownAccount } from "../accounts/own-account.ts";
import { membershipsOf, whoOf } from "../memberships.ts";
import { readProvider } from "./kept-provider.ts";
import { linkPerson, listLinks, noteComing, unlinkPerson } from "./linked-people.ts";

const purpose = "connection with a provider";
const name = "trato.connection";
const minutes = 10;

/** Who came back from the provider in whose session, until its owner says that this person is them. */
type Connection = { slug: string; proven: Proven; userId: string; sessionId: string };

export function connectionCookie(site: Site, connection: Connection): string {
  const sealed = seal(site, purpose, JSON.stringify({ ...connection, until: Date.now() + minutes * 60_000 }));
  return cookie(site, sealed, minutes * 60);
}

/** The owner read who that is at the provider, and says yes. */
export async function connectAccount(edge: Edge, request: FastifyRequest): Promise<Response> {
  const connection = connectionIn(edge.site, header(request, "cookie"));
  const { id, userId } = await ownAccount(edge, request);
  if (connection?.userId !== userId || connection.sessionId !== id) throw new Refusal("invalid", "provider.untrusted");
  const { proven, slug } = connection;
  await asMember(edge, request, { userId, slug, mode: "write" }, async (ctx) => {
    const provider = await readProvider(ctx);
    if (provider?.issuer !== proven.issuer) throw new Refusal("invalid", "provider.untrusted");
    await linkPerson(ctx, proven, userId);
    await noteComing(ctx, proven);
    await recordInDiary(ctx, "provider.linked", { kind: "member", id: ctx.actor.memberId ?? "" });
  });
  return Response.json(null, { headers: { "set-cookie": cookie(edge.site, "", 0) } });
}

/** As whom one comes in by the workspace's provider, and how that is called; null where it has none. */
export async function ownLinks(edge: Edge, request: FastifyRequest): Promise<unknown> {
  const { userId, onlyIn } = await ownAccount(edge, request);
  const slug = header(request, "x-workspace") ?? "";
  return asMember(edge, request, { userId, slug, mode: "read" }, async (ctx) => {
    const provider = await readProvider(ctx);
    return provider && { label: provider.label, items: await listLinks(ctx, userId), mayChange: onlyIn === null };
  });
}

export async function unlinkOwn(edge: Edge, request: FastifyRequest): Promise<null> {
  const { userId } = await ownAccount(edge, request);
  const slug = header(request, "x-workspace") ?? "";
  const link = { userId, issuer: textIn(request.body, "issuer"), subject: textIn(request.body, "subject") };
  await asMember(edge, request, { userId, slug, mode: "write" }, async (ctx) => {
    await unlinkPerson(ctx, link);
    await recordInDiary(ctx, "provider.unlinked", { kind: "member", id: ctx.actor.memberId ?? "" });
  });
  return null;
}

type Owner = { userId: string; slug: string; mode: "read" | "write" };

async function asMember<T>(
  edge: Edge,
  request: FastifyRequest,
  { userId, slug, mode }: Owner,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const membership = (await membershipsOf(edge, userId)).find((each) => each.slug === slug);
  if (!membership) throw new Refusal("forbidden", "workspace.not_yours");
  const { workspaceId, actor } = whoOf(membership);
  // a provider's settings are Trato's own to read here, whoever asks
  return edge.run({ workspaceId, actor: { ...actor, role: "system" } }, mode, originOf(request), work);
}

function connectionIn(site: Site, cookies: string | null): Connection | null {
  const sealed = cookies?.match(/(?:^|;\s*)trato\.connection=([\w-]+)/)?.[1];
  const text = sealed ? unseal(site, purpose, sealed) : null;
  if (!text) return null;
  const { until, ...connection } = JSON.parse(text) as Connection & { until: number }; // as it was sealed
  return until > Date.now() ? connection : null;
}

function cookie(site: Site, value: string, seconds: number): string {
  const secure = site.publicUrl.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Max-Age=${seconds}; Path=/api/auth; HttpOnly; SameSite=Lax${secure}`;
}
