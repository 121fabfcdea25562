import { addDays, type CalendarDate, type Moment } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { inWorkspace, testOrigin } from "../../../test/factories.ts";
import { forgedOf, quotation, sentOffer } from "../../../test/factories-sales.ts";
import { customer, product, qty } from "../../../test/factories-stock.ts";
import { editWorkspace } from "../../identity/company/workspace-settings.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";
import { createQuotation } from "../create-quotation.ts";
import { editSale } from "../edit-sale.ts";
import { acceptQuotation } from "../portal/answer-offer.ts";
import { chooseFromOffer } from "../portal/choices/choose-from-offer.ts";
import { createPaymentTerms } from "../terms/payment-terms.ts";
import { confirmPaid } from "./confirm-paid.ts";
import { getPortalPayment } from "./get-portal-payment.ts";
import { editPaymentSettings } from "./payment-settings.ts";
import { listSalePayments } from "./list-sale-payments.ts";
import { recordPayment } from "./record-payment.ts";
import { standingOfSale } from "./standing-of-sale.ts";
import { transferTarget } from "./transfer-target.ts";

const account = { number: "ES9121000418450200051332", bic: "CAIXESBBXXX", bank: "CaixaBank", isShown: true };
const deposit = { kind: "deposit", percent: qty("30") } as const;

test("the customer is told what is to come, then whom to pay how much, and what came", async () => {
  const offer = await sentOffer(async (ctx) => {
    await editWorkspace(ctx, { bankAccounts: [account], legalName: "Muebles Robles, S.L." });
    return quotation(ctx, { paymentAsked: deposit });
  });
  const { edge, token, run, saleId, sale } = offer;
  const read = () => getPortalPayment(edge, { token }, testOrigin);
  expect(await read()).toMatchObject({ stage: "ahead", toPay: "72.60", transfer: null });
  await acceptQuotation(edge, { token, name: "Eva", version: sale.version }, testOrigin);
  const due = await read();
  expect(due).toMatchObject({
    stage: "due",
    toPay: "72.60",
    transfer: { holder: "Muebles Robles, S.L.", account: "ES91 2100 0418 4502 0005 1332", bic: account.bic },
  });
  const reference = due.transfer?.reference?.replaceAll(" ", "");
  expect(reference).toMatch(/^RF\d\dS00001$/);
  expect(due.transfer?.code?.split("\n").slice(4)).toEqual([
    account.bic,
    "Muebles Robles, S.L.",
    account.number,
    "EUR72.60",
    "",
    reference,
  ]);
  await run((ctx) => recordPayment(ctx, { saleId, amount: qty("72.6") }));
  expect(await read()).toMatchObject({ stage: "paid", paid: "72.60", toPay: "0.00", transfer: null });
  await run((ctx) => confirmPaid(ctx, saleId));
  expect(await read()).toMatchObject({ stage: "open", open: "169.40", toPay: "169.40" });
});

test("what is to come follows what the customer has chosen so far, and is what he then pays", async () => {
  const offer = await sentOffer(async (ctx) => {
    const productId = async (listPrice: string) => (await product(ctx, { listPrice: qty(listPrice), taxIds: [] })).id;
    const [table, lamp] = [await productId("100"), await productId("60")];
    const lines = [
      { productId: table, quantity: qty("1") },
      { productId: lamp, quantity: qty("1"), choice: "option" as const },
    ];
    return createQuotation(ctx, { customerId: await customer(ctx), lines, paymentAsked: deposit });
  });
  const { edge, token, sale } = offer;
  const { version } = sale;
  const read = () => getPortalPayment(edge, { token }, testOrigin);
  expect(await read()).toMatchObject({ stage: "ahead", toPay: "30.00", open: "100.00" });
  const choices = [{ lineId: sale.lines[1]!.id, isWanted: true }]; // the lamp
  await chooseFromOffer(edge, { token, version, choices }, testOrigin);
  expect(await read()).toMatchObject({ stage: "ahead", toPay: "48.00", open: "160.00" });
  await acceptQuotation(edge, { token, name: "Eva", version, choices, total: qty("160") }, testOrigin);
  expect(await read()).toMatchObject({ stage: "due", toPay: "48.00", open: "160.00" });
});

