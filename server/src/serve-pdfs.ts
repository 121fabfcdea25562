import type { FastifyInstance, FastifyReply } from "fastify";
import type { Id } from "@trato/domain/ids.ts";
import { OneMessage } from "@trato/domain/messaging/inputs.ts";
import { OneSale, OpenPortal } from "@trato/domain/sales/inputs.ts";
import { readAttached } from "./messaging/attach-document.ts";
import type { Context } from "./platform/context.ts";
import type { Edge } from "./platform/edge.ts";
import { type Authenticate, goneOf, originOf, parseInput } from "./platform/http/handle.ts";
import { inNamedWorkspace } from "./platform/http/named-workspace.ts";
import { authorize } from "./platform/permissions.ts";
import { type Printed, printOnce } from "./platform/print/print-once.ts";
import { readOffer } from "./sales/portal/read-offer.ts";
import { printSale } from "./sales/print/print-sale.ts";
import { stampOfSale } from "./sales/print/stamp-of-sale.ts";

/** Documents as PDF: they answer bytes instead of JSON, so they stand beside the table of routes. */
export function servePdfs(server: FastifyInstance, edge: Edge, authenticate: Authenticate): void {
  server.get("/api/sales/:saleId/pdf", async (request, reply) => {
    const who = await authenticate(inNamedWorkspace(request));
    authorize(who, "sale.read");
    const origin = originOf(request);
    const { saleId } = parseInput(OneSale, request.params, origin.language ?? "en");
    return sendPdf(reply, who.workspaceId, (read) => edge.run(who, "read", origin, (ctx) => read(ctx, saleId)));
  });
  server.get("/api/messages/:messageId/attachment", async (request, reply) => {
    const who = await authenticate(inNamedWorkspace(request));
    authorize(who, "message.read");
    const origin = originOf(request);
    const asked = parseInput(OneMessage, request.params, origin.language ?? "en");
    const attached = await edge.run(who, "read", origin, (ctx) => readAttached(ctx, asked));
    const print = () => Promise.resolve(attached);
    const stamp = `message ${who.workspaceId} ${asked.messageId}`;
    const { name, pdf } = await printOnce({ stamp, of: who.workspaceId, print, signal: goneOf(reply) });
    return send(reply, name, pdf);
  });
  server.get(
    "/api/portal/:token/pdf",
    { config: { rateLimit: { max: 30, timeWindow: "1 minute" } } },
    async (request, reply) => {
      const origin = originOf(request);
      const { token } = parseInput(OpenPortal, request.params, origin.language ?? "en");
      return sendPdf(reply, `link ${token}`, (read) => readOffer(edge, token, origin, read));
    },
  );
}

type Reading = <T>(read: (ctx: Context, saleId: Id<"sales">) => Promise<T>) => Promise<T>;

/** It is made when its transaction is over: nobody waits for its rows meanwhile. */
async function sendPdf(reply: FastifyReply, of: string, reading: Reading): Promise<FastifyReply> {
  const signal = goneOf(reply);
  const stamp = await reading(stampOfSale);
  const { name, pdf } = await printOnce({ stamp, of, print: () => reading(printSale), signal });
  return send(reply, name, pdf);
}

function send(reply: FastifyReply, name: string, pdf: Printed["pdf"]): FastifyReply {
  const plain = name.replaceAll(/[^\w.-]/g, "_");
  return reply
    .type("application/pdf")
    .header("content-disposition", `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header("cache-control", "no-store")
    .send(pdf);
}
