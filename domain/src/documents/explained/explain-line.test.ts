import { expect, test } from "vitest";
import { type line, rulesWith, tax, taxId, text } from "../../../test/taxes.ts";
import { type ExplainableLine, explainLine } from "./explain-line.ts";

const vat = tax("vat", "21");
const inPrice = tax("in price", "21", { priceIncluded: true });
const eco = tax("eco", "0.35", { amountKind: "fixed", sequence: 1, includeBase: true });
const reverse = tax("reverse", "21", { reverseCharge: true });
const none = { position: null, isPositionSet: false };

function explained(
  [quantity, price, taxes, discount]: Parameters<typeof line>,
  { rounding = "per_line", ...given }: Partial<ExplainableLine> & { rounding?: "per_line" | "globally" } = {},
) {
  const taxIds = (taxes ?? []).map(taxId);
  const product = { taxIds, isService: false };
  const asked = { id: "1", name: "Oak table", quantity: text(quantity), unitPrice: text(price), taxIds, product };
  const rules = rulesWith([vat, inPrice, eco, reverse], { roundingMethod: rounding });
  return explainLine(
    { ...asked, discount: text(discount ?? "0"), ...given },
    { rules, currency: "EUR", document: none },
  );
}

test("quantity × price less the discount, exactly, then each tax on its base", () => {
  const told = explained(["3", "9.99", ["vat"], "5"]);
  expect(told).toMatchObject({ gross: "29.97", off: "-1.4985", amount: "28.4715" });
  expect(told).toMatchObject({ untaxed: "28.47", tax: "5.98", total: "34.45" });
  expect(told.taxes).toMatchObject([{ name: "vat", rate: "21", computedOn: "28.47", factor: "0.21", charged: "5.98" }]);
  expect(told.roundings).toEqual([
    { of: "amount", value: "28.4715", result: "28.47", remainder: "0.0015" },
    { of: "vat", value: "5.9787", result: "5.98", remainder: "-0.0013" },
  ]);
});

test("nothing of a line is rounded before it is summed where the document is rounded as a whole", () => {
  const told = explained(["3", "9.99", ["vat"], "5"], { rounding: "globally" });
  expect(told).toMatchObject({ rounding: "globally", roundings: [], taxes: [{ charged: "5.979015" }] });
});

test("a tax in the price is taken out of it, a fixed one is owed for each and joins the base of the others", () => {
  expect(explained(["1", "121", ["in price"]]).taxes).toMatchObject([
    { isInPrice: true, computedOn: "121", base: "100", charged: "21" },
  ]);
  expect(explained(["2", "10", ["vat", "eco"]]).taxes).toMatchObject([
    { name: "eco", amountKind: "fixed", computedOn: "2", charged: "0.7", addedTo: ["vat"] },
    { name: "vat", computedOn: "20.7", base: "20.7" },
  ]);
});

test("a tax that the customer accounts for is told and not charged", () => {
  expect(explained(["1", "100", ["reverse"]])).toMatchObject({
    total: "100.00",
    taxes: [{ reverseCharge: true, amount: "21", charged: "0" }],
  });
});

test("what its document keeps is told where a tax has become another one since", () => {
  const kept = { untaxed: text("100"), tax: text("18"), total: text("118") };
  expect(explained(["1", "100", ["vat"]], { kept }).kept).toEqual(kept);
  expect(explained(["1", "100", ["vat"]], { kept: { ...kept, tax: text("21"), total: text("121") } }).kept).toBeNull();
});
