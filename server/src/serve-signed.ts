import type { FastifyInstance, FastifyReply } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";
import { PortalSigned, SignedOfSale } from "@trato/domain/sales/signature/signature-inputs.ts";
import { readStored } from "./platform/contents/read-stored.ts";
import type { Edge } from "./platform/edge.ts";
import { type Authenticate, originOf, parseInput } from "./platform/http/handle.ts";
import { inNamedWorkspace } from "./platform/http/named-workspace.ts";
import { authorize } from "./platform/permissions.ts";
import { readOffer } from "./sales/portal/read-offer.ts";
import { findPortalSigned, findSignedDocument, type SignedDocument } from "./sales/signature/find-signed-document.ts";

/** What was made of signatures, as files: for whoever sells, and for whoever signed. */
export function serveSigned(server: FastifyInstance, edge: Edge, authenticate: Authenticate): void {
  server.get("/api/sales/:saleId/signatures/:signatureId/:file", async (request, reply) => {
    const who = await authenticate(inNamedWorkspace(request));
    authorize(who, "sale.read");
    const origin = originOf(request);
    const asked = parseInput(SignedOfSale, request.params, origin.language ?? "en");
    const signed = await edge.run(who, "read", origin, (ctx) => findSignedDocument(ctx, asked));
    return send(reply, signed, asked.file);
  });
  server.get(
    "/api/portal/:token/signatures/:signatureId/:file",
    { config: { rateLimit: { max: 30, timeWindow: "1 minute" } } },
    async (request, reply) => {
      const origin = originOf(request);
      const { token, ...asked } = parseInput(PortalSigned, request.params, origin.language ?? "en");
      const signed = await readOffer(edge, token, origin, (ctx, saleId) => findPortalSigned(ctx, { ...asked, saleId }));
      return send(reply, signed, asked.file);
    },
  );
}

async function send(
  reply: FastifyReply,
  { name, stored, evidence }: SignedDocument,
  file: "pdf" | "evidence",
): Promise<FastifyReply> {
  const content = file === "pdf" ? await readStored(stored) : evidence;
  if (content === null) throw new Refusal("not_found", "record.not_found");
  const called = file === "pdf" ? name : name.replace(/\.pdf$/, ".json");
  return reply
    .type(file === "pdf" ? "application/pdf" : "application/json")
    .header("content-disposition", `attachment; filename="${called.replaceAll(/[^\w.-]/g, "_")}"`)
    .header("cache-control", "no-store")
    .send(content);
}
