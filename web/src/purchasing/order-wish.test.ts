import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { anId } from "../../test/ids.ts";
import { productDetails } from "../../test/products.ts";
import { aSuggestion } from "../../test/purchasing.ts";
import { type TypedWish, wishOf } from "./order-wish.ts";

const nothingTyped: TypedWish = { vendor: null, quantity: null, unitPrice: null, expectedAt: null };
const other = { id: anId<"contacts">(240), name: "Sawmill" };
const decimal = (text: string) => text as Decimal; // a decimal

test.each<[string, Partial<TypedWish>, object]>([
  ["what is suggested, where nothing was typed", {}, { quantity: "1", unitPrice: "60", discount: "5" }],
  ["the vendor that was chosen", { vendor: other }, { vendor: other, unitPrice: "60" }],
  ["the quantity that was typed", { quantity: decimal("7") }, { quantity: "7", discount: "5" }],
  ["none of it, where none was typed", { quantity: decimal("0") }, { quantity: "0" }],
  [
    "the price that was typed, which is the whole price",
    { unitPrice: decimal("50") },
    { unitPrice: "50", discount: "0" },
  ],
  ["the day that was typed", { expectedAt: "2027-01-01" as CalendarDate }, { expectedAt: "2027-01-01" }], // a day
])("one orders %s", (_, typed, wish) => {
  expect(wishOf(productDetails(), { ...nothingTyped, ...typed }, aSuggestion())).toMatchObject(wish);
});

test("nobody is ordered from where nobody sells it", () => {
  expect(wishOf(productDetails(), nothingTyped, aSuggestion({ vendor: null })).vendor).toBeNull();
});
