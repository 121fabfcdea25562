import { expect, test } from "vitest";
import type { CellName } from "../grid/selection.ts";
import { readTable } from "../grid/table-text.ts";
import { namesIn, pastedRows } from "./read-pasted.ts";

const table = { id: "1", name: "Mesa de roble" };
const chair = { id: "2", name: "Silla" };
const found = new Map([
  ["TAB-1", table],
  ["Mesa de roble", table],
  ["8412345678905", chair],
  ["Silla", chair],
]);

/** As it is read, in short: product, or what was not found with "?"; numbers by their first letter; what has no place. */
function read(text: string, at: CellName = "product"): string[] {
  return pastedRows(readTable(text), at, found).map(({ product, numbers, leftOut }) =>
    [
      product && (product.found ? product.found.name : `${product.text}?`),
      ...Object.entries(numbers).map(([cell, value]) => `${cell[0]}=${value}`),
      leftOut > 0 && `+${leftOut}`,
    ]
      .filter(Boolean)
      .join(" "),
  );
}

test.each([
  ["TAB-1\t3\t12,50\t10 %", "product", ["Mesa de roble q=3 u=12,50 d=10 %"]],
  ["8412345678905\nTAB-1", "product", ["Silla", "Mesa de roble"]],
  ["Lámpara\t3", "product", ["Lámpara? q=3"]],
  ["TAB-1\tabc\t12", "product", ["Mesa de roble q=abc u=12"]],
  ["TAB-1\tMesa de roble\t2\t249", "product", ["Mesa de roble q=2 u=249"]],
  ["TAB-1\tMesa de roble\t2\nX-9\tBanco\t1", "product", ["Mesa de roble q=2", "X-9? q=1"]],
  ["3\t12,50\n4\t13", "quantity", ["q=3 u=12,50", "q=4 u=13"]],
  ["10\n\n20", "discount", ["d=10", "", "d=20"]],
  ["TAB-1\tMesa de roble\t2\n\t\t\nSilla\tSilla\t1", "product", ["Mesa de roble q=2", "", "Silla q=1"]],
  ["TAB-1\t\t\t5", "product", ["Mesa de roble d=5"]],
  ["TAB-1\t1\t2\t3\tIVA 21 %\t9.100 €\tmore", "product", ["Mesa de roble q=1 u=2 d=3 +3"]],
  ["'=Silla\t1", "product", ["=Silla? q=1"]],
  ["Precio\tReferencia\tCantidad\tColor\n12\tTAB-1\t3\trojo", "product", ["Mesa de roble u=12 q=3 +1"]],
  ["Barcode\tName\tQty\n\tSilla\t3\n123\tTaburete\t1", "product", ["Silla q=3", "123? q=1"]],
  ["Referencia\nTAB-1", "product", ["Mesa de roble"]],
  ["Silla\tCantidad", "product", ["Silla q=Cantidad"]],
] as const)("%j pasted at %s is %j", (text, at, rows) => {
  expect(read(text, at)).toEqual(rows);
});

test.each([
  ["TAB-1\t3\nTAB-1\t4\nSilla\t1", "product", ["TAB-1", "Silla"]],
  ["TAB-1\tMesa\t3", "product", ["TAB-1", "Mesa"]],
  ["3\t12,50", "quantity", []],
  ["Referencia\tEAN\tCantidad\nTAB-1\t841\t3", "product", ["TAB-1", "841"]],
] as const)("%j at %s asks for %j", (text, at, names) => {
  expect(namesIn(readTable(text), at)).toEqual(names);
});
