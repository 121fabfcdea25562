import type { Id } from "@trato/domain/ids.ts";
import type { ConfirmQuotation, CreateQuotation } from "@trato/domain/sales/inputs.ts";
import type { Context } from "../src/platform/context.ts";
import { confirmQuotation } from "../src/sales/confirm-quotation.ts";
import { createQuotation } from "../src/sales/create-quotation.ts";
import { getSale } from "../src/sales/get-sale.ts";
import { sendQuotation } from "../src/sales/send-quotation.ts";
import { returnDelivery } from "../src/stock/returns/return-delivery.ts";
import { validateDelivery } from "../src/stock/validate-delivery.ts";
import { createTestWorkspace, testEdge } from "./factories.ts";
import { customer, product, qty } from "./factories-stock.ts";
import { asSystem } from "./people.ts";

type Given = Partial<CreateQuotation> & { onHand?: number; quantity?: string };

/** A quotation of chairs at 100 each, under a heading, some of which are in stock. */
export async function quotation(ctx: Context, { onHand = 10, quantity = "2", ...given }: Given = {}) {
  const chair = await product(ctx, { name: "Chair", listPrice: qty("100"), onHand });
  const line = { productId: chair.id, quantity: qty(quantity) };
  const lines = [{ kind: "section" as const, name: "Furniture" }, line];
  return createQuotation(ctx, { customerId: await customer(ctx), lines, ...given });
}

export const mail = { to: "ana@robles.example" };

/** What a customer does goes through transactions of its own: an offer that was sent, committed in a workspace of its own. */
export async function sentOffer(make: (ctx: Context) => ReturnType<typeof quotation> = quotation) {
  const edge = await testEdge();
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) => asSystem(workspaceId, work);
  const sale = await run(async (ctx) => sendQuotation(ctx, { saleId: (await make(ctx)).id, ...mail }));
  return { edge, run, sale, saleId: sale.id, token: tokenOf(sale) };
}

export const tokenOf = ({ portalUrl }: { portalUrl: string | null }): string => portalUrl?.split("/q/")[1] ?? "";

/** The same with one letter of its proof changed: Trato never made it. */
export const forgedOf = (token: string): string =>
  `${token.slice(0, -9)}${token.at(-9) === "A" ? "B" : "A"}${token.slice(-8)}`;

/** Goods leave: all that is set aside, or so many of the first line. */
export async function deliver(
  ctx: Context,
  deliveryId: Id<"transfers">,
  quantity?: string,
  remainder: "keep" | "cancel" = "keep",
) {
  const first = ctx.db.selectFrom("transferLines").select("id as lineId").where("transferId", "=", deliveryId);
  const lines = quantity ? [{ ...(await first.executeTakeFirstOrThrow()), quantity: qty(quantity) }] : undefined;
  return validateDelivery(ctx, { deliveryId, remainder, force: false, ...(lines && { lines }) });
}

/** A quotation becomes an order, as its route answers. */
export async function orderOf(ctx: Context, asked: ConfirmQuotation) {
  await confirmQuotation(ctx, asked);
  return getSale(ctx, asked);
}

/** A confirmed order of so many chairs at 100 each, ten of which are there, with its first delivery. */
export async function confirmed(ctx: Context, quantity: string, given: Given = {}) {
  const sale = await quotation(ctx, { quantity, ...given });
  const order = await orderOf(ctx, { saleId: sale.id });
  const [line] = order.lines.filter(({ kind }) => kind === "product");
  if (!order.deliveries[0] || !line?.productId) throw new Error("nothing to deliver");
  return { saleId: sale.id, lineId: line.id, deliveryId: order.deliveries[0].id, chair: { id: line.productId }, order };
}

/** Goods come back: all that left, or so many of the first line. */
export async function takeBack(
  ctx: Context,
  deliveryId: Id<"transfers">,
  quantity?: string,
  given: Partial<Parameters<typeof returnDelivery>[1]> = {},
) {
  const first = ctx.db.selectFrom("transferLines").select("id as lineId").where("transferId", "=", deliveryId);
  const lines = quantity ? [{ ...(await first.executeTakeFirstOrThrow()), quantity: qty(quantity) }] : undefined;
  return returnDelivery(ctx, { deliveryId, ...(lines && { lines }), ...given });
}
