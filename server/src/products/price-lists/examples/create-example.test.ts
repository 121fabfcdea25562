import type { CalendarDate } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../../test/factories.ts";
import { product, qty } from "../../../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../../test/trying.ts";
import { createContact } from "../../../contacts/create-contact.ts";
import type { Context } from "../../../platform/context.ts";
import { createPriceList } from "../create-price-list.ts";
import { createPriceRule } from "../create-price-rule.ts";
import { listExamples } from "./check-examples.ts";
import { createExample } from "./create-example.ts";

const day = "2026-03-03" as CalendarDate;

/** A table for 100, on a list with 10 % off and 20 % from 25 on, which is a customer's own. */
async function trade(ctx: Context) {
  const table = await product(ctx, { name: "Table", listPrice: qty("100") });
  const list = await createPriceList(ctx, { name: "Trade" });
  const rule = await createPriceRule(ctx, { priceListId: list.id, making: "percentage", discount: qty("10") });
  const many = { priceListId: list.id, making: "percentage", discount: qty("20"), minQuantity: qty("25") } as const;
  await createPriceRule(ctx, many);
  const customer = await createContact(ctx, { kind: "company", name: "Café Norte", priceListId: list.id });
  return { table, list, rule, customer };
}

test("an example is kept with what comes out at once, by the list that the customer gets", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager", name: "Marta" });
    const { table, list, customer } = await trade(ctx);
    const asked = { priceListId: list.id, productId: table.id, quantity: qty("25"), day };
    const right = await createExample(ctx, { ...asked, contactId: customer.id, unitPrice: qty("80") });
    expect(right).toMatchObject({
      customer: { name: "Café Norte" },
      product: { name: "Table" },
      expected: { unitPrice: "80", discount: "0" },
      found: { unitPrice: "80", discount: "0", list: { id: list.id } },
      isTrue: true,
      problem: null,
      version: 1,
    });
    const wrong = await createExample(ctx, { ...asked, quantity: qty("24"), unitPrice: qty("80") });
    expect(wrong).toMatchObject({ customer: null, isTrue: false, found: { unitPrice: "90" } });
    const asItIs = await createExample(ctx, { ...asked, quantity: qty("1") });
    expect(asItIs).toMatchObject({ expected: { unitPrice: "90" }, isTrue: true });
    const elsewhere = await createContact(ctx, { kind: "company", name: "Without a list" });
    const none = await createExample(ctx, { ...asked, contactId: elsewhere.id, unitPrice: qty("80") });
    expect(none).toMatchObject({ isTrue: false, found: { unitPrice: "100", list: null } });
    const { items } = await listExamples(await t.as({ role: "sales" }), { priceListId: list.id });
    expect(items.map(({ id }) => id)).toEqual([right, wrong, asItIs, none].map(({ id }) => id));
    expect(await diaryOf(t, right.id)).toMatchObject([{ event: "price_example.created", by: "Marta" }]);
  }));

test("unknown products, units, customers and lists are refused, with the field at fault", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { table, list } = await trade(ctx);
    const asked = { priceListId: list.id, productId: table.id, quantity: qty("1"), day };
    for (const path of ["productId", "unitId", "contactId"] as const)
      await expect(createExample(ctx, { ...asked, [path]: ctx.newId() })).rejects.toMatchObject({
        code: "reference.unknown",
        details: { path },
      });
    expect(await tried(ctx, () => createExample(ctx, { ...asked, priceListId: ctx.newId() }))).toBe("record.not_found");
    expect((await listExamples(ctx, { priceListId: list.id })).items).toEqual([]);
  }));

test("one list takes a hundred examples, for all are tried with each change", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { table, list } = await trade(ctx);
    const asked = { priceListId: list.id, productId: table.id, quantity: qty("1"), day, unitPrice: qty("90") };
    for (let n = 0; n < 100; n++) await createExample(ctx, asked);
    expect(await tried(ctx, () => createExample(ctx, asked))).toBe("price_example.too_many");
  }));

test("those who keep price lists write examples, of their own company's lists", () =>
  inWorkspace(async (t) => {
    const { table, list } = await trade(t.system);
    const asked = { priceListId: list.id, productId: table.id, quantity: qty("1"), day };
    expect(await whoMay(t, (ctx) => createExample(ctx, asked))).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, (ctx) => createExample(ctx, asked))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (ctx) => listExamples(ctx, { priceListId: list.id }))).toBe("record.not_found");
  }));
