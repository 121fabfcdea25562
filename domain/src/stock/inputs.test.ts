import { describe, expect, test } from "vitest";
import { refusedPaths } from "../../test/refused-paths.ts";
import { AdjustStock, ListDeliveries, ListMoves, ReturnDelivery, ValidateDelivery } from "./inputs.ts";

const uuid = "018f4b5e-7c3a-7d2e-9b1a-3c5d7e9f1a2b";

describe("a count", () => {
  test.each<[Record<string, unknown>, string[]]>([
    [{ countedQuantity: "0" }, []],
    [{ countedQuantity: "12.5", reason: "Yearly count" }, []],
    [{ countedQuantity: "-1" }, ["countedQuantity"]],
    [{ countedQuantity: "9999999999999" }, ["countedQuantity"]],
    [{ countedQuantity: 5 }, ["countedQuantity"]],
    [{ countedQuantity: "1", reason: "x".repeat(501) }, ["reason"]],
    [{}, ["countedQuantity"]],
  ])("with %o is refused at %j", (count, paths) => {
    expect(refusedPaths(AdjustStock, { productId: uuid, ...count })).toEqual(paths);
  });
});

describe("validating a delivery", () => {
  test("keeps the rest for later and forces nothing unless said otherwise", () => {
    expect(ValidateDelivery.parse({ deliveryId: uuid })).toEqual({ deliveryId: uuid, remainder: "keep", force: false });
  });

  test.each<[Record<string, unknown>, string[]]>([
    [{ lines: [] }, []],
    [{ lines: [{ lineId: uuid, quantity: "0" }] }, []],
    [{ lines: [{ lineId: uuid, quantity: "-1" }] }, ["lines.0.quantity"]],
    [{ lines: [{ lineId: "first", quantity: "1" }] }, ["lines.0.lineId"]],
    [{ remainder: "forget" }, ["remainder"]],
    [{ force: "yes" }, ["force"]],
  ])("with %o is refused at %j", (part, paths) => {
    expect(refusedPaths(ValidateDelivery, { deliveryId: uuid, ...part })).toEqual(paths);
  });
});

describe("a return", () => {
  test.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [{ lines: [{ lineId: uuid, quantity: "0.5" }], reason: "Broken" }, []],
    [{ lines: [] }, ["lines"]],
    [{ lines: [{ lineId: uuid, quantity: "0" }] }, ["lines.0.quantity"]],
    [{ lines: [{ lineId: uuid, quantity: "0.000" }] }, ["lines.0.quantity"]],
  ])("with %o is refused at %j", (part, paths) => {
    expect(refusedPaths(ReturnDelivery, { deliveryId: uuid, ...part })).toEqual(paths);
  });
});

test("deliveries are listed whatever their state unless one is asked for", () => {
  expect(ListDeliveries.parse({})).toEqual({ limit: 80, state: "all" });
  expect(ListDeliveries.parse({ state: "open", late: "true" })).toMatchObject({ state: "open", late: "true" });
  expect(refusedPaths(ListDeliveries, { state: "late", late: true, saleId: "S00001" })).toEqual([
    "state",
    "late",
    "saleId",
  ]);
});

test("moves are of one product", () => {
  expect(refusedPaths(ListMoves, {})).toEqual(["productId"]);
  expect(refusedPaths(ListMoves, { productId: uuid, limit: "201" })).toEqual(["limit"]);
});
