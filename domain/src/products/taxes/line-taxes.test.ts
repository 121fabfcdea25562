import { describe, expect, it } from "vitest";
import { refusalCode } from "../../../test/refusal-code.ts";
import { tax, taxId } from "../../../test/taxes.ts";
import { exact, stepOf, toText } from "../../decimal.ts";
import { explainLineTaxes } from "./explain-line-taxes.ts";
import { taxLine } from "./line-taxes.ts";
import type { TaxMode } from "./tax-batches.ts";
import { planTaxes } from "./tax-plan.ts";
import { prepareTaxes, type Tax } from "./taxes.ts";

type Asked = { of: string; quantity?: string; decimals?: number | null; mode?: TaxMode };

function planOf(taxes: Tax[], mode: TaxMode = "as_defined") {
  const onLine = taxes.filter(({ sequence }) => sequence >= 0);
  return planTaxes(
    prepareTaxes(taxes),
    onLine.map(({ id }) => id),
    "taxIds",
    mode,
  );
}

/** "untaxed; name amount on base; ... = total" of a line with all the taxes (those with a sequence below 0 are only children). */
function taxed(taxes: Tax[], { of, quantity = "1", decimals = 2, mode }: Asked): string {
  const step = decimals === null ? null : stepOf(decimals);
  const result = taxLine(planOf(taxes, mode), { amount: exact(of), quantity: exact(quantity), step });
  const parts = result.taxes.map(({ prepared, charged, base }) => {
    return `${prepared.definition.name} ${toText(charged, 2)} on ${toText(base, 2)}`;
  });
  return [toText(result.untaxed, 2), ...parts].join("; ") + ` = ${toText(result.total, 2)}`;
}

const child = (name: string, amount: string, sequence: number) => tax(name, amount, { sequence });
const iva21 = tax("iva", "21");
const included = { priceIncluded: true };
const affecting = { includeBase: true };

describe("one tax", () => {
  it("goes on top of the price or is taken out of it", () => {
    expect(taxed([iva21], { of: "100" })).toBe("100.00; iva 21.00 on 100.00 = 121.00");
    expect(taxed([tax("iva", "21", included)], { of: "121" })).toBe("100.00; iva 21.00 on 100.00 = 121.00");
  });

  it("is an amount for each unit, with the sign of the quantity", () => {
    const eco = tax("eco", "0.35", { amountKind: "fixed" });
    expect(taxed([eco], { of: "40", quantity: "4" })).toBe("40.00; eco 1.40 on 40.00 = 41.40");
    expect(taxed([eco], { of: "-40", quantity: "-4" })).toBe("-40.00; eco -1.40 on -40.00 = -41.40");
  });

  it("may be a share of the price that contains it", () => {
    const division = tax("division", "10", { amountKind: "division" });
    expect(taxed([division], { of: "90" })).toBe("90.00; division 10.00 on 90.00 = 100.00");
    expect(taxed([{ ...division, ...included }], { of: "100" })).toBe("90.00; division 10.00 on 90.00 = 100.00");
  });

  it("does not divide by nothing where all of the price would be tax", () => {
    expect(taxed([tax("all", "100", { amountKind: "division" })], { of: "50" })).toBe(
      "50.00; all 50.00 on 50.00 = 100.00",
    );
    expect(taxed([tax("all", "-100", included)], { of: "50" })).toBe("50.00; all 0.00 on 50.00 = 50.00");
  });

  it("is accounted for and not charged under reverse charge", () => {
    expect(taxed([tax("isp", "21", { reverseCharge: true })], { of: "100" })).toBe(
      "100.00; isp 0.00 on 100.00 = 100.00",
    );
    const inPrice = tax("isp", "21", { reverseCharge: true, ...included });
    expect(taxed([inPrice], { of: "121" })).toBe("121.00; isp 0.00 on 121.00 = 121.00");
    const eco = tax("eco", "1", { amountKind: "fixed", sequence: 1 });
    expect(taxed([eco, inPrice], { of: "121" })).toBe("121.00; eco 1.00 on 121.00; isp 0.00 on 121.00 = 122.00");
  });
});

