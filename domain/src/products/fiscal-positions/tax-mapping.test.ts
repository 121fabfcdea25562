import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adaptedPrice } from "../../../test/adapted-price.ts";
import { positiveDecimals } from "../../../test/decimals.ts";
import { propertyRuns } from "../../../test/property-runs.ts";
import { refusalOf } from "../../../test/refusal-code.ts";
import { tax, taxId, text } from "../../../test/taxes.ts";
import { exact, isEqual } from "../../decimal.ts";
import { prepareTaxes } from "../taxes/taxes.ts";
import type { FiscalPosition, FiscalPositionId, TaxMapping } from "./fiscal-position.ts";
import { adaptPrice, mapTaxes, movedLine } from "./tax-mapping.ts";

const read = ([from, ...to]: [string, ...string[]]): TaxMapping => ({ from: taxId(from), to: to.map(taxId) });

function position(...mappings: [from: string, ...to: string[]][]): FiscalPosition {
  const id = "position" as FiscalPositionId; // a name stands for an id
  const none = { isVatRequired: false, country: null, countryGroup: null, states: [], zipRanges: [] };
  return { id, name: "Position", sequence: 1, isAutomatic: true, ...none, mappings: mappings.map(read) };
}

describe("the taxes of a product under a position (R-742)", () => {
  test.each<[string, string[], FiscalPosition | null, string[]]>([
    ["stay without one", ["iva21"], null, ["iva21"]],
    ["stay where nothing is mapped", ["iva21"], position(), ["iva21"]],
    ["are replaced", ["iva21"], position(["iva21", "igic7"]), ["igic7"]],
    ["are replaced by several", ["iva21"], position(["iva21", "iva21", "re52"]), ["iva21", "re52"]],
    ["are replaced by those of several mappings", ["iva21"], position(["iva21", "a"], ["iva21", "b"]), ["a", "b"]],
    ["fall away", ["iva21", "eco"], position(["iva21"]), ["eco"]],
    ["are never there twice", ["iva21", "iva10"], position(["iva21", "zero"], ["iva10", "zero"]), ["zero"]],
    ["are not mapped again by what they became", ["a"], position(["a", "b"], ["b", "c"]), ["b"]],
    ["are none of none", [], position(["iva21", "igic7"]), []],
  ])("%s", (_, before, under, after) => {
    expect(mapTaxes(before.map(taxId), under)).toEqual(after);
  });
});

const inPrice = { priceIncluded: true };
const catalogue = prepareTaxes([
  tax("in21", "21", inPrice),
  tax("in10", "10", inPrice),
  tax("on21", "21"),
  tax("eco", "1", { amountKind: "fixed", ...inPrice }),
]);
const adapted = (price: string, before: string[], after: string[], decimals?: number) =>
  adaptedPrice(text(price), before.map(taxId), after.map(taxId), catalogue, decimals);

describe("the price after other taxes took the place of those in it (R-742)", () => {
  test.each<[string, string, string[], string[], string]>([
    ["is the net price where none is left", "121", ["in21"], [], "100.00"],
    ["has the new tax that is in the price", "121", ["in21"], ["in10"], "110.00"],
    ["has not the new tax that is on top of it", "121", ["in21"], ["on21"], "100.00"],
    ["loses money for each unit too", "122", ["in21", "eco"], [], "100.00"],
    ["stays where the taxes stay", "121", ["in21", "in10"], ["in10", "in21"], "121.00"],
    ["stays where some tax was not in it", "121", ["in21", "on21"], ["in10"], "121.00"],
    ["stays where the tax was on top of it", "100", ["on21"], ["in10"], "100.00"],
  ])("%s", (_, price, before, after, expected) => {
    expect(adapted(price, before, after, 2)).toBe(expected);
  });

  test("keeps six decimals where nobody says otherwise, more than the reference system (Q-744)", () => {
    expect(adapted("19.99", ["in21"], [])).toBe("16.520661");
    expect(adapted("19.99", ["in21"], [], 2)).toBe("16.52");
  });

  test("is refused for what is no number or no tax", () => {
    expect(refusalOf(() => adapted("dear", ["in21"], []))?.details.path).toBe("unitPrice");
    expect(refusalOf(() => adapted("1", ["moon"], []))?.code).toBe("tax.unknown");
  });

  test("there and back is the same price", () => {
    fc.assert(
      fc.property(positiveDecimals(5, 2), (price) => {
        const there = adaptPrice(exact(price), [taxId("in21")], [taxId("in10")], catalogue);
        expect(isEqual(adaptPrice(there, [taxId("in10")], [taxId("in21")], catalogue), exact(price))).toBe(true);
      }),
      propertyRuns(),
    );
  });
});

