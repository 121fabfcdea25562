import { expect, test } from "vitest";
import { formatFor } from "@trato/domain/format.ts";
import { testOrigin } from "../../../test/factories.ts";
import { forgedOf, deliver, mail, orderOf, quotation, sentOffer, tokenOf } from "../../../test/factories-sales.ts";
import { qty } from "../../../test/factories-stock.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { typeset } from "../../platform/print/typeset.ts";
import "../../reactions.ts";
import { closeShort } from "../close-short.ts";
import { editSale } from "../edit-sale.ts";
import { printSale } from "../print/print-sale.ts";
import { sendQuotation } from "../send-quotation.ts";
import { createPaymentTerms } from "../terms/payment-terms.ts";
import { getPortalSale } from "./get-portal-sale.ts";
import { readOffer } from "./read-offer.ts";
import { revokeLink } from "./revoke-link.ts";

test("the customer reads the offer as it was sent, and that he may answer", async () => {
  const { edge, token, sale } = await sentOffer();
  const offer = await getPortalSale(edge, { token }, testOrigin);
  expect(offer).toMatchObject({
    number: "S00001",
    state: "sent",
    customerName: "Customer",
    language: "en",
    currency: "EUR",
    currencyDecimals: 2,
    validUntil: sale.validUntil,
    lines: [
      { kind: "section", name: "Furniture", taxes: [] },
      {
        name: "Chair",
        quantity: "2",
        unitName: "units",
        unitPrice: "100",
        taxes: ["IVA 21 %"],
        subtotal: "200.00",
        total: "242.00",
      },
    ],
    totals: { untaxed: "200.00", total: "242.00" },
    comments: [],
    version: sale.version,
    can: { accept: true, decline: true },
  });
  for (const ours of ["id", "customerId", "salespersonId", "portalEpoch", "signature", "opportunityId"])
    expect(offer).not.toHaveProperty(ours);
});

test("it is in the customer's language, its units too, with his salesperson to write to", async () => {
  const { edge, token } = await sentOffer(async (ctx) => {
    const acme = await createContact(ctx, { kind: "company", name: "Acme", language: "es" });
    const { id: salespersonId } = await ctx.db.selectFrom("members").select("id").executeTakeFirstOrThrow();
    return quotation(ctx, { customerId: acme.id, salespersonId });
  });
  expect(await getPortalSale(edge, { token }, testOrigin)).toMatchObject({
    customerName: "Acme",
    language: "es",
    lines: [{ name: "Furniture" }, { quantity: "2", unitName: "uds." }],
    salespersonName: "Alba Administradora",
    salespersonEmail: expect.stringContaining("@"),
  });
});

test("an order closed incomplete says what of it is kept beside what was ordered, on the page and in the PDF", async () => {
  const { edge, run, saleId, token } = await sentOffer();
  await run(async (ctx) => {
    const { deliveries } = await orderOf(ctx, { saleId });
    await deliver(ctx, deliveries[0]!.id, "1");
    await closeShort(ctx, { saleId });
  });
  expect(await getPortalSale(edge, { token }, testOrigin)).toMatchObject({
    totals: { total: "242.00" },
    kept: { untaxed: "100.00", total: "121.00" },
    instalments: [{ amount: "121.00" }],
  });
  const print = await readOffer(edge, token, testOrigin, printSale);
  expect(print.content).toMatchObject({
    kept: [
      { name: "Ordered", amount: "€242.00" },
      { name: "Delivered", amount: "€121.00" },
      { name: "Not kept", amount: "€121.00" },
    ],
  });
  expect((await typeset(print)).subarray(0, 5).toString()).toBe("%PDF-");
});

