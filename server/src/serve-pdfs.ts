import type { FastifyInstance, FastifyReply } from "fastify";
import { OneSale, OpenPortal } from "@trato/domain/sales/inputs.ts";
import type { Edge } from "./platform/edge.ts";
import { type Authenticate, originOf, parseInput } from "./platform/http/handle.ts";
import { inNamedWorkspace } from "./platform/http/named-workspace.ts";
import { authorize } from "./platform/permissions.ts";
import { type Print, typeset } from "./platform/typeset.ts";
import { printOffer } from "./sales/portal/print-offer.ts";
import { printSale } from "./sales/print/print-sale.ts";

/** Documents as PDF: they answer bytes instead of JSON, so they stand beside the table of routes. */
export function servePdfs(server: FastifyInstance, edge: Edge, authenticate: Authenticate): void {
  server.get("/api/sales/:saleId/pdf", async (request, reply) => {
    const who = await authenticate(inNamedWorkspace(request));
    authorize(who, "sale.read");
    const origin = originOf(request);
    const { saleId } = parseInput(OneSale, request.params, origin.language ?? "en");
    return sendPdf(reply, await edge.run(who, "read", origin, (ctx) => printSale(ctx, saleId)));
  });
  server.get(
    "/api/portal/:token/pdf",
    { config: { rateLimit: { max: 30, timeWindow: "1 minute" } } },
    async (request, reply) => {
      const origin = originOf(request);
      const { token } = parseInput(OpenPortal, request.params, origin.language ?? "en");
      return sendPdf(reply, await printOffer(edge, token, origin));
    },
  );
}

/** It is made when its transaction is over: nobody waits for its rows meanwhile. */
async function sendPdf(reply: FastifyReply, print: Print): Promise<FastifyReply> {
  const { name } = print;
  const pdf = await typeset(print);
  const plain = name.replaceAll(/[^\w.-]/g, "_");
  return reply
    .type("application/pdf")
    .header("content-disposition", `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header("cache-control", "no-store")
    .send(pdf);
}
