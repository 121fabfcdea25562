import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { quotation } from "../../../test/factories-sales.ts";
import { tried, triedBy, whoeverIsElsewhere } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import type { Context } from "../../platform/context.ts";
import { typeset } from "../../platform/print/typeset.ts";
import "../../reactions.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
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
