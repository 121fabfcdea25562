import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../dates.ts";
import { readCountry } from "./countries.ts";
import { matchColumns } from "./match-columns.ts";
import { matchNames, nameKey } from "./names.ts";
import { outcomeIn } from "./outcome.ts";
import { inputOf, readingOf, readRows } from "./read-rows.ts";
import type { Table } from "./table/table.ts";
import {
  dateOrderOf,
  decimalMarkOf,
  readDate,
  readDecimal,
  readFlag,
  readLanguage,
  readTags,
  tallyDates,
  tallyDecimals,
} from "./read-values.ts";

const today = "2026-11-23" as CalendarDate; // a day

describe("headings", () => {
  test("are known in both languages, with or without spaces and accents", () => {
    expect(
      matchColumns("opportunities", ["opportunity_id", "Comercial", "Account", "deal_stage", "Cierre previsto"]),
    ).toEqual(["externalId", "salesperson", "customer", "stage", "expectedClosing"]);
  });

  test("are known by the words that the screens say", () => {
    expect(
      matchColumns("opportunities", ["Motivo de pérdida", "Lost reason", "Ingreso previsto", "Persona", "Creada el"]),
    ).toEqual(["lostReason", null, "expectedRevenue", "contactName", "createdOn"]);
  });

  test("with one wrong letter are still known", () => {
    expect(matchColumns("contacts", ["Nombre", "Telefonno", "Poblacon"])).toEqual(["name", "phone", "city"]);
  });

  test("that two columns share go to the first", () => {
    expect(matchColumns("contacts", ["name", "account"])).toEqual(["name", null]);
  });

  test("are overruled by what somebody says", () => {
    expect(matchColumns("contacts", ["name", "account"], { name: null, account: "name" })).toEqual([null, "name"]);
  });
});

describe("dates", () => {
  test.each([
    ["3/1/2017", "mdy", "2017-03-01"],
    ["3/1/2017", "dmy", "2017-01-03"],
    ["2017-03-01", "dmy", "2017-03-01"],
    ["2017-03-01 10:22:00", "ymd", "2017-03-01"],
    ["01.03.17", "dmy", "2017-03-01"],
    ["31/02/2017", "dmy", null],
    ["tomorrow", "dmy", null],
  ] as const)("%s in the order %s is %s", (text, order, day) => {
    expect(readDate(text, order, today)).toBe(day);
  });

  test("show their order by a part above 12, and say when they do not", () => {
    expect(dateOrderOf(tallyDates(["1/2/2017", "10/25/2016"], today), "dmy")).toEqual({ order: "mdy", doubt: null });
    expect(dateOrderOf(tallyDates(["1/2/2017", "25/10/2016"], today), "mdy")).toEqual({ order: "dmy", doubt: null });
    expect(dateOrderOf(tallyDates(["1/2/2017", ""], today), "dmy")).toEqual({ order: "dmy", doubt: "either" });
    expect(dateOrderOf(tallyDates(["2017-01-02"], today), "dmy")).toEqual({ order: "ymd", doubt: null });
  });
});

describe("numbers", () => {
  test.each([
    ["1.234,50 €", ",", "1234.5"],
    ["$1,234.5", ".", "1234.5"],
    ["(12)", ".", "-12"],
    [".5", ".", "0.5"],
    ["1054", ",", "1054"],
    ["EUR 7", ".", "7"],
    ["abc", ".", null],
    ["12 pieces", ".", null],
    ["1234567890123456", ".", null],
  ] as const)("%s with the mark %s is %s", (text, mark, number) => {
    expect(readDecimal(text, mark, "money")).toBe(number);
  });

  test("show their mark", () => {
    expect(decimalMarkOf(tallyDecimals(["1.234,5"], "money"), ".").mark).toBe(",");
    expect(decimalMarkOf(tallyDecimals(["1234", "12,5"], "money"), ".").mark).toBe(",");
    expect(decimalMarkOf(tallyDecimals(["1.234.567"], "money"), ".").mark).toBe(",");
    expect(decimalMarkOf(tallyDecimals(["1.234"], "money"), ",").mark).toBe(",");
    expect(decimalMarkOf(tallyDecimals(["1.234"], "money"), ".").mark).toBe(".");
  });
});

