import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { quotation } from "../../../test/factories-sales.ts";
import { qty } from "../../../test/factories-stock.ts";
import { tried, triedBy, whoeverIsElsewhere } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import type { Context } from "../../platform/context.ts";
import { typeset } from "../../platform/print/typeset.ts";
import { editProduct } from "../../products/edit-product.ts";
import "../../reactions.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { editSale } from "../edit-sale.ts";
import { createPaymentTerms } from "../terms/payment-terms.ts";
import { printSale } from "./print-sale.ts";

test("a quotation prints as a PDF, and the order under its number", () =>
  inWorkspace(async ({ system }) => {
    const { id } = await quotation(system);
    const print = await printSale(system, id);
    expect(print.name).toBe("Quotation.pdf");
    expect((await typeset(print)).subarray(0, 5).toString()).toBe("%PDF-");
    await confirmQuotation(system, { saleId: id });
    expect((await printSale(system, id)).name).toBe("Sales-order-S00001.pdf");
  }));

test("it says each line's reference and taxes, what each tax is counted on, and what is to be paid when", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId, lines } = await quotation(ctx);
    await editProduct(ctx, { productId: lines.at(-1)!.productId!, reference: "CH-1" });
    const half = { value: "percent" as const, amount: qty("50"), delayKind: "days_after" as const };
    const terms = await createPaymentTerms(ctx, {
      name: "30 and 60 days",
      lines: [
        { ...half, days: 30 },
        { ...half, days: 60 },
      ],
    });
    await editSale(ctx, { saleId, paymentTermsId: terms.id });
    const offer = (await printSale(ctx, saleId)).content;
    expect(offer).toMatchObject({
      lines: [
        { name: "Furniture", amount: "€200.00" },
        { name: "Chair", reference: "CH-1", tax: "IVA 21 %" },
      ],
      totals: [{}, { name: "IVA 21 % on €200.00" }],
      instalmentsTitle: expect.stringMatching(/^Payment, if you order on/),
      instalments: [{ amount: "€121.00" }, { amount: "€121.00" }],
      facts: expect.arrayContaining([{ name: "Payment terms", value: "30 and 60 days" }]),
    });
    await confirmQuotation(ctx, { saleId });
    const order = (await printSale(ctx, saleId)).content;
    expect(order).toMatchObject({ instalmentsTitle: "Payment", instalments: [{ amount: "€121.00" }, {}] });
  }));

test("it says what is to be paid on acceptance, and by what a transfer of it is recognised", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await quotation(ctx, { paymentAsked: { kind: "deposit", percent: qty("30") } });
    await confirmQuotation(ctx, { saleId });
    const facts = [
      { name: "To pay on acceptance", value: "€72.60 (A deposit, 30%)" },
      { name: "Payment reference", value: expect.stringMatching(/^RF\d\d S000 01$/) },
    ];
    expect((await printSale(ctx, saleId)).content).toMatchObject({ facts: expect.arrayContaining(facts) });
  }));

test("it is printed in the customer's language", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: customerId } = await createContact(ctx, { kind: "company", name: "Acme", language: "es" });
    const { id } = await quotation(ctx, { customerId });
    expect((await printSale(ctx, id)).name).toBe("Presupuesto.pdf");
  }));

test("whoever reaches a document prints it", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const { id } = await quotation(t.system, { salespersonId: ana });
    const print = (ctx: Context) => printSale(ctx, id);
    expect(await tried(await t.as({ id: ana }), print)).toBe("done");
    expect(await triedBy(t, { role: "back_office" }, print)).toBe("done");
    expect(await triedBy(t, { reach: "own" }, print)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, print)).toBe("record.not_found");
  }));
