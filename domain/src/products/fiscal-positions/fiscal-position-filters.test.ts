import { describe, expect, test } from "vitest";
import type { FiscalAddress, FiscalPosition, FiscalPositionId } from "./fiscal-position.ts";
import { failedFilters, type FiscalFilter, hasFilter } from "./fiscal-position-filters.ts";

function position(part: Partial<FiscalPosition> = {}): FiscalPosition {
  const id = "position" as FiscalPositionId; // a name stands for an id
  const none = { isVatRequired: false, country: null, countryGroup: null, states: [], zipRanges: [] };
  return { id, name: "Position", sequence: 1, isAutomatic: true, mappings: [], ...none, ...part };
}
const address = (part: Partial<FiscalAddress> = {}): FiscalAddress => ({
  country: null,
  state: null,
  zip: null,
  vat: null,
  ...part,
});

describe("what an address does not pass (R-741)", () => {
  test.each<[string, Partial<FiscalPosition>, Partial<FiscalAddress>, FiscalFilter[]]>([
    ["nothing is asked", {}, {}, []],
    ["a VAT number that is there", { isVatRequired: true }, { vat: "ESA58818501" }, []],
    ["a VAT number that is missing", { isVatRequired: true }, {}, ["vat"]],
    ["its country", { country: "ES" }, { country: "ES" }, []],
    ["another country", { country: "ES" }, { country: "FR" }, ["country"]],
    ["no country", { country: "ES" }, {}, ["country"]],
    ["a group with its country", { countryGroup: ["FR", "ES"] }, { country: "ES" }, []],
    ["a group without it", { countryGroup: ["FR"] }, { country: "ES" }, ["countryGroup"]],
    ["a group of none", { countryGroup: [] }, { country: "ES" }, ["countryGroup"]],
    ["one of the provinces", { states: ["CE", "ML"] }, { state: "ML" }, []],
    ["another province", { states: ["CE", "ML"] }, { state: "M" }, ["state"]],
    ["no province", { states: ["CE"] }, {}, ["state"]],
    [
      "everything at once, in one order",
      { isVatRequired: true, zipRanges: [{ from: "1", to: "2" }], states: ["CE"], country: "ES", countryGroup: ["ES"] },
      {},
      ["vat", "zip", "state", "country", "countryGroup"],
    ],
  ])("%s", (_, asked, given, failed) => {
    expect(failedFilters(position(asked), address(given))).toEqual(failed);
  });
});

describe("postal codes", () => {
  test.each([
    ["35000", "35999", "35000", true],
    ["35000", "35999", "35999", true],
    ["35000", "35999", "36000", false],
    ["35000", "35999", "34999", false],
    ["35000", "35999", null, false],
    ["35000", "35999", " 35500 ", true],
    ["1000", "9999", "01500", true],
    ["01000", "09999", "1500", true],
    ["100", "20000", "3000", true],
    ["AB1", "AB9", "ab5", true],
    ["AB1", "AB9", "AC1", false],
    ["35000", "35999", "35A00", false],
  ])("from %s to %s: %s is within %s", (from, to, zip, within) => {
    const zipRanges = [{ from, to }];
    expect(failedFilters(position({ zipRanges }), address({ zip }))).toEqual(within ? [] : ["zip"]);
  });

  test("none ask for nothing, and of several one is enough", () => {
    expect(failedFilters(position({ zipRanges: [] }), address())).toEqual([]);
    expect(hasFilter(position({ zipRanges: [] }), "zip")).toBe(false);
    const zipRanges = [
      { from: "35000", to: "35999" },
      { from: "38000", to: "38999" },
    ];
    const failed = ["35001", "38999", "36000"].map((zip) => failedFilters(position({ zipRanges }), address({ zip })));
    expect(failed).toEqual([[], [], ["zip"]]);
  });
});

describe("whether a position asks", () => {
  test.each<[FiscalFilter, Partial<FiscalPosition>]>([
    ["vat", { isVatRequired: true }],
    ["zip", { zipRanges: [{ from: "1", to: "2" }] }],
    ["state", { states: ["CE"] }],
    ["country", { country: "ES" }],
    ["countryGroup", { countryGroup: [] }],
  ])("for %s", (filter, asked) => {
    expect(hasFilter(position(asked), filter)).toBe(true);
    expect(hasFilter(position(), filter)).toBe(false);
    expect(failedFilters(position(asked), address())).toEqual([filter]);
  });
});
