import { describe, expect, test } from "vitest";
import type { Decimal } from "../decimal.ts";
import type { SaleState } from "../sales/lifecycle.ts";
import { sumsOfSales } from "./sums-of-sales.ts";

const sale = (state: SaleState, untaxed: string) => ({ state, companyUntaxed: untaxed as Decimal }); // canonical

describe("what an opportunity has been offered and has ordered", () => {
  test("quotations and orders are summed apart, exactly", () => {
    const sales = [sale("draft", "0.10"), sale("sent", "0.20"), sale("confirmed", "1450.50"), sale("done", "49.50")];
    expect(sumsOfSales(sales)).toEqual({ quoted: "0.3", ordered: "1500" });
  });

  test("cancelled documents count for nothing", () => {
    const sales = [sale("cancelled", "100"), sale("sent", "5")];
    expect(sumsOfSales(sales)).toEqual({ quoted: "5", ordered: "0" });
  });

  test("nothing comes to nothing", () => {
    expect(sumsOfSales([])).toEqual({ quoted: "0", ordered: "0" });
  });
});
