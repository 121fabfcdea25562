import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { CreateProduct } from "@trato/domain/products/inputs.ts";
import type { Context } from "../src/platform/context.ts";
import { nextNumber } from "../src/platform/numbering.ts";
import { createProduct } from "../src/products/create-product.ts";
import { confirmPurchase } from "../src/purchasing/confirm-purchase.ts";
import { createPurchase } from "../src/purchasing/create-purchase.ts";
import { adjustStock } from "../src/stock/adjust-stock.ts";
import { readAvailability } from "../src/stock/read-availability.ts";
import { keepShare, shareStock } from "../src/stock/reserve-stock.ts";

let count = 0;

export const qty = (value: number | string): Decimal => String(value) as Decimal;
export const day = (value: string): CalendarDate => value as CalendarDate;

/** Goods kept in stock unless asked otherwise, with some of them there if asked. */
export async function product(ctx: Context, given: Partial<CreateProduct> & { onHand?: number } = {}) {
  count++;
  const { onHand, ...fields } = given;
  const made = await createProduct(ctx, {
    name: `Product ${count}`,
    kind: "goods",
    listPrice: qty("10"),
    ...(fields.kind !== "service" && { storable: true }),
    ...fields,
  });
  if (onHand) await adjustStock(ctx, { productId: made.id, countedQuantity: qty(onHand) });
  return made;
}

export async function customer(ctx: Context, name = "Customer"): Promise<Id<"contacts">> {
  const id = ctx.newId<"contacts">();
  await ctx.db
    .insertInto("contacts")
    .values({ workspaceId: ctx.workspace.id, id, kind: "company", name, createdAt: ctx.now })
    .execute();
  return id;
}

/** A confirmed order as stock knows one: a sale of that customer and what it wants. */
export async function order(
  ctx: Context,
  wanted: readonly (readonly [{ id: Id<"products">; unitId: Id<"units"> }, number | string])[],
  given: { contactId?: Id<"contacts">; salespersonId?: Id<"members"> | null; on?: string } = {},
) {
  count++;
  const contactId = given.contactId ?? (await customer(ctx));
  const id = ctx.newId<"sales">();
  const number = `S-${String(count).padStart(6, "0")}-${id.slice(-6)}`.toUpperCase();
  await ctx.db
    .insertInto("sales")
    .values({
      workspaceId: ctx.workspace.id,
      id,
      number,
      state: "confirmed",
      confirmedAt: ctx.now,
      clearedAt: ctx.now,
      customerId: contactId,
      salespersonId: given.salespersonId ?? null,
      currency: ctx.workspace.currency,
      totals: "{}",
      createdAt: ctx.now,
    })
    .execute();
  const lines = wanted.map(([{ id: productId, unitId }, quantity], position) => ({
    lineId: ctx.newId<"sale_lines">(),
    position,
    productId,
    unitId,
    quantity: qty(quantity),
  }));
  for (const { lineId, ...line } of lines) {
    await ctx.db
      .insertInto("saleLines")
      .values({ ...line, id: lineId, workspaceId: ctx.workspace.id, saleId: id, kind: "product", name: "Line" })
      .execute();
  }
  const share = await shareStock(ctx, { contactId, scheduledOn: given.on ? day(given.on) : ctx.today, lines });
  const promised = (await share?.expectations()) ?? [];
  if (share) await keepShare(ctx, share, { kind: "sale", id, number }, await nextNumber(ctx, "delivery"));
  const delivery = await ctx.db
    .selectFrom("transfers")
    .select("id")
    .where("originId", "=", id)
    .where("kind", "=", "delivery")
    .executeTakeFirst();
  return { id, number, lines, promised, deliveryId: delivery?.id ?? ctx.newId<"transfers">() };
}

/** Goods on their way from a vendor, ordered with a purchase of their own. */
export async function expected(
  ctx: Context,
  { id: productId, unitId }: { id: Id<"products">; unitId: Id<"units"> },
  quantity: number,
  on: string,
): Promise<Id<"transfers">> {
  const vendorId = await customer(ctx, "Vendor");
  const lines = [{ productId, unitId, quantity: qty(quantity), unitPrice: qty("40"), expectedAt: day(on) }];
  const { id: purchaseId } = await createPurchase(ctx, { vendorId, lines });
  const { receipts } = await confirmPurchase(ctx, { purchaseId });
  if (!receipts[0]) throw new Error("nothing to receive");
  return receipts[0].id;
}

/** On hand, reserved, free, incoming, outgoing, forecast: in this order, as numbers. */
export async function figures(ctx: Context, { id }: { id: Id<"products"> }): Promise<number[]> {
  const { onHand, reserved, free, incoming, outgoing, forecast } = await readAvailability(ctx, id);
  return [onHand, reserved, free, incoming, outgoing, forecast].map(Number);
}
