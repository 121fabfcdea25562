import { describe, expect, test } from "vitest";
import { refusedPaths } from "../../test/refused-paths.ts";
import { CreateCategory, CreateProduct, EditProduct, ListProducts, PickProducts } from "./inputs.ts";
import { CreateTax, CreateTaxGroup, EditTax, ListTaxes } from "./taxes/tax-inputs.ts";

const uuid = "018f4b5e-7c3a-7d2e-9b1a-3c5d7e9f1a2b";

describe("a product", () => {
  test.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [{ name: "" }, ["name"]],
    [{ kind: "combo" }, ["kind"]],
    [{ listPrice: "-1" }, []],
    [{ listPrice: "1234567890123" }, ["listPrice"]],
    [{ listPrice: "9,99" }, ["listPrice"]],
    [{ listPrice: null }, ["listPrice"]],
    [{ cost: "0" }, []],
    [{ cost: "-0.01" }, ["cost"]],
    [{ reference: null, barcode: null, description: null }, []],
    [{ reference: "" }, ["reference"]],
    [{ reference: "two\nlines" }, ["reference"]],
    [{ barcode: "x".repeat(101) }, ["barcode"]],
    [{ description: "x".repeat(5000) }, []],
    [{ description: "x".repeat(5001) }, ["description"]],
    [{ storable: "no" }, ["storable"]],
    [{ unitId: "piece" }, ["unitId"]],
    [{ unitId: null }, ["unitId"]],
    [{ categoryId: null }, []],
    [{ taxIds: [] }, []],
    [{ taxIds: Array(21).fill(uuid) }, ["taxIds"]],
    [{ leadDays: 0 }, []],
    [{ leadDays: 3650 }, []],
    [{ leadDays: 3651 }, ["leadDays"]],
    [{ leadDays: 0.5 }, ["leadDays"]],
  ])("%# is refused where it should be", (part, paths) => {
    expect(refusedPaths(CreateProduct, { name: "Chair", kind: "goods", listPrice: "9.99", ...part })).toEqual(paths);
  });

  test("has the price and cost that are kept of it", () => {
    const typed = { listPrice: "130.0000004", cost: "0.1234565" };
    const kept = { listPrice: "130", cost: "0.123457" };
    expect(CreateProduct.parse({ name: "Chair", kind: "goods", ...typed })).toMatchObject(kept);
    expect(EditProduct.parse({ productId: uuid, ...typed })).toMatchObject(kept);
  });

  test("needs a name, a kind and a price", () => {
    expect(refusedPaths(CreateProduct, {})).toEqual(["name", "kind", "listPrice"]);
    expect(refusedPaths(EditProduct, { productId: uuid })).toEqual([]);
  });

  test("is listed while it is in use, and picked a dozen at a time", () => {
    expect(ListProducts.parse({})).toEqual({ limit: 80, archived: "false", sort: "name" });
    expect(PickProducts.parse({})).toEqual({ limit: 12 });
    expect(refusedPaths(PickProducts, { limit: "51" })).toEqual(["limit"]);
  });

  test("stands in a category with a name, under another or under none", () => {
    expect(refusedPaths(CreateCategory, { name: "Chairs", parentId: null })).toEqual([]);
    expect(refusedPaths(CreateCategory, { name: " ", parentId: "all" })).toEqual(["name", "parentId"]);
  });
});

describe("a tax", () => {
  test.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [{ amount: "21" }, []],
    [{ amount: "-15.5" }, []],
    [{ amount: "0.000001" }, []],
    [{ amount: "0.0000001" }, ["amount"]],
    [{ amount: "1234567890" }, ["amount"]],
    [{ amount: "21 %" }, ["amount"]],
    [{ amount: 21 }, ["amount"]],
    [{ amountKind: "free" }, ["amountKind"]],
    [{ name: "x".repeat(101) }, ["name"]],
    [{ use: "gift" }, ["use"]],
    [{ sequence: 100_000 }, []],
    [{ sequence: 100_001 }, ["sequence"]],
    [{ sequence: -1 }, ["sequence"]],
    [{ children: Array(21).fill(uuid) }, ["children"]],
    [{ groupId: "vat" }, ["groupId"]],
    [{ priceIncluded: "yes" }, ["priceIncluded"]],
  ])("%# is refused where it should be", (part, paths) => {
    expect(refusedPaths(CreateTax, { name: "IVA 21 %", amountKind: "percent", ...part })).toEqual(paths);
  });

  test("is for sales unless said otherwise, and keeps what it is for", () => {
    expect(CreateTax.parse({ name: "IVA", amountKind: "percent" })).toEqual({
      name: "IVA",
      use: "sale",
      amountKind: "percent",
    });
    expect(EditTax.parse({ taxId: uuid, use: "purchase", amountKind: "fixed" })).toEqual({ taxId: uuid });
  });

  test("is listed while it is in use", () => {
    expect(ListTaxes.parse({})).toEqual({ archived: "false" });
    expect(refusedPaths(ListTaxes, { archived: "any", use: "purchase" })).toEqual([]);
  });

  test("stands in a group that has a name and may have a subtotal above it", () => {
    expect(refusedPaths(CreateTaxGroup, { name: "IVA", precedingSubtotal: null })).toEqual([]);
    expect(refusedPaths(CreateTaxGroup, { name: "IVA", precedingSubtotal: "" })).toEqual(["precedingSubtotal"]);
  });
});
