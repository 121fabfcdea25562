import { whyAside } from "@trato/domain/sales/payments/why-aside.ts";
import type { Selectable } from "kysely";
import type { Context } from "../../../platform/context.ts";
import type { PaymentRequestsTable } from "../../../platform/database/tables.ts";
import { nothingToRecord } from "../../../platform/diary.ts";
import { lockRow, own, updateOwn } from "../../../platform/rows.ts";
import type { SaleRecord } from "../../store.ts";
import { keepPayment } from "../keep-payment.ts";
import { openInFull } from "../standing-of-sale.ts";
import type { PageStanding } from "./card-provider.ts";

export type PaymentRequest = Selectable<PaymentRequestsTable>;

/**
 * What became of a page that a customer was sent to: money that came is kept once, whoever tells of it first and however often. Of a page
 * that is not ours nothing is known.
 */
export async function settlePage(ctx: Context, page: PageStanding): Promise<void> {
  nothingToRecord(ctx);
  const saleId = await saleOf(ctx, page.requestId);
  if (!saleId) return;
  const sale = await lockRow(ctx, "sales", saleId);
  const request = await lockRow(ctx, "paymentRequests", page.requestId as PaymentRequest["id"]); // found by it
  if (request.state === "paid") return;
  if (page.paid) return keepPaid(ctx, sale, request, page.paid);
  if (page.state === "over") await moveRequest(ctx, request.id, "over");
}

export async function moveRequest(
  ctx: Context,
  id: PaymentRequest["id"],
  state: "closing" | "paid" | "over",
): Promise<void> {
  await updateOwn(ctx, "paymentRequests").set({ state }).where("id", "=", id).execute();
}

/** What is told may be somebody else's, of any form. */
const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function saleOf(ctx: Context, requestId: string | null): Promise<SaleRecord["id"] | null> {
  if (requestId === null || !idShape.test(requestId)) return null;
  const request = own(ctx, "paymentRequests")
    .select("saleId")
    .where("id", "=", requestId as PaymentRequest["id"]); // what it may be
  return (await request.executeTakeFirst())?.saleId ?? null;
}

async function keepPaid(
  ctx: Context,
  sale: SaleRecord,
  request: PaymentRequest,
  { amount, currency, providerPayment }: NonNullable<PageStanding["paid"]>,
): Promise<void> {
  const open = await openInFull(ctx, sale); // a page may have been opened for the whole, where the discount holds by now
  const { acceptedVersion } = request;
  await moveRequest(ctx, request.id, "paid");
  await keepPayment(ctx, sale, {
    id: ctx.newId<"payments">(),
    method: "card",
    amount,
    currency,
    receivedOn: ctx.today,
    asideBecause: whyAside({ ...sale, open }, { amount, currency, acceptedVersion, asked: request.amount }),
    requestId: request.id,
    providerPayment,
  });
}
