import { createHash } from "node:crypto";
import type { ZodMiniType } from "zod/mini";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { PreviewAsked, type PreviewedPage } from "@trato/domain/documents/preview.ts";
import type { Id } from "@trato/domain/ids.ts";
import { OneMessage } from "@trato/domain/messaging/inputs.ts";
import type { Verb } from "@trato/domain/permissions.ts";
import { OnePurchase } from "@trato/domain/purchasing/inputs.ts";
import { OneDelivery } from "@trato/domain/stock/inputs.ts";
import { OneSale, OpenPortal } from "@trato/domain/sales/inputs.ts";
import { OneVersion } from "@trato/domain/sales/versions/version-inputs.ts";
import { printDeliveryNote, printPickingList } from "./documents/goods/print-delivery.ts";
import type { FrozenDocument } from "./documents/kept/keep-document.ts";
import { readAttached } from "./messaging/attach-document.ts";
import { readStored } from "./platform/contents/read-stored.ts";
import type { Context } from "./platform/context.ts";
import type { Edge } from "./platform/edge.ts";
import { type Authenticate, goneOf, originOf, parseInput } from "./platform/http/handle.ts";
import { inNamedWorkspace } from "./platform/http/named-workspace.ts";
import { authorize } from "./platform/permissions.ts";
import { pageOf } from "./platform/print/cut-pages.ts";
import { type Printed, printOnce } from "./platform/print/print-once.ts";
import type { Print } from "./platform/print/typeset.ts";
import { printPurchase } from "./purchasing/print/print-purchase.ts";
import { readOffer } from "./sales/portal/read-offer.ts";
import { printSale } from "./sales/print/print-sale.ts";
import { serveSigned } from "./serve-signed.ts";
import { findSentPdf, findVersionPdf } from "./sales/versions/find-version-pdf.ts";
import { stampOfSale } from "./sales/print/stamp-of-sale.ts";

/** Documents as PDF: they answer bytes instead of JSON, so they stand beside the table of routes. */
export function servePdfs(server: FastifyInstance, edge: Edge, authenticate: Authenticate): void {
  servePrints(server, edge, authenticate);
  serveSigned(server, edge, authenticate);
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
    return sendFrozen(reply, who.workspaceId, attached);
  });
  server.get("/api/sales/:saleId/versions/:number/pdf", async (request, reply) => {
    const who = await authenticate(inNamedWorkspace(request));
    authorize(who, "sale.read");
    const origin = originOf(request);
    const asked = parseInput(OneVersion, request.params, origin.language ?? "en");
    const frozen = await edge.run(who, "read", origin, (ctx) => findVersionPdf(ctx, asked));
    return sendFrozen(reply, who.workspaceId, frozen);
  });
  server.get(
    "/api/portal/:token/pdf",
    { config: { rateLimit: { max: 30, timeWindow: "1 minute" } } },
    async (request, reply) => {
      const origin = originOf(request);
      const { token } = parseInput(OpenPortal, request.params, origin.language ?? "en");
      const frozen = await readOffer(edge, token, origin, findSentPdf);
      if (frozen) return sendFrozen(reply, `link ${token}`, frozen);
      return sendPdf(reply, `link ${token}`, (read) => readOffer(edge, token, origin, read));
    },
  );
}

/** Documents of which one is made as it is now, whenever it is asked for; and one page of those that are edited, for whoever edits them. */
function servePrints(server: FastifyInstance, edge: Edge, authenticate: Authenticate): void {
  const making =
    <Input extends object>(may: Verb, input: ZodMiniType<Input>, print: Prints<Input>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const who = await authenticate(inNamedWorkspace(request));
      authorize(who, may);
      const origin = originOf(request);
      const asked = parseInput(input, request.params, origin.language ?? "en");
      const read = await edge.run(who, "read", origin, (ctx) => print(ctx, asked));
      const signal = goneOf(reply);
      return printOnce({ stamp: stampOf(read), of: who.workspaceId, print: async () => read, signal });
    };
  const serve = <Input extends object>(path: string, may: Verb, input: ZodMiniType<Input>, print: Prints<Input>) => {
    const make = making(may, input, print);
    server.get(path, async (request, reply) => {
      const { name, bytes } = await make(request, reply);
      return send(reply, name, bytes);
    });
  };
  const preview = <Input extends object>(path: string, may: Verb, input: ZodMiniType<Input>, print: Prints<Input>) => {
    const draw = making(may, input, async (ctx, asked) => ({ ...(await print(ctx, asked)), as: "svg" }));
    server.get(path, async (request, reply): Promise<PreviewedPage> => {
      const { page } = parseInput(PreviewAsked, request.query, originOf(request).language ?? "en");
      const { bytes } = await draw(request, reply);
      void reply.header("cache-control", "no-store");
      return pageOf(bytes, page);
    });
  };
  preview("/api/sales/:saleId/preview", "sale.read", OneSale, (ctx, { saleId }) => printSale(ctx, saleId));
  preview("/api/purchases/:purchaseId/preview", "purchase.read", OnePurchase, printPurchase);
  serve("/api/purchases/:purchaseId/pdf", "purchase.read", OnePurchase, printPurchase);
  serve("/api/deliveries/:deliveryId/pdf", "stock.read", OneDelivery, printDeliveryNote);
  serve("/api/deliveries/:deliveryId/picking-list", "stock.read", OneDelivery, printPickingList);
}

type Prints<Input> = (ctx: Context, input: Input) => Promise<Print>;

/** What says the same is the same PDF. */
const stampOf = (print: Print): string => createHash("sha256").update(JSON.stringify(print)).digest("base64url");

type Reading = <T>(read: (ctx: Context, saleId: Id<"sales">) => Promise<T>) => Promise<T>;

/** It is made when its transaction is over: nobody waits for its rows meanwhile. */
async function sendPdf(reply: FastifyReply, of: string, reading: Reading): Promise<FastifyReply> {
  const signal = goneOf(reply);
  const stamp = await reading(stampOfSale);
  const { name, bytes } = await printOnce({ stamp, of, print: () => reading(printSale), signal });
  return send(reply, name, bytes);
}

/** What was sent, byte for byte; until it is kept, made from the same, which gives the same. */
async function sendFrozen(
  reply: FastifyReply,
  of: string,
  { name, print, pdf }: FrozenDocument,
): Promise<FastifyReply> {
  const kept = pdf && (await readStored(pdf.stored));
  if (kept) return send(reply, name, kept);
  const made = { stamp: stampOf(print), of, print: () => Promise.resolve(print), signal: goneOf(reply) };
  return send(reply, name, (await printOnce(made)).bytes);
}

function send(reply: FastifyReply, name: string, bytes: Printed["bytes"]): FastifyReply {
  const plain = name.replaceAll(/[^\w.-]/g, "_");
  return reply
    .type("application/pdf")
    .header("content-disposition", `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header("cache-control", "no-store")
    .send(bytes);
}