const part = (amount: string) => ({ value: "percent" as const, amount: qty(amount) });

test("the first instalment stays the one of the day of his yes, however late it is paid", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: paymentTermsId } = await createPaymentTerms(ctx, {
      name: "By the month",
      lines: [
        { ...part("30"), delayKind: "days_after_end_of_month", days: 0 },
        { ...part("70"), delayKind: "days_after", days: 10 },
      ],
    });
    const asked = { paymentAsked: { kind: "first_instalment" as const }, paymentTermsId };
    const { id } = await quotation(ctx, asked);
    const sale = found(await own(ctx, "sales").selectAll().where("id", "=", id).executeTakeFirst());
    const acceptedAt = "2026-11-25T12:00:00.000Z" as Moment; // an ISO moment
    const today = "2026-12-01" as CalendarDate; // a date
    expect(await standingOfSale({ ...ctx, today }, { ...sale, acceptedAt })).toMatchObject({ asked: "72.60" });
    expect(await standingOfSale({ ...ctx, today }, sale)).toMatchObject({ asked: "169.40" });
  }));

test("who pays early owes nothing more, of his yes and of the order; who pays late owes the whole", async () => {
  const offer = await sentOffer(async (ctx) => {
    const earlyDiscount = { percentage: qty("2"), days: 10, computation: "included" as const };
    const terms = { name: "Early", lines: [{ ...part("100"), delayKind: "days_after" as const, days: 30 }] };
    const { id: paymentTermsId } = await createPaymentTerms(ctx, { ...terms, earlyDiscount });
    return quotation(ctx, { paymentAsked: { kind: "whole" }, paymentTermsId });
  });
  const { edge, token, run, saleId, sale } = offer;
  const read = () => getPortalPayment(edge, { token }, testOrigin);
  expect(await read()).toMatchObject({ stage: "ahead", toPay: "237.16" });
  await acceptQuotation(edge, { token, name: "Eva", version: sale.version }, testOrigin);
  const { earlyUntil, toPay } = await read();
  expect([earlyUntil !== null, toPay]).toEqual([true, "237.16"]);
  const inDays = (days: number) => (ctx: Context) =>
    listSalePayments({ ...ctx, today: addDays(ctx.today, days) }, { saleId });
  expect(await run(inDays(11))).toMatchObject({ amountAsked: "242.00", open: "242.00", earlyUntil: null });
  await run((ctx) => recordPayment(ctx, { saleId, amount: qty("237.16") }));
  await run((ctx) => confirmPaid(ctx, saleId));
  expect(await read()).toMatchObject({ stage: "paid", paid: "237.16", open: "0.00", earlyUntil: null });
  expect(await run(inDays(40))).toMatchObject({ open: "0.00", surplus: "0.00" });
});

test("nothing is told where nothing is asked, by a forged link, or of what was changed since", async () => {
  const { edge, token, run, saleId } = await sentOffer();
  expect(await getPortalPayment(edge, { token }, testOrigin)).toMatchObject({ stage: "none", transfer: null });
  const forged = getPortalPayment(edge, { token: forgedOf(token) }, testOrigin);
  await expect(forged).rejects.toMatchObject({ code: "portal.unknown" });
  await run((ctx) => editSale(ctx, { saleId, paymentAsked: deposit }));
  await expect(getPortalPayment(edge, { token }, testOrigin)).rejects.toMatchObject({ code: "sale.changed" });
});

test.each([
  ["another currency", account, "USD", null],
  ["an account outside of SEPA", { ...account, number: "TR330006100519786457841326", bic: null }, "EUR", null],
])("there is a target and no code for %s", (_, other, currency, code) =>
  inWorkspace(async ({ system: ctx }) => {
    await editWorkspace(ctx, { bankAccounts: [other] });
    const target = await transferTarget(ctx, { amount: qty("10"), currency, reference: "RF88S00042" });
    expect(target).toMatchObject({ code, reference: "RF88 S000 42" });
    await editPaymentSettings(ctx, { takesTransfers: false });
    expect(await transferTarget(ctx, { amount: qty("10"), currency, reference: null })).toBeNull();
  }),
);
