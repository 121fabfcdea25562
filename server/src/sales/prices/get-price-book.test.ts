import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { tried, whoeverIsElsewhere } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { createCategory } from "../../products/categories.ts";
import { createPriceList } from "../../products/price-lists/create-price-list.ts";
import { createPriceRule } from "../../products/price-lists/create-price-rule.ts";
import "../../reactions.ts";
import { createQuotation } from "../create-quotation.ts";
import { getPriceBook } from "./get-price-book.ts";

const less = { making: "percentage", discount: qty("10") } as const;

test("of all rules only those that can matter are read, of the list and of those that it is based on", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const seats = await createCategory(ctx, { name: "Seats" });
    const chairs = await createCategory(ctx, { name: "Chairs", parentId: seats.id });
    const lamps = await createCategory(ctx, { name: "Lamps" });
    const chair = await product(ctx, { name: "Chair", categoryId: chairs.id });
    const table = await product(ctx, { name: "Table" });
    const [trade, base, other] = [
      await createPriceList(ctx, { name: "Trade", showsDiscount: true }),
      await createPriceList(ctx, { name: "Base" }),
      await createPriceList(ctx, { name: "Other" }),
    ];
    const rule = (priceListId: typeof trade.id, given: object) =>
      createPriceRule(ctx, { priceListId, ...less, ...given });
    const wanted = [
      await rule(trade.id, { productId: chair.id }),
      await rule(trade.id, { categoryId: seats.id, base: "list", baseListId: base.id }),
      await rule(trade.id, {}),
    ];
    await rule(trade.id, { productId: table.id });
    await rule(trade.id, { categoryId: lamps.id, base: "list", baseListId: other.id });
    const ofBase = await rule(base.id, { categoryId: chairs.id });
    const { id: saleId } = await createQuotation(ctx, {
      customerId: (await createContact(ctx, { kind: "company", name: "Somebody" })).id,
      lines: [{ productId: chair.id }],
    });
    const book = await getPriceBook(ctx, { priceListId: trade.id, saleId });
    expect(book.lists.map(({ id, showsDiscount, rules }) => [id, showsDiscount, rules.map((one) => one.id)])).toEqual([
      [trade.id, true, wanted.map(({ id }) => id)],
      [base.id, false, [ofBase.id]],
    ]);
    expect(book.categories.map(({ name }) => name).toSorted()).toEqual(["Chairs", "Seats"]);
    expect(book.products.map(({ id }) => id)).toEqual([chair.id]);
    expect((await getPriceBook(ctx, { productId: table.id })).products).toMatchObject([
      { id: table.id, listPrice: "10" },
    ]);
    for (const asked of [{ saleId }, { priceListId: trade.id }])
      expect(await whoeverIsElsewhere(t, (they) => getPriceBook(they, asked))).toBe("record.not_found");
    const colleague = await t.as({ role: "sales", reach: "own" });
    expect(await tried(colleague, (they) => getPriceBook(they, { saleId }))).toBe("record.not_found");
  }));
