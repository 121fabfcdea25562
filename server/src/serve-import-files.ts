import type { FastifyInstance, FastifyRequest } from "fastify";
import { mostSentBytes, SendImportFile } from "@trato/domain/imports/inputs.ts";
import { keepImportFile, tellFile } from "./imports/files/keep-import-file.ts";
import { keepArrived } from "./platform/contents/contents-place.ts";
import { receiving } from "./platform/contents/receive.ts";
import { bytesOf, takeBytes } from "./platform/contents/take-bytes.ts";
import type { Edge } from "./platform/edge.ts";
import { type Authenticate, originOf, parseInput } from "./platform/http/handle.ts";
import { header } from "./platform/http/headers.ts";
import { atMostOnce } from "./platform/http/idempotency.ts";
import { authorize } from "./platform/permissions.ts";

type Serving = { edge: Edge; authenticate: Authenticate };

/** Files to be brought in: bytes instead of JSON, taken in as they come, so they stand beside the table of routes. */
export async function serveImportFiles(server: FastifyInstance, serving: Serving): Promise<void> {
  await server.register(async (receiver) => {
    takeBytes(receiver);
    receiver.post("/api/import-files", async (request, reply) =>
      reply.header("cache-control", "no-store").send(await takeFile(request, serving)),
    );
  });
}

async function takeFile(request: FastifyRequest, { edge, authenticate }: Serving) {
  const who = await authenticate(request);
  authorize(who, "import.run");
  const origin = originOf(request);
  const given = parseInput(SendImportFile, request.query, origin.language ?? "en");
  const brought = bytesOf(request, mostSentBytes);
  const { folder } = edge.site.contents;
  return receiving(brought.source, { folder, ...brought }, async (content) => {
    const told = await tellFile(content.path);
    await keepArrived(edge.site.contents, who.workspaceId, content);
    return edge.run(who, "write", origin, async (ctx) => {
      const keep = () => keepImportFile(ctx, { ...given, content, told });
      const key = header(request, "idempotency-key");
      const asked = { kind: "import file", given, sha256: content.sha256 };
      return key ? atMostOnce(ctx, { key, asked, isShownOnce: false }, keep) : keep();
    });
  });
}
