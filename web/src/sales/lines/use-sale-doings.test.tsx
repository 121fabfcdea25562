import { canonical } from "@trato/domain/decimal.ts";
import { expect, test, vi } from "vitest";
import { anId } from "../../../test/ids.ts";
import { aPickedProduct } from "../../../test/products.ts";
import { type DraftLine, newLine } from "../use-sale-draft.ts";
import { saleDoings } from "./use-sale-doings.ts";

const n = canonical;
const follow = vi.fn<(step: number | undefined, lines: (all: readonly DraftLine[]) => readonly DraftLine[]) => void>();
/** The list asks for two each, and for one from ten on. */
const priced = (line: DraftLine): DraftLine =>
  line.follows === "nothing" ? line : { ...line, unitPrice: Number(line.quantity) >= 10 ? n("1") : n("2") };
const doings = saleDoings({
  priced,
  taxed: (product) => product,
  priceListId: null,
  moves: { lastStep: () => 7, follow },
});

const table = aPickedProduct({ name: "Oak table", listPrice: "3" });
const line: DraftLine = {
  ...newLine("product"),
  productId: anId(111),
  name: "Chair",
  unitPrice: n("5"),
  follows: "nothing",
};

test("a product brings its list's price for the quantity, and a pasted price is a typed one", () => {
  const picked = doings.picked(line, table);
  expect(picked).toMatchObject({ name: "Oak table", unitPrice: "2", follows: "price_and_discount" });
  const many = doings.typed(picked, { quantity: n("12") });
  expect(many).toMatchObject({ quantity: "12", unitPrice: "1" });
  expect(doings.typed(many, { unitPrice: n("9") })).toMatchObject({ unitPrice: "9", follows: "nothing" });
});

test("a line that is filled has the product of the other, with its typed price or its list's", () => {
  const ten = { ...newLine("product"), quantity: n("10") };
  expect(doings.alike(ten, line)).toMatchObject({ name: "Chair", quantity: "10", unitPrice: "5", follows: "nothing" });
  expect(doings.alike(ten, doings.picked(line, table))).toMatchObject({
    name: "Oak table",
    quantity: "10",
    unitPrice: "1",
  });
});

test("what follows later is of the step that put the products in, and touches no other line", async () => {
  const picked = { ...doings.picked(newLine("product"), table), unitPrice: n("8") };
  const other = { ...picked, id: newLine("product").id };
  doings.settle([picked]);
  await expect.poll(() => follow.mock.lastCall?.[0]).toBe(7);
  expect(follow.mock.lastCall?.[1]([picked, other]).map(({ unitPrice }) => unitPrice)).toEqual(["2", "8"]);
});
