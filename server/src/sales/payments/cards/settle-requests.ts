import { sql } from "kysely";
import { exact, isEqual } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { isOrder } from "@trato/domain/sales/lifecycle.ts";
import { portalStage, toPayAt } from "@trato/domain/sales/payments/portal-stage.ts";
import { nobody } from "../../../identity/memberships.ts";
import { type Context, type Origin, systemActor } from "../../../platform/context.ts";
import { isDatabaseAway } from "../../../platform/database/lost.ts";
import { nothingToRecord } from "../../../platform/diary.ts";
import type { Edge } from "../../../platform/edge.ts";
import { found, lockRow, own } from "../../../platform/rows.ts";
import { standingOfSale } from "../standing-of-sale.ts";
import type { CardProvider } from "./card-provider.ts";
import { cardProviderOf, readKeptProvider } from "./kept-card-provider.ts";
import { moveRequest, type PaymentRequest, settlePage } from "./settle-page.ts";

export type Run = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;

/**
 * Asks the provider what became of a page: what was paid is kept also where nobody came back and nothing was told. A page that no longer
 * asks for what is due is closed. The provider is asked outside of any transaction.
 */
export async function settleRequest(run: Run, requestId: PaymentRequest["id"]): Promise<void> {
  const { provider, request } = await run(async (ctx) => {
    nothingToRecord(ctx);
    const request = found(await own(ctx, "paymentRequests").selectAll().where("id", "=", requestId).executeTakeFirst());
    return { request, provider: await cardProviderOf(ctx) };
  });
  if (request.state !== "open" && request.state !== "closing") return;
  if (request.sessionId === null) return run((ctx) => forgetUnopened(ctx, request));
  const page = await provider.readPage(request.sessionId);
  if (!page) return run((ctx) => forgetOld(ctx, request));
  await run((ctx) => settlePage(ctx, { ...page, requestId }));
  if (page.paid || page.state === "over") return;
  if (await run((ctx) => isOvertaken(ctx, requestId))) await close(run, provider, request, request.sessionId);
}

/** The job: every page that is open for some minutes, in every workspace. */
export async function settleWaiting(edge: Edge, origin: Origin): Promise<void> {
  const failures: unknown[] = [];
  const { rows } = await edge.database.transaction(nobody, "read", (db) =>
    sql<{ id: Id<"workspaces"> }>`select id from app.workspaces_with_payment_requests() as id`.execute(db),
  );
  for (const { id: workspaceId } of rows) {
    const run: Run = (work) => edge.run({ workspaceId, actor: systemActor }, "write", origin, work);
    for (const { id } of await run(waitingRequests))
      await settleRequest(run, id).catch((error: unknown) => {
        if (isDatabaseAway(error)) throw error;
        failures.push(error);
      });
  }
  if (failures.length > 0) throw new AggregateError(failures, "not all payments that wait could be asked for");
}

async function waitingRequests(ctx: Context) {
  nothingToRecord(ctx);
  if (!(await readKeptProvider(ctx))) return [];
  return own(ctx, "paymentRequests")
    .select("id")
    .where("state", "in", ["open", "closing"])
    .where("openedAt", "<", new Date(Date.parse(ctx.now) - patience).toISOString() as PaymentRequest["openedAt"]) // an ISO moment
    .orderBy("openedAt")
    .limit(200)
    .execute();
}

/** Before that the customer is still paying, and tells by himself. */
const patience = 2 * 60_000;
const day = 86_400_000;

/** Whoever asked for it was cut off before it was there: after a day nobody comes back to it. */
async function forgetUnopened(ctx: Context, request: PaymentRequest): Promise<void> {
  if (request.state !== "closing") return forgetOld(ctx, request);
  nothingToRecord(ctx);
  await moveRequest(ctx, request.id, "over");
}

/** What the provider does not know was opened with the key of another account: until nobody can pay there any more, that key may come back. */
async function forgetOld(ctx: Context, { id, openedAt }: PaymentRequest): Promise<void> {
  nothingToRecord(ctx);
  if (Date.parse(ctx.now) - Date.parse(openedAt) > day) await moveRequest(ctx, id, "over");
}

/** Whether something else is to be paid by now; it is closing then, and nobody is sent there any more. */
async function isOvertaken(ctx: Context, requestId: PaymentRequest["id"]): Promise<boolean> {
  nothingToRecord(ctx);
  const { saleId } = found(
    await own(ctx, "paymentRequests").select("saleId").where("id", "=", requestId).executeTakeFirst(),
  );
  const sale = await lockRow(ctx, "sales", saleId);
  const request = await lockRow(ctx, "paymentRequests", requestId);
  const standing = await standingOfSale(ctx, sale);
  const toPay = toPayAt(portalStage(sale, standing), standing);
  const isOfThis = isOrder(sale) || request.acceptedVersion === sale.acceptedVersion;
  if (request.state === "open" && isOfThis && isEqual(exact(toPay), exact(request.amount))) return false;
  if (request.state === "open") await moveRequest(ctx, requestId, "closing");
  return request.state === "open" || request.state === "closing";
}

/** Who pays in the very moment in which it is closed has paid: the provider says so. */
async function close(run: Run, provider: CardProvider, { id }: PaymentRequest, sessionId: string): Promise<void> {
  const page = await provider.closePage(sessionId).catch(() => provider.readPage(sessionId));
  if (page) await run((ctx) => settlePage(ctx, { ...page, requestId: id }));
}
