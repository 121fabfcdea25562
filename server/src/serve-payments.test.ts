import { expect, test } from "vitest";
import { acceptedOffer } from "../test/factories-payments.ts";
import { testOrigin } from "../test/factories.ts";
import { listening } from "../test/listening.ts";
import { openPage } from "./sales/payments/cards/open-page.ts";
import { tellingAddress } from "./sales/payments/cards/kept-card-provider.ts";

test("what the provider tells is taken by its signature on the bytes as they come, once", async () => {
  const offer = await acceptedOffer();
  const { stripe, edge, token, run, saleId } = offer;
  const { address } = await listening();
  const tellTo = await run(async (ctx) => new URL(tellingAddress(ctx.site, ctx.workspace.id)).pathname);
  const post = async (path: string, body: Buffer, signature: string | null) => {
    const headers = {
      "content-type": "application/json; charset=utf-8",
      ...(signature !== null && { "stripe-signature": signature }),
    };
    const response = await fetch(address + path, { method: "POST", body: new Uint8Array(body), headers });
    return [response.status, ((await response.json()) as { taken?: boolean }).taken];
  };
  await openPage(edge, { token }, testOrigin);
  const requests = run(({ db }) =>
    db.selectFrom("paymentRequests").select("sessionId").where("saleId", "=", saleId).execute(),
  );
  const session = stripe.pay((await requests)[0]?.sessionId ?? "");
  const { body, signature } = stripe.tells("checkout.session.completed", session);
  const altered = Buffer.from(body.toString().replace("7260", "7261"));
  const old = stripe.tells("checkout.session.completed", session, { at: Date.now() - 3_600_000 });
  const others = stripe.tells("checkout.session.completed", session, { secret: "whsec_other" });
  expect([
    await post(tellTo, body, null),
    await post(tellTo, altered, signature),
    await post(tellTo, old.body, old.signature),
    await post(tellTo, others.body, others.signature),
    await post(`${tellTo.slice(0, -2)}AA`, body, signature),
  ]).toEqual([
    [401, undefined],
    [401, undefined],
    [401, undefined],
    [401, undefined],
    [404, undefined],
  ]);
  expect((await offer.paid()).items).toEqual([]);
  expect([await post(tellTo, body, signature), await post(tellTo, body, signature)]).toEqual([
    [200, true],
    [200, false],
  ]);
  expect((await offer.paid()).items).toMatchObject([{ amount: "72.60" }]);
  const unknown = stripe.tells("customer.created", { object: "customer", id: "cus_1" });
  expect(await post(tellTo, unknown.body, unknown.signature)).toEqual([200, false]);
});