describe("a line that comes under another position", () => {
  const abroad = position(["in21", "zero"], ["on21", "zero"]);
  const islands = position(["in21", "in10"]);
  const taxes = prepareTaxes([
    tax("in21", "21", inPrice),
    tax("in10", "10", inPrice),
    tax("on21", "21"),
    tax("zero", "0"),
    tax("eco", "3"),
  ]);
  const moved = (
    price: string,
    taxIds: string[],
    own: string,
    from: FiscalPosition | null,
    to: FiscalPosition | null,
  ) => {
    const line = { unitPrice: text(price), taxIds: taxIds.map(taxId) };
    const { unitPrice, taxIds: after } = movedLine(
      line,
      { taxIds: [taxId(own)], isService: false },
      { from, to },
      taxes,
    );
    return [unitPrice, ...after];
  };

  test.each<[string, unknown, unknown]>([
    ["loses the tax in its price", moved("19.99", ["in21"], "in21", null, abroad), ["16.520661", "zero"]],
    ["gets it back", moved("16.520661", ["zero"], "in21", abroad, null), ["19.99", "in21"]],
    ["goes from one to another", moved("16.520661", ["zero"], "in21", abroad, islands), ["18.172727", "in10"]],
    ["keeps a net price", moved("19.99", ["on21"], "on21", null, abroad), ["19.99", "zero"]],
    ["keeps taxes by hand that nothing maps", moved("10", ["eco"], "on21", abroad, null), ["10", "eco"]],
    ["maps taxes by hand too", moved("121", ["in21"], "on21", null, abroad), ["100", "zero"]],
    ["stays where nothing maps it", moved("10", ["on21"], "on21", null, islands), ["10", "on21"]],
  ])("%s", (_, line, expected) => {
    expect(line).toEqual(expected);
  });
});

/** A tax that becomes that of exports, of services something else, or with "" none. */
const apart = (from: string, services?: string): TaxMapping => ({
  from: taxId(from),
  to: [taxId("export")],
  ...(services !== undefined && { services: services === "" ? [] : [taxId(services)] }),
});

describe("a service", () => {
  const abroad = { mappings: [apart("iva21", "outside"), apart("iva10"), apart("iva4", "")] };

  test.each([
    ["iva21", true, ["outside"]],
    ["iva21", false, ["export"]],
    ["iva10", true, ["export"]],
    ["iva4", true, []],
    ["eco", true, ["eco"]],
  ])("of %s (%s) has the taxes %j", (from, isService, taxes) => {
    expect(mapTaxes([taxId(from)], abroad, isService)).toEqual(taxes);
  });

  test.each([
    ["what followed", "outside", ["iva21"]],
    ["what followed before services were told from goods", "export", ["iva21"]],
    ["nothing that somebody chose", "iva10", ["iva10"]],
  ])("comes back from abroad with %s", (_, had, after) => {
    const line = { taxIds: [taxId(had)], unitPrice: text("100") };
    const product = { taxIds: [taxId("iva21")], isService: true };
    const taxes = prepareTaxes([tax("iva21", "21"), tax("iva10", "10"), tax("export", "0"), tax("outside", "0")]);
    expect(movedLine(line, product, { from: abroad, to: null }, taxes)).toEqual({ taxIds: after, unitPrice: "100" });
  });
});
