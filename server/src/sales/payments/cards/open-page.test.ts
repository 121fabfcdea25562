import type { Moment } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { testOrigin } from "../../../../test/factories.ts";
import { acceptedOffer, takeCards } from "../../../../test/factories-payments.ts";
import { forgedOf } from "../../../../test/factories-sales.ts";
import { qty } from "../../../../test/factories-stock.ts";
import { stripeKeys } from "../../../../test/stripe-stand-in.ts";
import type { Context } from "../../../platform/context.ts";
import { problemOf } from "../../../platform/http/problems.ts";
import { confirmQuotation } from "../../confirm-quotation.ts";
import { recordPayment } from "../record-payment.ts";
import { editCardProvider, removeCardProvider } from "./card-settings.ts";
import { openPage } from "./open-page.ts";
import { settleRequest } from "./settle-requests.ts";

type Offer = Awaited<ReturnType<typeof acceptedOffer>>;
const open = ({ edge, token }: Pick<Offer, "edge" | "token">) => openPage(edge, { token }, testOrigin);
const answered = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => problemOf(error, "en")?.code ?? String(error),
  );
const sessionsOf = ({ stripe, saleId, run }: Offer) =>
  run(({ db }) =>
    db
      .selectFrom("paymentRequests")
      .select(["id", "state", "amount", "sessionId"])
      .where("saleId", "=", saleId)
      .orderBy("id")
      .execute(),
  ).then((requests) =>
    requests.map((request) => ({ ...request, session: stripe.sessions.get(request.sessionId ?? "") })),
  );

test("two tabs come to one page, which asks for exactly what is due", async () => {
  const offer = await acceptedOffer();
  const [one, other] = await Promise.all([open(offer), open(offer)]);
  expect(one.url).toBe(other.url);
  expect((await open(offer)).url).toBe(one.url);
  const [only, ...more] = await sessionsOf(offer);
  expect(more).toEqual([]);
  expect(only?.session).toMatchObject({ amount_total: 7260, currency: "eur", client_reference_id: only?.id });
  const keys = offer.stripe.written.filter(({ path }) => path.endsWith("/sessions")).map(({ key }) => key);
  expect(new Set(keys.filter((key) => key === `page ${only?.id}`)).size).toBe(1);
  expect(keys).toContain(`page ${only?.id}`);
});

test("a provider that was silent is asked for the same page again", async () => {
  const offer = await acceptedOffer();
  offer.stripe.isDown = true;
  expect(await answered(open(offer))).toBe("payment.provider_silent");
  offer.stripe.isDown = false;
  await open(offer);
  expect(await sessionsOf(offer)).toMatchObject([{ state: "open", amount: "72.6" }]);
});

test("where something else is due by now another page is opened, and the former closes", async () => {
  const offer = await acceptedOffer();
  const { run, saleId } = offer;
  const { url } = await open(offer);
  await run((ctx) => recordPayment(ctx, { saleId, amount: qty("20") }));
  expect((await open(offer)).url).not.toBe(url);
  expect(await sessionsOf(offer)).toMatchObject([
    { state: "closing", amount: "72.6" },
    { state: "open", amount: "52.6" },
  ]);
});

test("nobody is sent to a page of a former key, which the provider is asked about until it must be dead", async () => {
  const offer = await acceptedOffer();
  const { run, stripe } = offer;
  const states = () => sessionsOf(offer).then((requests) => requests.map(({ state }) => state));
  await open(offer);
  await run((ctx) => editCardProvider(ctx, { ...stripeKeys, isOn: true }));
  expect(await states()).toEqual(["open"]);
  await run((ctx) => editCardProvider(ctx, { secretKey: "sk_test_another" }));
  expect(await states()).toEqual(["closing"]);

  await run((ctx) => editCardProvider(ctx, stripeKeys));
  const { id, sessionId } = (await sessionsOf(offer))[0]!; // opened
  stripe.sessions.delete(sessionId ?? ""); // it was another account's
  await settleRequest(run, id);
  expect(await states()).toEqual(["closing"]);
  const later = <T>(work: (ctx: Context) => Promise<T>) =>
    run((ctx) => work({ ...ctx, now: new Date(Date.parse(ctx.now) + 25 * 3_600_000).toISOString() as Moment })); // a moment
  await settleRequest(later, id);
  expect(await states()).toEqual(["over"]);
  await open(offer);
  await run(removeCardProvider);
  expect(await states()).toEqual(["over", "closing"]);
});

test("what is too little for a card is said to be so", async () => {
  const offer = await acceptedOffer();
  const { run, saleId } = offer;
  await run((ctx) => recordPayment(ctx, { saleId, amount: qty("72.2") }));
  expect(await answered(open(offer))).toBe("payment.not_by_card");
});

test("the rest of an order is paid so too", async () => {
  const offer = await acceptedOffer();
  await offer.run((ctx) => confirmQuotation(ctx, offer));
  await open(offer);
  expect((await sessionsOf(offer))[0]?.session).toMatchObject({ amount_total: 24_200 });
});

test("nobody pays before he accepts, where nothing is due, or where no cards are taken", async () => {
  const waiting = await acceptedOffer({ isAccepted: false });
  expect(await answered(open(waiting))).toBe("payment.accept_first");
  const free = await acceptedOffer({ asked: null });
  expect(await answered(open(free))).toBe("payment.nothing_due");
  const offer = await acceptedOffer();
  expect(await answered(open({ ...offer, token: forgedOf(offer.token) }))).toBe("portal.unknown");
  await offer.run((ctx) => takeCards(ctx, false));
  expect(await answered(open(offer))).toBe("payment.no_cards");
});
