import { describe, expect, test } from "vitest";
import { obstacleToTaxNumber } from "./tax-numbers.ts";

describe("a tax number", () => {
  test.each([
    ["ES", "B12345674"],
    ["ES", "ESB12345674"],
    ["ES", "es b-123.456.74"],
    ["ES", "12345678Z"],
    ["ES", "X1234567L"],
    ["PT", "501442600"],
    ["PT", "PT 501 442 600"],
    ["FR", "FR40303265045"],
    ["FR", "40 303 265 045"],
    ["FR", "303265045"],
    ["DE", "DE136695976"],
    ["DE", "136695976"],
    ["IT", "IT00743110157"],
    ["IT", "00743110157"],
    ["GB", "GB980780684"],
    ["GR", "EL094259216"],
    ["GR", "GR094259216"],
    ["US", "91-1144442"],
    ["MX", "GODE561231GR8"],
    ["CH", "CHE-107.787.577 MWST"],
  ])("of %s is taken as %s", (country, number) => {
    expect(obstacleToTaxNumber(number, country)).toBeNull();
  });

  test.each([
    ["ES", "B12345678", "InvalidChecksum"],
    ["ES", "ESB12345678", "InvalidChecksum"],
    ["ES", "12345678A", "InvalidChecksum"],
    ["ES", "B123", "InvalidLength"],
    ["PT", "501442601", "InvalidChecksum"],
    ["DE", "DE136695977", "InvalidChecksum"],
    ["FR", "FR1", "InvalidLength"],
    ["ES", "FR40303265046", "InvalidLength"],
  ])("of %s is not %s: %s", (country, number, problem) => {
    expect(obstacleToTaxNumber(number, country)).toMatchObject({
      code: "taxNumber.wrong",
      details: { path: "vat", country, problem },
    });
  });

  test("may be another country's, by its prefix", () => {
    expect(obstacleToTaxNumber("FR40303265045", "ES")).toBeNull();
    expect(obstacleToTaxNumber("EL094259216", "ES")).toBeNull();
  });

  test("is kept as it is where nobody knows how such numbers are made up", () => {
    expect(obstacleToTaxNumber("anything", "AQ")).toBeNull();
  });
});
