import fc from "fast-check";
import { expect, test } from "vitest";
import { rulesWith, tax, taxId } from "../../../test/taxes.ts";
import { type Decimal, exact, isEqual, sum } from "../../decimal.ts";
import { movedShares, sharedPrice, sharesOf, unsharedOf, type Unshared } from "./combo-price.ts";

const decimal = (text: string) => text as Decimal; // written so here
const item = (base: string, extra = "0", taxes: string[] = []): Unshared => ({
  productId: base as Unshared["productId"],
  name: base,
  quantity: decimal("1"),
  base: decimal(base),
  extra: decimal(extra),
  productTaxIds: taxes.map(taxId),
  isService: false,
});
const plain = {
  extraIn: (extra: Decimal) => extra,
  taxed: (product: { taxIds: Unshared["productTaxIds"]; unitPrice: Decimal }) => product,
  decimals: 2,
};
const shares = (listed: string, items: Unshared[], around = plain) => {
  const { unitPrice, shares: parts } = sharedPrice(decimal(listed), items, around);
  return [unitPrice, ...parts.map(({ share }) => share)];
};

const offered = (listPrice: string) =>
  ({ productId: listPrice, name: listPrice, extraPrice: "0", listPrice, taxIds: [], isService: false }) as never; // what is looked at of it
const all = (parts: readonly Decimal[]) => sum(parts.map((part) => exact(part)));

test.each([
  ["in proportion to the base prices", "90", [item("100"), item("50")], ["90", "60", "30"]],
  [
    "the rest of the rounding on the last",
    "100",
    [item("1"), item("1"), item("1")],
    ["100", "33.33", "33.33", "33.34"],
  ],
  ["extra prices on top of each share", "90", [item("100", "15"), item("50", "-5")], ["100", "75", "25"]],
  ["evenly where nothing has a base price", "10", [item("0"), item("0"), item("0")], ["10", "3.33", "3.33", "3.34"]],
  ["all of it on the only one", "12.345", [item("7")], ["12.345", "12.345"]],
  ["what is given back as what is sold", "-100", [item("1"), item("2")], ["-100", "-33.33", "-66.67"]],
])("shares a price out %s", (_, listed, items, expected) => {
  expect(shares(listed, items)).toEqual(expected);
});

test("an extra price is in the document's currency and the line's unit", () => {
  expect(
    shares("90", [item("1", "2"), item("1")], { ...plain, extraIn: (extra) => decimal(extra === "2" ? "24" : extra) }),
  ).toEqual(["114", "69", "45"]);
});

test("the base of a choice is its cheapest product, as often as the choice has it", () => {
  const choice = {
    id: "chairs" as never,
    name: "Chairs",
    quantity: decimal("4"),
    items: [offered("80"), offered("59.9")],
  }; // any id
  expect(unsharedOf({ choice, item: offered("80") })).toMatchObject({ base: "239.6", quantity: "4", name: "80" });
});

const of = (...parts: string[]) => parts.map((share) => ({ share: decimal(share), taxIds: [] }));

test("a typed price is shared out as the listed one was, to the cent", () => {
  expect(sharesOf(decimal("80"), of("60", "30"), 2)).toEqual(["53.33", "26.67"]);
  expect(sharesOf(decimal("90"), of("60", "30"), 2)).toEqual(["60", "30"]);
  expect(sharesOf(decimal("0"), of("60", "30"), 2)).toEqual(["0", "0"]);
});

test("whatever is shared out, nothing is lost", () => {
  const money = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => decimal(String(cents / 100)));
  const base = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => String(cents / 100));
  fc.assert(
    fc.property(money, fc.array(base, { minLength: 1, maxLength: 6 }), money, (listed, bases, typed) => {
      const { unitPrice, shares: parts } = sharedPrice(
        listed,
        bases.map((each) => item(each)),
        plain,
      );
      expect(isEqual(exact(unitPrice), exact(listed))).toBe(true);
      expect(isEqual(all(parts.map(({ share }) => share)), exact(listed))).toBe(true);
      expect(isEqual(all(sharesOf(typed, parts, 2)), exact(typed))).toBe(true);
    }),
  );
});

test("under another position each of what is picked has the taxes and the price that it would have by itself", () => {
  const [iva21, iva10, none] = [
    tax("iva21", "21", { priceIncluded: true }),
    tax("iva10", "10"),
    tax("none", "0", { priceIncluded: true }),
  ];
  const { catalogue } = rulesWith([iva21, iva10, none]);
  const {
    unitPrice,
    shares: parts,
    taxIds,
  } = sharedPrice(decimal("231"), [item("121", "0", ["iva21"]), item("110", "0", ["iva10"])], plain);
  expect([unitPrice, taxIds]).toEqual(["231", ["iva21", "iva10"]]);
  const to = { mappings: [{ from: taxId("iva21"), to: [taxId("none")] }] } as never; // what is looked at of it
  const moved = movedShares({ unitPrice, shares: parts, taxIds }, { from: null, to }, { catalogue, decimals: 2 });
  expect([moved.unitPrice, moved.taxIds, moved.shares.map(({ share }) => share)]).toEqual([
    "210",
    ["none", "iva10"],
    ["100", "110"],
  ]);
});
