import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { OneLogo } from "@trato/domain/identity/inputs.ts";
import { mostLogoBytes } from "@trato/domain/parties/logo.ts";
import { OpenPortal } from "@trato/domain/sales/inputs.ts";
import { readFile } from "node:fs/promises";
import { drawLogo } from "./identity/company/draw-logo.ts";
import { addLogo } from "./identity/company/logos.ts";
import { findLogo, findLogoInUse, type LogoContent } from "./identity/company/read-logo.ts";
import { contentsAt, keepArrived } from "./platform/contents/contents-place.ts";
import { receiving } from "./platform/contents/receive.ts";
import { sendContent } from "./platform/contents/send-content.ts";
import { bytesOf, takeBytes } from "./platform/contents/take-bytes.ts";
import type { Edge } from "./platform/edge.ts";
import { type Authenticate, originOf, parseInput } from "./platform/http/handle.ts";
import { header } from "./platform/http/headers.ts";
import { atMostOnce } from "./platform/http/idempotency.ts";
import { inNamedWorkspace } from "./platform/http/named-workspace.ts";
import { authorize } from "./platform/permissions.ts";
import { proveLink } from "./sales/portal/open-offer.ts";
import { readOffer } from "./sales/portal/read-offer.ts";

type Serving = { edge: Edge; authenticate: Authenticate };

/** The company's logo, in and out: bytes instead of JSON, so it stands beside the table of routes. */
export async function serveLogos(server: FastifyInstance, { edge, authenticate }: Serving): Promise<void> {
  server.get("/api/workspace/logos/:logoId", async (request, reply) => {
    const who = await authenticate(inNamedWorkspace(request));
    authorize(who, "workspace.read");
    const origin = originOf(request);
    const one = parseInput(OneLogo, request.params, origin.language ?? "en");
    const logo = await edge.run(who, "read", origin, (ctx) => findLogo(ctx, one));
    return sendLogo(request, reply, edge, { workspaceId: who.workspaceId, logo });
  });
  server.get("/api/portal/:token/logo", async (request, reply) => {
    const origin = originOf(request);
    const { token } = parseInput(OpenPortal, request.params, origin.language ?? "en");
    const { workspaceId } = proveLink(edge, token);
    const logo = await readOffer(edge, token, origin, findLogoInUse);
    return sendLogo(request, reply, edge, { workspaceId, logo });
  });
  await server.register(async (receiver) => {
    takeBytes(receiver);
    receiver.post("/api/workspace/logo", async (request, reply) =>
      reply.header("cache-control", "no-store").send(await takeLogo(request, { edge, authenticate })),
    );
  });
}

type Found = { workspaceId: string; logo: LogoContent };

function sendLogo(request: FastifyRequest, reply: FastifyReply, edge: Edge, { workspaceId, logo }: Found) {
  const content = { workspaceId, sha256: logo.sha256 };
  const sent = { name: "logo.png", mediaType: "image/png", bytes: logo.bytes, content, isSaved: false };
  return sendContent(request, reply, contentsAt(edge.site.contents), sent);
}

/** Of what arrives only the picture that is made of it is kept. */
async function takeLogo(request: FastifyRequest, { edge, authenticate }: Serving) {
  const who = await authenticate(request);
  authorize(who, "workspace.edit");
  const { folder } = edge.site.contents;
  const brought = bytesOf(request, mostLogoBytes);
  const { png, ...size } = await receiving(brought.source, { folder, ...brought }, async ({ path }) =>
    drawLogo(await readFile(path)),
  );
  return receiving(Readable.from([png]), { folder, claimed: "image/png" }, async (content) => {
    await keepArrived(edge.site.contents, who.workspaceId, content);
    return edge.run(who, "write", originOf(request), (ctx) => {
      const add = () => addLogo(ctx, { content, ...size });
      const key = header(request, "idempotency-key");
      const asked = { kind: "logo", sha256: content.sha256 };
      return key ? atMostOnce(ctx, { key, asked, isShownOnce: false }, add) : add();
    });
  });
}
