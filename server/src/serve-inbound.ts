import { readFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { InboundLead, OneArrival } from "@trato/domain/capture/inputs.ts";
import { keyFrom, readBody } from "@trato/domain/capture/read-body.ts";
import type { ReceivedArrival } from "@trato/domain/capture/records.ts";
import { oneLine } from "@trato/domain/one-form.ts";
import { findRawCopy } from "./capture/get-arrival.ts";
import { type Come, receiveLead } from "./capture/receive-lead.ts";
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
  await server.register(async (receiver) => {
    receiver.removeAllContentTypeParsers();
    receiver.addContentTypeParser("*", (_, content, done) => done(null, content));
    receiver.post("/api/inbound/leads", async (request, reply) =>
      reply.header("cache-control", "no-store").send(await takeLead(request, serving)),
    );
  });
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
  const body = await readFile(content.path, "utf8");
  const read = readBody(body, claimed);
  const title = oneLine(body.slice(0, longestTitle)).toWellFormed().replaceAll("\0", "");
  return { source: "api", channel, title, sender: null, raw: content, read: read.read, key: keyFrom(key) ?? read.key };
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
