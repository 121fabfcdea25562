import { expect, test } from "vitest";
import { canonical } from "../../decimal.ts";
import { netAmounts } from "./net-amounts.ts";

const n = canonical;
const product = (id: string, subtotal: string, part: object = {}) => ({
  id,
  kind: "product" as const,
  subtotal: n(subtotal),
  ...part,
});
const section = (id: string) => ({ id, kind: "section" as const, subtotal: n("0") });
const lines = [
  product("above", "100"),
  section("chairs"),
  product("chair", "60"),
  product("stool", "40"),
  product("offered", "500", { choice: "option" }),
  section("lamps"),
  product("lamp", "300"),
];
const net = (...discounts: [string | null, string][]) =>
  Object.fromEntries(
    netAmounts(
      lines,
      discounts.map(([lineId, amount]) => ({ lineId, amount: n(amount) })),
      2,
    ),
  );

test("without discounts each line that counts is what it comes to, and what is only offered is none of it", () => {
  expect(net()).toEqual({ above: "100.00", chair: "60.00", stool: "40.00", lamp: "300.00" });
});

test("a section's discount is taken off what is under it, in proportion, and the whole's off all that is left", () => {
  expect(net(["chairs", "-10"])).toEqual({ above: "100.00", chair: "54.00", stool: "36.00", lamp: "300.00" });
  expect(net(["chairs", "-10"], [null, "-49"])).toEqual({
    above: "90.00",
    chair: "48.60",
    stool: "32.40",
    lamp: "270.00",
  });
});

test("of a section that is not there, and of nothing, nothing is taken", () => {
  expect(net(["gone", "-10"])).toEqual(net());
  expect(netAmounts([product("free", "0")], [{ lineId: null, amount: n("-5") }], 2).get("free")).toBe("0.00");
});