test("yes and no, tags and ends of deals are read in both languages", () => {
  expect([readFlag("Sí"), readFlag("no"), readFlag("maybe")]).toEqual([true, false, null]);
  expect(readTags("urgent; big, urgent")).toEqual(["urgent", "big"]);
  expect([outcomeIn("Closed Won"), outcomeIn("Perdida"), outcomeIn("Engaging")]).toEqual(["won", "lost", null]);
});

test.each([
  ["es_ES", "es"],
  ["Spanish / Español", "es"],
  ["Inglés (Reino Unido)", "en"],
  ["EN", "en"],
  ["French / Français", null],
  ["", null],
])("the language %s is %s", (text, language) => {
  expect(readLanguage(text)).toBe(language);
});

test("countries are known by code, by name in both languages, and with a letter wrong", () => {
  expect(["es", "España", "Spain", "Philipines", "United States", "Atlantis"].map(readCountry)).toEqual([
    "ES",
    "ES",
    "ES",
    "PH",
    "US",
    null,
  ]);
});

const keyed = <Of extends { name: string }>(of: Of) => ({ ...of, key: nameKey(of.name) });

test("a name with other spaces is the same; one with other letters is only offered", () => {
  const known = [
    { id: "1", name: "GTX Pro" },
    { id: "2", name: "MG Advanced" },
  ];
  const names = ["GTXPro", "MG Advancd", "Zeta"].map((name) => keyed({ name }));
  const matches = matchNames(names, known.map(keyed));
  expect(matches.get("GTXPro")).toEqual({ kind: "same", to: known[0] });
  expect(matches.get("MG Advancd")).toEqual({ kind: "likely", candidates: [known[1]] });
  expect(matches.get("Zeta")).toEqual({ kind: "unknown" });
});

describe("rows", () => {
  const usual = { dateOrder: "dmy", decimalMark: ",", today, currency: "EUR" } as const;
  const read = (kind: "opportunities" | "contacts" | "products", table: Table) => {
    const columns = matchColumns(kind, table.headings);
    return readRows(kind, table, columns, readingOf(kind, table, columns, {}, usual));
  };

  test("tell what each field holds; what has no field is kept as text", () => {
    const table = {
      headings: ["account", "sector", "office_location"],
      rows: [
        ["Acme", "retail", "Kenya"],
        ["", " ", ""],
      ],
    };
    const { rows, errors } = read("contacts", table);
    expect(errors).toEqual([]);
    expect(rows).toEqual([{ row: 2, values: { name: "Acme", country: "KE", comment: "sector: retail" } }]);
    expect(inputOf("contacts", rows[0]?.values ?? {})).toEqual({
      name: "Acme",
      kind: "company",
      comment: "sector: retail",
      address: { country: "KE" },
    });
  });

  test("name a deal without title after its product and customer", () => {
    const { rows } = read("opportunities", { headings: ["product", "account"], rows: [["GTX", "Acme"]] });
    expect(rows[0]?.values["title"]).toBe("GTX · Acme");
  });

  test("with an error are left out, and the error names row, column and value", () => {
    const table = {
      headings: ["name", "email", "price"],
      rows: [
        ["Chair", "", "12,5"],
        ["", "", "7"],
        ["Table", "", "much"],
      ],
    };
    const { rows, errors } = read("products", table);
    expect(rows.map(({ row }) => row)).toEqual([2]);
    expect(errors).toEqual([
      { row: 3, column: "name", value: null, code: "import.missing" },
      { row: 4, column: "price", value: "much", code: "import.decimal" },
    ]);
  });
});
