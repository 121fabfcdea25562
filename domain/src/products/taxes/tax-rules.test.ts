import { describe, expect, test } from "vitest";
import { canonical } from "../../decimal.ts";
import { obstacleToTax, type TaxFacts } from "./tax-rules.ts";

const vat: TaxFacts = { id: "vat", amountKind: "percent", amount: canonical("21"), children: [] };

describe("a tax may be (section 7.1, R-704)", () => {
  test.each<[string, Partial<TaxFacts>, string | null, string | undefined]>([
    ["per cent", {}, null, undefined],
    ["a withholding", { amount: canonical("-15") }, null, undefined],
    ["more than the price", { amount: canonical("250") }, null, undefined],
    ["money for each unit", { amountKind: "fixed" }, null, undefined],
    ["a group with taxes in it", { amountKind: "group", children: ["a", "b"] }, null, undefined],
    ["no group without any", { amountKind: "group" }, "tax.group_without_children", "children"],
    ["no group that holds itself", { amountKind: "group", children: ["a", "vat"] }, "tax.inside_itself", "children"],
    ["per cent without taxes in it", { children: ["a"] }, "tax.children_outside_group", "children"],
    [
      "money for each unit without taxes in it",
      { amountKind: "fixed", children: ["a"] },
      "tax.children_outside_group",
      "children",
    ],
    ["a part of the price below all of it", { amountKind: "division", amount: canonical("99.9999") }, null, undefined],
    ["not all of the price", { amountKind: "division", amount: canonical("100") }, "tax.division_too_large", "amount"],
    [
      "not more than the price it is a part of",
      { amountKind: "division", amount: canonical("120") },
      "tax.division_too_large",
      "amount",
    ],
  ])("%s", (_, part, code, path) => {
    const obstacle = obstacleToTax({ ...vat, ...part });
    expect([obstacle?.code ?? null, obstacle?.details.path]).toEqual([code, path]);
  });
});
