import { canonical } from "@trato/domain/decimal.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { formatFor } from "@trato/domain/format.ts";
import { expect, test } from "vitest";
import { printedBody } from "./printed.ts";

const format = formatFor(
  { language: "es", currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" },
  () => "2026-11-23T09:00:00Z" as Moment, // a moment
);
const line = {
  kind: "product" as const,
  name: "Mesa",
  quantity: canonical("1500.5"),
  unitPrice: canonical("10"),
  discount: canonical("0"),
  subtotal: canonical("15005"),
  unit: "uds.",
  reference: "M-1",
  taxes: ["IVA 21 %"],
  isTaxInPrice: true,
};
const totals = { untaxed: canonical("15005"), tax: canonical("0"), total: canonical("15005"), taxes: [] };

test("a long document is written whole and in its order, while others have their turn", async () => {
  let [turns, isOver] = [0, false];
  const others = () => void (isOver || (turns++, setImmediate(others)));
  setImmediate(others);
  const lines = Array.from({ length: 1_200 }, (_, index) => ({ ...line, name: `Mesa ${index}` }));
  const body = await printedBody({ lines, totals }, "es", format);
  isOver = true;
  expect(turns).toBeGreaterThan(5);
  expect(body.lines.map(({ name }) => name)).toEqual(lines.map(({ name }) => name));
  expect(body.lines[0]).toMatchObject({
    quantity: "1.500,5 uds.",
    price: "10,00",
    discount: "",
    reference: "M-1",
    tax: "IVA 21 % incluido",
    amount: "15.005,00\u00a0€",
  });
});

test("a section tells what is under it, a tax what it is counted on", async () => {
  const section = { ...line, kind: "section" as const, name: "Salón", subtotal: canonical("0") };
  const taxes = [
    { name: "IVA 21 %", base: canonical("30010"), amount: canonical("6302.1") },
    { name: "Ecotasa", base: null, amount: canonical("1") },
  ];
  const body = await printedBody({ lines: [section, line, line], totals: { ...totals, taxes } }, "es", format);
  expect(body.lines[0]).toEqual({ kind: "section", name: "Salón", amount: "30.010,00\u00a0€" });
  expect(body.totals.map(({ name }) => name)).toEqual(["Base imponible", "IVA 21 % sobre 30.010,00\u00a0€", "Ecotasa"]);
});
