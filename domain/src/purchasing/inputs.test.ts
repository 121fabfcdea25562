import { describe, expect, test } from "vitest";
import { refusedPaths } from "../../test/refused-paths.ts";
import {
  CreatePurchase,
  CreateVendorPrice,
  ListPurchases,
  PurchaseLineInput,
  PurchaseSuggestion,
  ReorderVendorPrices,
} from "./inputs.ts";

const uuid = "018f4b5e-7c3a-7d2e-9b1a-3c5d7e9f1a2b";
const line = { productId: uuid, quantity: "1" };
const price = { productId: uuid, vendorId: uuid, price: "9.99" };

describe("a line of a purchase", () => {
  test.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [{ quantity: "0.000001" }, []],
    [{ quantity: "0" }, ["quantity"]],
    [{ quantity: "0.00" }, ["quantity"]],
    [{ quantity: "-1" }, ["quantity"]],
    [{ quantity: 1 }, ["quantity"]],
    [{ quantity: "1234567890123" }, ["quantity"]],
    [{ unitPrice: "0" }, []],
    [{ unitPrice: "-1" }, ["unitPrice"]],
    [{ discount: "100" }, []],
    [{ discount: "100.01" }, ["discount"]],
    [{ discount: "-10" }, []],
    [{ name: "" }, ["name"]],
    [{ name: "x".repeat(2000) }, []],
    [{ name: "x".repeat(2001) }, ["name"]],
    [{ taxIds: Array(20).fill(uuid) }, []],
    [{ taxIds: Array(21).fill(uuid) }, ["taxIds"]],
    [{ expectedAt: "2026-02-30" }, ["expectedAt"]],
    [{ productId: "chair" }, ["productId"]],
  ])("%# is refused where it should be", (part, paths) => {
    expect(refusedPaths(PurchaseLineInput, { ...line, ...part })).toEqual(paths);
  });
});

describe("a purchase", () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ["has a vendor", { vendorId: undefined }, ["vendorId"]],
    ["may have no lines yet", { lines: [] }, []],
    ["but says so", { lines: undefined }, ["lines"]],
    ["tells the line at fault", { lines: [line, { ...line, quantity: "0" }] }, ["lines.1.quantity"]],
    ["forgets a reference and a note", { vendorReference: null, note: null }, []],
    ["has a reference of 200 characters", { vendorReference: "x".repeat(201) }, ["vendorReference"]],
    ["has a note of 20,000", { note: "x".repeat(20_001) }, ["note"]],
    ["is expected on a day", { expectedAt: null }, ["expectedAt"]],
  ])("%s", (_, part, paths) => {
    expect(refusedPaths(CreatePurchase, { vendorId: uuid, lines: [line], ...part })).toEqual(paths);
  });
});

const order = (count: number) =>
  refusedPaths(ReorderVendorPrices, { productId: uuid, vendorPriceIds: Array(count).fill(uuid) });

describe("a vendor's terms", () => {
  test.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [{ price: "0" }, []],
    [{ price: "-0.01" }, ["price"]],
    [{ minQuantity: "0" }, []],
    [{ minQuantity: "-1" }, ["minQuantity"]],
    [{ leadDays: 0 }, []],
    [{ leadDays: 3650 }, []],
    [{ leadDays: 3651 }, ["leadDays"]],
    [{ leadDays: -1 }, ["leadDays"]],
    [{ leadDays: 1.5 }, ["leadDays"]],
    [{ vendorCode: "" }, ["vendorCode"]],
    [{ vendorCode: null, validFrom: null, validUntil: null }, []],
    [{ validFrom: "2026-13-01", validUntil: "soon" }, ["validFrom", "validUntil"]],
  ])("%o are refused at %j", (part, paths) => {
    expect(refusedPaths(CreateVendorPrice, { ...price, ...part })).toEqual(paths);
  });

  test("are put in order by naming at least one and at most a thousand", () => {
    expect([order(0), order(1), order(1000), order(1001)]).toEqual([["vendorPriceIds"], [], [], ["vendorPriceIds"]]);
  });
});

test("nothing is suggested for nothing", () => {
  expect(refusedPaths(PurchaseSuggestion, { productId: uuid, quantity: "0" })).toEqual(["quantity"]);
  expect(refusedPaths(PurchaseSuggestion, { productId: uuid })).toEqual([]);
});

test("purchases are listed by the states that there are", () => {
  expect(refusedPaths(ListPurchases, { state: "confirmed" })).toEqual([]);
  expect(refusedPaths(ListPurchases, { state: "sent" })).toEqual(["state"]);
  expect(refusedPaths(ListPurchases, { search: "x".repeat(201) })).toEqual(["search"]);
});
