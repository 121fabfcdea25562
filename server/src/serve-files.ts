import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { Refusal } from "@trato/domain/errors.ts";
import { AttachFile, OneFile } from "@trato/domain/files/inputs.ts";
import { type AddressTaking, addressesTaking, kinds, recordKind } from "@trato/domain/kinds.ts";
import { mostFileBytes } from "@trato/domain/contents/media-types.ts";
import { OneDatasheet } from "@trato/domain/sales/inputs.ts";
import { refuseUnreached } from "./activities/store.ts";
import { attachFile } from "./files/attach-file.ts";
import { findContent } from "./files/find-content.ts";
import type { Holder } from "./files/store.ts";
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
import { findDatasheet } from "./sales/portal/find-datasheet.ts";
import { proveLink } from "./sales/portal/open-offer.ts";
import { readOffer } from "./sales/portal/read-offer.ts";

type Serving = { edge: Edge; authenticate: Authenticate };

/** What files hold, in and out: bytes instead of JSON, so they stand beside the table of routes. */
export async function serveFiles(server: FastifyInstance, serving: Serving): Promise<void> {
  serveContents(server, serving);
  serveDatasheets(server, serving);
  await server.register(async (receiver) => {
    takeBytes(receiver);
    for (const address of addressesTaking("file")) {
      receiver.post(`/api/${kinds[address].path}/:${address}Id/files`, async (request, reply) =>
        reply.header("cache-control", "no-store").send(await takeFile(request, address, serving)),
      );
    }
  });
}

async function takeFile(request: FastifyRequest, address: AddressTaking<"file">, { edge, authenticate }: Serving) {
  const who = await authenticate(request);
  authorize(who, "file.edit");
  const origin = originOf(request);
  const about = holderIn(request, address);
  const given = parseInput(AttachFile, request.query, origin.language ?? "en");
  const brought = bytesOf(request, mostFileBytes);
  await edge.run(who, "read", origin, (ctx) => refuseUnreached(ctx, about));
  const { folder } = edge.site.contents;
  return receiving(brought.source, { folder, ...brought }, async (content) => {
    await keepArrived(edge.site.contents, who.workspaceId, content);
    return edge.run(who, "write", origin, async (ctx) => {
      const attach = () => attachFile(ctx, about, { ...given, content });
      const key = header(request, "idempotency-key");
      const asked = { kind: "file", about, given, sha256: content.sha256 };
      return key ? atMostOnce(ctx, { key, asked, isShownOnce: false }, attach) : attach();
    });
  });
}

function holderIn({ params }: FastifyRequest, address: AddressTaking<"file">): Holder {
  const id = z.uuid().safeParse((params as Record<string, unknown>)[`${address}Id`]); // fastify gives an object
  if (!id.success) throw new Refusal("not_found", "record.not_found");
  return { kind: recordKind(address), id: id.data };
}

/** What went along with an offer, for whoever has its link, as long as the link leads to it. */
function serveDatasheets(server: FastifyInstance, { edge }: Serving): void {
  const options = { compress: false as const, config: { rateLimit: { max: 60, timeWindow: "1 minute" } } };
  server.get("/api/portal/:token/datasheets/:fileId", options, async (request, reply): Promise<FastifyReply> => {
    const origin = originOf(request);
    const { token, fileId } = parseInput(OneDatasheet, request.params, origin.language ?? "en");
    const { download } = parseInput(Asked, request.query, origin.language ?? "en");
    const { workspaceId } = proveLink(edge, token);
    const file = await readOffer(edge, token, origin, (ctx, saleId) => findDatasheet(ctx, saleId, { fileId }));
    const content = { workspaceId, sha256: file.sha256 };
    const contents = contentsAt(edge.site.contents);
    return sendContent(request, reply, contents, { ...file, content, isSaved: download === "1" });
  });
}

const Asked = z.object({ download: z.optional(z.literal("1")) });

function serveContents(server: FastifyInstance, { edge, authenticate }: Serving): void {
  // what a file holds is compressed already, or a part of it is asked for by its place
  server.get("/api/files/:fileId", { compress: false }, async (request, reply): Promise<FastifyReply> => {
    const who = await authenticate(inNamedWorkspace(request));
    authorize(who, "file.read");
    const origin = originOf(request);
    const one = parseInput(OneFile, request.params, origin.language ?? "en");
    const { download } = parseInput(Asked, request.query, origin.language ?? "en");
    const file = await edge.run(who, "read", origin, (ctx) => findContent(ctx, one));
    const content = { workspaceId: who.workspaceId, sha256: file.sha256 };
    const contents = contentsAt(edge.site.contents);
    return sendContent(request, reply, contents, { ...file, content, isSaved: download === "1" });
  });
}
