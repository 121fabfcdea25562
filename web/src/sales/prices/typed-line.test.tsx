import { canonical } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { type DraftLine, newLine } from "../use-sale-draft.ts";
import { typedLine } from "./typed-line.ts";

const n = canonical;
const line: DraftLine = { ...newLine("product"), productId: anId(111), unitPrice: n("90") };
const priced = (one: DraftLine) => ({ ...one, unitPrice: n("80"), discount: n("5") });
const follow = (one: DraftLine) => (one.follows === "price" ? { ...priced(one), discount: one.discount } : priced(one));

test.each<[string, Partial<DraftLine>, Partial<DraftLine>, Partial<DraftLine>]>([
  [
    "a quantity brings the price along",
    {},
    { quantity: n("25") },
    { quantity: n("25"), unitPrice: n("80"), discount: n("5") },
  ],
  [
    "another price was typed, and follows nothing",
    {},
    { unitPrice: n("7") },
    { unitPrice: n("7"), follows: "nothing" },
  ],
  ["a typed line keeps its price", { follows: "nothing" }, { quantity: n("25") }, { quantity: n("25") }],
  ["taxes change no price", {}, { taxIds: [anId(400)] }, { taxIds: [anId(400)] }],
  [
    "a discount was typed, and the price goes on to follow",
    {},
    { discount: n("3") },
    { discount: n("3"), follows: "price" },
  ],
  [
    "a line follows again",
    { follows: "nothing" },
    { follows: "price_and_discount" },
    { follows: "price_and_discount", unitPrice: n("80"), discount: n("5") },
  ],
  ["the same price is none that was typed", {}, { unitPrice: n("90.00") }, { unitPrice: n("90.00") }],
])("%s", (_, given, change, after) => {
  const now = { ...line, ...given };
  expect(typedLine(now, change, follow)).toMatchObject(after);
});

test("a discount changes no price, whatever the list says by now", () => {
  expect(typedLine(line, { discount: n("3") }, follow)).toEqual({ discount: n("3"), follows: "price" });
});

test("a line that is priced by nothing else says no price", () => {
  expect(typedLine({ ...line, follows: "nothing" }, { quantity: n("2") }, priced)).toEqual({ quantity: n("2") });
});
