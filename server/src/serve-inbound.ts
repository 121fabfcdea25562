import { readFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { InboundLead, OneArrival, OneMail } from "@trato/domain/capture/inputs.ts";
import { keyFrom, readBody } from "@trato/domain/capture/read-body.ts";
import type { ReceivedArrival } from "@trato/domain/capture/records.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { oneLine } from "@trato/domain/one-form.ts";
import { findRawCopy } from "./capture/get-arrival.ts";
import { type Come, receiveLead } from "./capture/receive-lead.ts";
import { findMailCopy, readMailHtml } from "./capture/mail/get-mail.ts";
import { takeMail } from "./capture/mail/take-mail.ts";
import { keepHeld } from "./platform/contents/hold-content.ts";
import { contentsAt } from "./platform/contents/contents-place.ts";
import { type Arrived, receiving } from "./platform/contents/receive.ts";
import { sendContent } from "./platform/contents/send-content.ts";
import type { Edge } from "./platform/edge.ts";
import { type Authenticate, originOf, parseInput } from "./platform/http/handle.ts";
import { header } from "./platform/http/headers.ts";
import { inNamedWorkspace } from "./platform/http/named-workspace.ts";
import { authorize } from "./platform/permissions.ts";

type Serving = { edge: Edge; authenticate: Authenticate };

const mostLeadBytes = 1_000_000;

/** What arrives by itself: whatever bytes came are kept, readable or not, so it stands beside the table of routes. */
export async function serveInbound(server: FastifyInstance, serving: Serving): Promise<void> {
  serveRawCopies(server, serving);
  serveMailHtml(server, serving);
  await server.register(async (receiver) => {
    receiver.removeAllContentTypeParsers();
    receiver.addContentTypeParser("*", (_, content, done) => done(null, content));
    receiver.post("/api/inbound/leads", async (request, reply) =>
      reply.header("cache-control", "no-store").send(await takeLead(request, serving)),
    );
    receiver.post("/api/inbound/mail", async (request, reply) =>
      reply.header("cache-control", "no-store").send(await takeMailOf(request, serving)),
    );
  });
}

async function takeMailOf(request: FastifyRequest, { edge, authenticate }: Serving): Promise<ReceivedArrival> {
  const who = await authenticate(request);
  authorize(who, "lead.receive");
  const { workspaceId } = who;
  return takeMail({ edge, workspaceId, origin: originOf(request) }, (request.body ?? []) as Readable); // as above
}

async function takeLead(request: FastifyRequest, { edge, authenticate }: Serving): Promise<ReceivedArrival> {
  const who = await authenticate(request);
  authorize(who, "lead.receive");
  const origin = originOf(request);
  const { channel } = parseInput(InboundLead, request.query, origin.language ?? "en");
  const claimed = header(request, "content-type") ?? "";
  const receipt = { folder: edge.site.contents.folder, claimed, most: mostLeadBytes };
  // the parser of this server hands on the content itself; an empty one has none
  return receiving((request.body ?? []) as Readable, receipt, async (content) => {
    const come = await readLead(content, { channel, claimed, key: header(request, "idempotency-key") });
    await contentsAt(edge.site.contents).keep({ workspaceId: who.workspaceId, sha256: content.sha256 }, content.path);
    return edge.run(who, "write", origin, async (ctx) => {
      await keepHeld(ctx, content);
      return receiveLead(ctx, come);
    });
  });
}

type Told = { channel: string; claimed: string; key: string | null };

const longestTitle = 200;

async function readLead(content: Arrived, { channel, claimed, key }: Told): Promise<Come> {
  const body = content.atHand?.toString() ?? (await readFile(content.path, "utf8"));
  const read = readBody(body, claimed);
  const title = oneLine(body.slice(0, longestTitle)).toWellFormed().replaceAll("\0", "");
  const found = "reason" in read.read ? { waits: read.read.reason } : read.read;
  return { source: "api", channel, title, sender: null, raw: content, found, key: keyFrom(key) ?? read.key };
}

function serveRawCopies(server: FastifyInstance, { edge, authenticate }: Serving): void {
  server.get("/api/arrivals/:arrivalId/raw", { compress: false }, async (request, reply): Promise<FastifyReply> => {
    const who = await authenticate(inNamedWorkspace(request));
    authorize(who, "arrival.read");
    const origin = originOf(request);
    const one = parseInput(OneArrival, request.params, origin.language ?? "en");
    const copy = await edge.run(who, "read", origin, (ctx) => findRawCopy(ctx, one));
    const content = { workspaceId: who.workspaceId, sha256: copy.sha256 };
    return sendContent(request, reply, contentsAt(edge.site.contents), { ...copy, content, isSaved: true });
  });
}

const Shown = z.object({ pictures: z.optional(z.literal("1")) });

/** Nothing in it runs, and pictures of others are fetched only where that was asked for: who fetches one tells that he reads. */
const inert = (pictures: boolean): string =>
  `default-src 'none'; style-src 'unsafe-inline'; img-src data:${pictures ? " https: http:" : ""}; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'`;

const page = (html: string): string =>
  `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width"><style>body{font:14px/1.45 system-ui,sans-serif;margin:12px;background:#fff;color:#111;overflow-wrap:anywhere}img{max-width:100%;height:auto}</style>${html}`;

function serveMailHtml(server: FastifyInstance, { edge, authenticate }: Serving): void {
  server.get("/api/mails/:mailId/html", async (request, reply): Promise<FastifyReply> => {
    const who = await authenticate(inNamedWorkspace(request));
    authorize(who, "message.read");
    const origin = originOf(request);
    const one = parseInput(OneMail, request.params, origin.language ?? "en");
    const { pictures } = parseInput(Shown, request.query, origin.language ?? "en");
    const sha256 = await edge.run(who, "read", origin, (ctx) => findMailCopy(ctx, one));
    const html = await readMailHtml(edge, { workspaceId: who.workspaceId, sha256 });
    if (html === null) throw new Refusal("not_found", "record.not_found");
    return reply
      .header("content-security-policy", inert(pictures === "1"))
      .header("x-frame-options", "SAMEORIGIN")
      .header("referrer-policy", "no-referrer")
      .header("cache-control", "private, no-store")
      .type("text/html; charset=utf-8")
      .send(page(html));
  });
}
