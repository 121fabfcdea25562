import { describe, expect, test } from "vitest";
import { refusalOf } from "../../../test/refusal-code.ts";
import { readBankFile } from "./bank-file.ts";

const xml = (cubes: string) => `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
	<gesmes:subject>Reference rates</gesmes:subject>
	<Cube>${cubes}</Cube>
</gesmes:Envelope>`;

const dollars = { currency: "USD", day: "2026-11-27", rate: "1.0823" };
const yen = { currency: "JPY", day: "2026-11-27", rate: "163.4" };
const before = { currency: "USD", day: "2026-11-26", rate: "1.08" };

describe("the file of the European Central Bank", () => {
  test.each([
    [
      "XML of one day",
      xml(`<Cube time='2026-11-27'><Cube currency='USD' rate='1.0823'/><Cube currency='JPY' rate='163.40'/></Cube>`),
      [dollars, yen],
    ],
    [
      "XML of several days, written otherwise",
      `\uFEFF${xml(
        `<!-- <Cube time="2020-01-01"> --><Cube time = "2026-11-27"><Cube rate="1.0823" currency="USD" /></Cube><ns:Cube time="2026-11-26"><ns:Cube currency="USD" rate="1.0800"></ns:Cube></ns:Cube>`,
      )}`,
      [dollars, before],
    ],
    ["CSV of one day", "Date, USD, JPY, \n27 November 2026, 1.0823, 163.40, \n", [dollars, yen]],
    [
      "CSV of several days",
      "Date,USD,JPY,\r\n2026-11-27,1.0823,163.4,\r\n2026-11-26,1.0800,N/A,\r\n",
      [dollars, yen, before],
    ],
  ])("%s", (_, content, rates) => expect(readBankFile(content)).toEqual(rates));

  test.each([
    ["rates_file.unknown", ""],
    ["rates_file.unknown", "name,phone\nAna,1"],
    ["rates_file.unknown", "<html><body>Not found</body></html>"],
    ["rates_file.unknown", "Date, USD\n"],
    ["rates_file.unknown", `Date${",USD".repeat(2_000)}\n${"2026-11-27,1\n".repeat(600)}`],
    ["rates_file.wrong", "Date,USD\n2026-13-40,1.1"],
    ["rates_file.wrong", "Date,USD\n2026-11-27,1e3"],
    ["rates_file.wrong", "Date,USD\n2026-11-27,0.000"],
    ["rates_file.wrong", "Date,Dollars\n2026-11-27,1.1"],
    ["rates_file.wrong", xml(`<Cube currency="USD" rate="1.1"/>`)],
    ["rates_file.wrong", xml(`<Cube time="2026-11-27"><Cube currency="USD"/></Cube>`)],
  ])("refuses with %s: %s", (code, content) => {
    expect(refusalOf(() => readBankFile(content))).toMatchObject({ code, details: { path: "content" } });
  });

  // what takes the square of their length takes hours
  test.each([
    ["comments that never end", "<!--".repeat(1_000_000)],
    ["a tag that says nothing at length", `<Cube ${"a".repeat(1_000_000)}>`],
  ])("is looked for in one pass: %s", (_, content) => {
    expect(refusalOf(() => readBankFile(content))?.code).toBe("rates_file.unknown");
  });
});
