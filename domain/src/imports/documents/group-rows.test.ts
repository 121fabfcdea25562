import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupRows, waitingRows } from "./group-rows.ts";
import type { ReadRow, RowValues } from "../read-rows.ts";

const rowsOf = (...values: RowValues[]): ReadRow[] => values.map((each, index) => ({ row: index + 2, values: each }));
const documentsOf = (...values: RowValues[]) =>
  groupRows("orders", rowsOf(...values), []).rows.map(({ document }) => document);

describe("rows are of one document", () => {
  test.each<[string, RowValues[], number[]]>([
    [
      "where they bear one number, wherever they stand",
      [{ externalId: "1" }, { externalId: "2" }, { externalId: "1" }],
      [2, 3, 2],
    ],
    ["where the header is repeated", [{ customer: "A" }, { customer: "A" }, { customer: "B" }], [2, 2, 4]],
    ["where it is left blank below", [{ externalId: "1", customer: "A" }, {}, { externalId: "2" }, {}], [2, 2, 4, 4]],
    [
      "where it is repeated in another spelling",
      [
        { customer: "Robles S.L.", state: "Confirmed", customerReference: "OC 9" },
        { customer: "ROBLES, s.l.", state: "Pedido de venta", customerReference: "oc  9" },
      ],
      [2, 2],
    ],
    ["unless a text differs", [{ customerReference: "OC 1.5" }, { customerReference: "OC 15" }], [2, 3]],
    ["unless it says something else without a number", [{ externalId: "1", customer: "A" }, { customer: "B" }], [2, 3]],
  ])("%s", (_, values, documents) => {
    expect(documentsOf(...values)).toEqual(documents);
  });
});

test("each row has the whole header of its document, wherever it is told", () => {
  const { rows, errors } = groupRows(
    "orders",
    rowsOf(
      { externalId: "1", customer: "A", product: "x" },
      { product: "y", quantity: "2" },
      { externalId: "1", salesperson: "Ana", product: "z" },
    ),
    [],
  );
  expect(errors).toEqual([]);
  const header = { externalId: "1", customer: "A", salesperson: "Ana" };
  expect(rows.map(({ values }) => values)).toEqual([
    { ...header, product: "x" },
    { ...header, product: "y", quantity: "2" },
    { ...header, product: "z" },
  ]);
});

test("a header is the same in another spelling, and the first is kept", () => {
  const first = { externalId: "1", customer: "Peñas S.L.", salesperson: "Ana Ruiz", state: "Draft" };
  const again = { externalId: "1", customer: "PENAS, S.L.", salesperson: "ana ruiz", state: "Borrador" };
  const { rows, errors } = groupRows("quotations", rowsOf(first, again, { ...again, state: "Confirmado" }), []);
  expect(errors.map(({ row, column }) => [row, column])).toEqual([[4, "state"]]);
  expect(rows.map(({ values }) => values)).toEqual([first, first, first]);
});

test("a header that contradicts itself, or says nobody, is told where it stands", () => {
  const { errors } = groupRows(
    "purchases",
    rowsOf({ externalId: "1", vendor: "A" }, { externalId: "1", vendor: "B" }, { externalId: "2" }),
    [],
  );
  expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual([
    [3, "vendor", "import.other_header"],
    [4, "vendor", "import.missing"],
  ]);
});

test("a row that could not be read holds back its document, and no other", () => {
  const good = rowsOf({ externalId: "1", customer: "A" }, {}, { externalId: "2", customer: "A" });
  const grouped = groupRows("orders", good, [{ row: 9, values: { externalId: "1" } }]);
  const errors = [{ row: 9, column: null, value: null, code: "import.quotes" }];
  const waiting = waitingRows(grouped.rows, grouped.bad, errors);
  expect(waiting.map(({ row, code }) => [row, code])).toEqual([
    [2, "import.of_bad_document"],
    [3, "import.of_bad_document"],
  ]);
});

test("every row is of one document, which begins at or above it, and none is lost", () => {
  const cell = fc.constantFrom(undefined, "1", "2", "A", "B");
  const row = fc.record({ externalId: cell, customer: cell, product: cell });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (told) => {
      const given = rowsOf(
        ...told.map((values) =>
          Object.fromEntries(
            Object.entries(values).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])),
          ),
        ),
      );
      const { rows } = groupRows("quotations", given, []);
      expect(rows.map((each) => each.row)).toEqual(given.map((each) => each.row));
      for (const { row: at, document = at } of rows) expect(document).toBeLessThanOrEqual(at);
    }),
  );
});