test("what is to be paid when, if it is accepted today, is told on the page as in the PDF", async () => {
  const { edge, token } = await sentOffer(async (ctx) => {
    const { id: paymentTermsId } = await createPaymentTerms(ctx, {
      name: "Half in 30 days",
      lines: [
        { value: "percent", amount: qty("50"), delayKind: "days_after", days: 0 },
        { value: "percent", amount: qty("50"), delayKind: "days_after", days: 30 },
      ],
    });
    return quotation(ctx, { paymentTermsId });
  });
  const { instalments, instalmentsFrom, ...offer } = await getPortalSale(edge, { token }, testOrigin);
  const { content } = await readOffer(edge, token, testOrigin, printSale);
  const f = formatFor({ ...offer, timeZone: "UTC" }, () => offer.sentAt!);
  expect(instalmentsFrom).not.toBeNull();
  expect(content).toMatchObject({
    instalmentsTitle: `Payment, if you order on ${f.date(instalmentsFrom!)}`,
    instalments: instalments.map(({ dueOn, amount }) => ({ due: f.date(dueOn), amount: f.money(amount) })),
  });
  expect(instalments.map(({ amount }) => amount)).toEqual(["121.00", "121.00"]);
});

test("an offer that is over counts no instalments from the day on which it is read, one that was accepted those of that day", async () => {
  const { edge, token, sale } = await sentOffer();
  const days = (n: number) => ({
    ...testOrigin,
    at: new Date(Date.parse(`${sale.validUntil}T10:00Z`) + n * 86_400_000),
  });
  const dayOf = async (n: number) => {
    const { instalments, instalmentsFrom } = await getPortalSale(edge, { token }, days(n));
    return [instalmentsFrom, instalments.map(({ dueOn }) => dueOn)];
  };
  const before = days(-1).at.toISOString().slice(0, 10);
  expect(await dayOf(-1)).toEqual([before, [before]]);
  expect(await dayOf(3)).toEqual([null, []]);
});

test("after its last day it can be read and refused, and no longer accepted", async () => {
  const { edge, token, sale } = await sentOffer();
  const later = { ...testOrigin, at: new Date(Date.parse(`${sale.validUntil}T10:00`) + 86_400_000) };
  expect(await getPortalSale(edge, { token }, later)).toMatchObject({
    can: { accept: { code: "sale.expired" }, decline: true },
  });
});

test("a link does not open when the offer was changed, and a new sending makes a new one", async () => {
  const { edge, run, sale, token } = await sentOffer();
  await run((ctx) => editSale(ctx, { saleId: sale.id, terms: "Other terms" }));
  await expect(getPortalSale(edge, { token }, testOrigin)).rejects.toMatchObject({ code: "sale.changed" });
  const again = await run((ctx) => sendQuotation(ctx, { saleId: sale.id, ...mail }));
  await expect(getPortalSale(edge, { token }, testOrigin)).rejects.toMatchObject({ code: "sale.changed" });
  expect(await getPortalSale(edge, { token: tokenOf(again) }, testOrigin)).toMatchObject({ terms: "Other terms" });
});

test("a link does not open when it was revoked or forged", async () => {
  const { edge, run, saleId, token } = await sentOffer();
  const unknown = { kind: "not_found", code: "portal.unknown" };
  for (const forged of [forgedOf(token), `B${token.slice(1)}`, "x".repeat(75), token.slice(0, 40)])
    await expect(getPortalSale(edge, { token: forged }, testOrigin)).rejects.toMatchObject(unknown);
  await run((ctx) => revokeLink(ctx, { saleId }));
  await expect(getPortalSale(edge, { token }, testOrigin)).rejects.toMatchObject({
    kind: "forbidden",
    code: "portal.revoked",
  });
});

test("one customer's link opens one customer's offer", async () => {
  const [one, other] = [await sentOffer(), await sentOffer((ctx) => quotation(ctx, { quantity: "3" }))];
  expect(await getPortalSale(one.edge, one, testOrigin)).toMatchObject({ totals: { untaxed: "200.00" } });
  expect(await getPortalSale(one.edge, other, testOrigin)).toMatchObject({ totals: { untaxed: "300.00" } });
});
