import { expect, test } from "vitest";
import type { Decimal } from "@trato/domain/decimal.ts";
import { anId } from "../../test/ids.ts";
import { aPickedProduct } from "../../test/products.ts";
import { aSale, aSaleLine } from "../../test/sales.ts";
import { changedOf, lineOf, orderChangeOf } from "./order-change.ts";

const text = (amount: string) => amount as Decimal; // a decimal
const order = aSale({
  state: "confirmed",
  salesperson: { id: anId(120), name: "Ana" },
  lines: [
    aSaleLine({ kind: "section", productId: null, name: "Furniture" }),
    aSaleLine({ id: anId(211), quantity: "2" }),
  ],
});
const change = orderChangeOf(order);

test("an order as it stands changes nothing, and sections are not asked about", () => {
  expect(change.lines.map(({ name }) => name)).toEqual(["Oak table"]);
  expect(changedOf(order, change)).toEqual({});
});

test("only what is different is sent", () => {
  expect(changedOf(order, { ...change, customerReference: "PO 1", salesperson: null })).toEqual({
    customerReference: "PO 1",
    salespersonId: null,
  });
  const lines = change.lines.map((line) => ({ ...line, quantity: text("3") }));
  expect(changedOf(order, { ...change, lines })).toEqual({
    lines: [{ id: anId(211), quantity: "3", unitPrice: "100" }],
  });
});

test("a field that was emptied changes nothing of a line", () => {
  const lines = change.lines.map((line) => ({ ...line, quantity: null, unitPrice: null }));
  expect(changedOf(order, { ...change, lines })).toEqual({});
});

test("a product besides is a new line at its price", () => {
  const fresh = lineOf(aPickedProduct());
  const { lines } = changedOf(order, { ...change, lines: [...change.lines, fresh] });
  expect(lines).toEqual([{ id: fresh.id, productId: fresh.productId, quantity: "1", unitPrice: fresh.unitPrice }]);
});
