import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import { type Decimal, exact, isEqual } from "@trato/domain/decimal.ts";
import type { OpenPortal } from "@trato/domain/sales/inputs.ts";
import { isOrder } from "@trato/domain/sales/lifecycle.ts";
import { obstacleToPayByCard } from "@trato/domain/sales/payments/card-obstacles.ts";
import type { PayPage } from "@trato/domain/sales/payments/payment-records.ts";
import { toPayAt, portalStage } from "@trato/domain/sales/payments/portal-stage.ts";
import { type Context, type Origin, systemActor } from "../../../platform/context.ts";
import type { Edge } from "../../../platform/edge.ts";
import { enqueueJob } from "../../../platform/jobs/jobs.ts";
import { insertOwn, own, updateOwn } from "../../../platform/rows.ts";
import { readRecipient } from "../../addressee/read-recipient.ts";
import { onBehalfOfCustomer, proveLink } from "../../portal/open-offer.ts";
import type { SaleRecord } from "../../store.ts";
import { standingOfSale } from "../standing-of-sale.ts";
import { takesCards } from "../takes-cards.ts";
import type { AskedPage, CardProvider } from "./card-provider.ts";
import { cardProviderOf } from "./kept-card-provider.ts";
import { moveRequest, type PaymentRequest } from "./settle-page.ts";

type Ready = { provider: CardProvider; page: AskedPage; url: string | null };

/**
 * The customer pays by card: on a page of the provider, which is asked for outside of any transaction. Who asks twice, in two tabs or
 * after a crash in the middle, comes to the same page as long as the same is to be paid.
 */
export async function openPage(edge: Edge, { token }: OpenPortal, origin: Origin): Promise<PayPage> {
  const offer = proveLink(edge, token);
  const ready = Promise.withResolvers<Ready>();
  const backTo = `${edge.site.publicUrl}/q/${token}`;
  await onBehalfOfCustomer(edge, offer, "", { ...origin, once: null }, async (ctx, sale) => {
    ready.resolve(await readyPage(ctx, sale, backTo));
  });
  const { provider, page, url } = await ready.promise;
  if (url !== null) return { url };
  const opened = await provider.openPage(page).catch((error: unknown) => {
    if (error instanceof Refusal) throw error;
    throw new Refusal("conflict", "payment.provider_silent");
  });
  if (opened.url === null) throw new Refusal("conflict", "payment.provider_silent");
  const system = { workspaceId: offer.workspaceId, actor: systemActor };
  const { sessionId } = opened;
  await edge.run(system, "write", origin, async (ctx) => {
    await updateOwn(ctx, "paymentRequests")
      .set({ sessionId, url: opened.url })
      .where("id", "=", page.requestId as PaymentRequest["id"]) // made above
      .execute();
  });
  return { url: opened.url };
}

async function readyPage(ctx: Context, sale: SaleRecord, backTo: string): Promise<Ready> {
  const standing = await standingOfSale(ctx, sale);
  const amount = toPayAt(portalStage(sale, standing), standing);
  const { currency } = sale;
  refuseIf(obstacleToPayByCard(sale, { stage: portalStage(sale, standing), amount, currency }));
  if (!(await takesCards(ctx))) throw new Refusal("conflict", "payment.no_cards");
  const provider = await cardProviderOf(ctx);
  const customer = await readRecipient(ctx, sale);
  const open = await openRequest(ctx, sale, amount);
  const language = customer.language ?? ctx.workspace.language;
  const title = [ctx.workspace.name, sale.number].filter(Boolean).join(" · ");
  const page = { requestId: open.id, amount, currency, title, email: customer.email, language, backTo };
  return { provider, page, url: open.url };
}

/** The request that is open for this very amount, or a new one in its place. */
async function openRequest(ctx: Context, sale: SaleRecord, amount: Decimal) {
  const acceptedVersion = isOrder(sale) ? null : sale.acceptedVersion;
  const open = await own(ctx, "paymentRequests")
    .selectAll()
    .where("saleId", "=", sale.id)
    .where("state", "=", "open")
    .executeTakeFirst();
  const isSame = open?.acceptedVersion === acceptedVersion && isEqual(exact(open.amount), exact(amount));
  if (open && isSame && open.currency === sale.currency && isFresh(ctx, open)) return open;
  if (open) {
    await moveRequest(ctx, open.id, "closing");
    await enqueueJob(ctx, "settle_request", { requestId: open.id });
  }
  const request = { id: ctx.newId<"payment_requests">(), url: null };
  await insertOwn(ctx, "paymentRequests", {
    ...request,
    saleId: sale.id,
    acceptedVersion,
    amount,
    currency: sale.currency,
    state: "open",
    openedAt: ctx.now,
  }).execute();
  return request;
}

/** The provider closes a page by itself after a day. */
const isFresh = ({ now }: Context, { openedAt }: Pick<PaymentRequest, "openedAt">): boolean =>
  Date.parse(now) - Date.parse(openedAt) < 20 * 3_600_000;