describe("several taxes", () => {
  it("stand on the same untaxed base in Spain", () => {
    const irpf = tax("irpf", "-15", { sequence: 1000 });
    expect(taxed([irpf, iva21], { of: "1000" })).toBe(
      "1000.00; iva 210.00 on 1000.00; irpf -150.00 on 1000.00 = 1060.00",
    );
    const recargo = tax("re", "5.2", { sequence: 20 });
    expect(taxed([iva21, recargo], { of: "100" })).toBe("100.00; iva 21.00 on 100.00; re 5.20 on 100.00 = 126.20");
  });

  it("are taken out of the price together when they stand on one base", () => {
    const recargo = tax("re", "4", { sequence: 20, ...included });
    expect(taxed([tax("iva", "21", included), recargo], { of: "125" })).toBe(
      "100.00; iva 21.00 on 100.00; re 4.00 on 100.00 = 125.00",
    );
  });

  it("join the base of later ones that accept it", () => {
    const first = tax("first", "10", { sequence: 1, ...affecting });
    const second = tax("second", "10", { sequence: 2 });
    expect(taxed([first, second], { of: "100" })).toBe(
      "100.00; first 10.00 on 100.00; second 11.00 on 110.00 = 121.00",
    );
    expect(taxed([first, { ...second, isBaseAffected: false }], { of: "100" })).toBe(
      "100.00; first 10.00 on 100.00; second 10.00 on 100.00 = 120.00",
    );
  });

  it("in the price leave the base of those that do not accept being affected", () => {
    const first = tax("first", "10", { sequence: 1, ...included, ...affecting });
    const second = tax("second", "10", { sequence: 2, isBaseAffected: false });
    expect(taxed([first, second], { of: "110" })).toBe(
      "100.00; first 10.00 on 100.00; second 10.00 on 100.00 = 120.00",
    );
    expect(taxed([first, { ...second, isBaseAffected: true }], { of: "110" })).toBe(
      "100.00; first 10.00 on 100.00; second 11.00 on 110.00 = 121.00",
    );
  });

  it("stand by sequence and then id, and count once", () => {
    const [a, b] = [tax("a", "1"), tax("b", "2")];
    expect(taxed([b, a], { of: "100" })).toBe("100.00; a 1.00 on 100.00; b 2.00 on 100.00 = 103.00");
    const catalogue = prepareTaxes([a]);
    expect(planTaxes(catalogue, [a.id, a.id], "taxIds").taxes).toHaveLength(1);
  });
});

describe("a group of taxes", () => {
  const group = tax("group", "0", { amountKind: "group", sequence: 5, children: [taxId("y"), taxId("x")] });

  it("gives its place to its children in their own order", () => {
    const result = taxed([tax("z", "1", { sequence: 6 }), group, child("x", "2", -2), child("y", "3", -1)], {
      of: "100",
    });
    expect(result).toBe("100.00; x 2.00 on 100.00; y 3.00 on 100.00; z 1.00 on 100.00 = 106.00");
  });

  it("that stands inside itself ends all the same", () => {
    const circular = tax("circular", "0", { amountKind: "group", children: [taxId("circular"), taxId("x")] });
    expect(taxed([circular, child("x", "2", -1)], { of: "100" })).toBe("100.00; x 2.00 on 100.00 = 102.00");
  });
});

describe("the same taxes", () => {
  const taxes = [tax("eco", "1", { amountKind: "fixed", sequence: 1, ...affecting }), tax("iva", "21", included)];

  it("start from a net or a gross amount where that is asked for", () => {
    expect(taxed(taxes, { of: "100", mode: "total_excluded" })).toBe(
      "100.00; eco 1.00 on 100.00; iva 21.21 on 101.00 = 122.21",
    );
    expect(taxed(taxes, { of: "122.21", mode: "total_included" })).toBe(
      "100.00; eco 1.00 on 100.00; iva 21.21 on 101.00 = 122.21",
    );
  });

  it("are rounded as they are computed, or not at all", () => {
    const asked = { amount: exact("1.129"), quantity: exact(1) };
    const exactly = taxLine(planOf([tax("iva", "10", included)]), { ...asked, step: null });
    expect(toText(exactly.total)).toBe("1.129");
    expect(toText(exactly.untaxed, 9)).toBe("1.026363636");
    expect(taxed([tax("iva", "10", included)], { of: "1.129" })).toBe("1.03; iva 0.10 on 1.03 = 1.13");
  });
});

describe("taxes", () => {
  it("are refused with the field's name", () => {
    expect(refusalCode(() => prepareTaxes([{ ...iva21, amount: "1e3" as Tax["amount"] }]))).toBe("decimal.invalid");
    expect(refusalCode(() => prepareTaxes([{ ...iva21, children: [taxId("missing")] }]))).toBe("tax.unknown");
    expect(refusalCode(() => planTaxes(prepareTaxes([]), [taxId("missing")], "lines.0.taxIds"))).toBe("tax.unknown");
  });

  it("tell how they came about", () => {
    const eco = tax("eco", "0.333", { amountKind: "fixed", sequence: 1, ...affecting });
    const asked = { amount: exact("100"), quantity: exact(2), step: stepOf(2) };
    const told = explainLineTaxes(planOf([eco, tax("iva", "21")]), asked);
    expect(told.taxes).toEqual([
      expect.objectContaining({
        name: "eco",
        order: 1,
        computed: 1,
        pass: "fixed",
        computedOn: "2",
        amount: "0.67",
        addedTo: ["iva"],
      }),
      expect.objectContaining({
        name: "iva",
        order: 2,
        computed: 2,
        pass: "excluded",
        computedOn: "100.67",
        factor: "0.21",
        base: "100.67",
      }),
    ]);
    expect(told.roundings.map(({ of, remainder }) => [of, remainder])).toEqual([
      ["amount", "0"],
      ["eco", "-0.004"],
      ["iva", "0.0007"],
    ]);
    expect(explainLineTaxes(planOf([eco]), { ...asked, step: null }).roundings).toEqual([]);
  });
});
