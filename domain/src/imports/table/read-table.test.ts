import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../../test/property-runs.ts";
import { mostImportRows } from "../inputs.ts";
import type { ImportKind } from "../kinds.ts";
import type { TableOptions } from "./file-table.ts";
import { readTable } from "./read-table.ts";

const read = (kind: ImportKind, content: string, options: TableOptions = {}) => {
  const { headings, rows, numbers, faults, delimiter, headingRow } = readTable(kind, content, options);
  return { headings, rows, numbers, delimiter, headingRow, faults: faults.map(({ row, code }) => [row, code]) };
};

describe("the separator is found, whatever the last line is", () => {
  test.each<[string, ImportKind, string, string, number]>([
    ["two columns", "contacts", "nombre;correo\nUno;uno@a.example\nDos;dos@a.example\n", ";", 2],
    ["commas in prices", "products", "nombre;precio\nMesa 1;12,5\nMesa 2;13,5\nMesa 3;14,5\n", ";", 3],
    [
      "named in the first line",
      "contacts",
      "sep=;\nnombre;correo;ciudad\nAna;ana@a.example;Vigo\nEva;eva@a.example;Lugo\n",
      ";",
      2,
    ],
    ["named, of one row", "products", "sep=;\nnombre;precio\nMesa;1.234,50\n", ";", 1],
    ["named, a tab", "products", "sep=\t\nnombre\tprecio\nMesa\t1.234,50\n", "\t", 1],
    ["named, a bar", "products", "sep=|\r\nnombre|precio\r\nMesa|1.234,50\r\n", "|", 1],
    ["named as one that the file has not", "products", "sep=^\nnombre;precio\nMesa;1.234,50\n", ";", 1],
    ["tabs, of prices with commas", "products", "nombre\tprecio\nMesa 1\t12,5\nMesa 2\t13,5\n", "\t", 2],
    ["bars, of prices with commas", "products", "nombre|precio\nMesa 1|1.212,5\nMesa 2|13,5\n", "|", 2],
    ["blank lines before the headings", "contacts", "\n\nnombre;correo;ciudad\nAna;ana@a.example;Vigo\n", ";", 1],
    ["blank lines between and after", "contacts", "nombre;correo\n\nUno;\n\nDos;\n\n\n", ";", 2],
    ["a mark of UTF-8", "contacts", "\uFEFFnombre;correo\nUno;\n", ";", 1],
    ["tabs with commas", "contacts", "nombre\tciudad\nPérez, Ana\tVigo, Pontevedra\n", "\t", 1],
    ["bars", "contacts", "nombre|ciudad\r\nAna|Vigo\r\n", "|", 1],
    ["one column alone", "contacts", "nombre\nUno\nDos\n", ",", 2],
    ["one column with commas", "contacts", "nombre\nPérez, Ana\nGil, Luis\n", ";", 2],
    ["commas in a heading", "contacts", "Apellidos, nombre;correo electrónico\nPérez, Ana;a@a.example\n", ";", 1],
    ["semicolons in quotes", "contacts", 'name,comment\nAna,"a;b;c;d"\nEva,"e;f;g;h"\n', ",", 2],
    ["old Mac line ends", "contacts", "nombre;ciudad\rAna;Vigo\rEva;Lugo\r", ";", 2],
    ["headings that nobody knows", "contacts", "foo;bar;baz\n1,5;2;3\n2,5;3;4\n", ";", 2],
  ])("%s", (_, kind, content, delimiter, rows) => {
    expect(read(kind, content)).toMatchObject({ delimiter, faults: [] });
    expect(read(kind, content).rows).toHaveLength(rows);
  });

  test("and somebody may say another one", () => {
    expect(read("contacts", "name,city;zip\nAna,Vigo;1\n", { delimiter: ";" }).headings).toEqual(["name,city", "zip"]);
  });
});

describe("the headings", () => {
  test.each<[string, string, string[], number, number[]]>([
    ["are no part of a preamble of blank lines", "\n\nnombre;ciudad\nAna;Vigo\n", ["nombre", "ciudad"], 3, [4]],
    ["stand under a title", "Clientes 2026\nnombre;ciudad\nAna;Vigo\n", ["nombre", "ciudad"], 2, [3]],
    ["stand under a title that nobody knows", "Lista;;\nuno;dos;tres\n1;2;3\n", ["uno", "dos", "tres"], 2, [3]],
    ["count after the line that names the separator", "sep=;\nnombre;ciudad\nAna;Vigo\n", ["nombre", "ciudad"], 1, [2]],
    [
      "are told apart where two are the same, or blank",
      "name;phone;;phone\nAna;1;x;2\n",
      ["name", "phone", "C", "phone (2)"],
      1,
      [2],
    ],
    ["end where nothing follows", "name;city;;\nAna;Vigo;;\nEva;Lugo\n", ["name", "city"], 1, [2, 3]],
  ])("%s", (_, content, headings, headingRow, numbers) => {
    expect(read("contacts", content)).toMatchObject({ headings, headingRow, numbers, faults: [] });
  });

  test("stand where somebody says", () => {
    const found = read("contacts", "name;city\nNombre de pila;Ciudad\nAna;Vigo\n", { headingRow: 2 });
    expect(found).toMatchObject({ headings: ["Nombre de pila", "Ciudad"], rows: [["Ana", "Vigo"]], numbers: [3] });
  });
});

describe("a row that cannot be read is told, and takes no other with it", () => {
  test.each<[string, string, string[], [number, string][]]>([
    [
      "quotes around a part, and one that is never closed",
      'name,city\n"Acme" SL,Madrid\nBeta,Sevilla\nGamma,Lugo\n"Delta,Vigo\nEps,Ourense\n',
      ["Beta", "Gamma", "Eps"],
      [
        [2, "import.quotes"],
        [5, "import.quotes"],
      ],
    ],
    [
      "a quote that is never closed",
      'name,city\nBuena,Madrid\n"Mala,Vigo\nPerdida Uno,Lugo\nPerdida Dos,Ourense\n',
      ["Buena", "Perdida Uno", "Perdida Dos"],
      [[3, "import.quotes"]],
    ],
    [
      "quotes of a file with tabs",
      'name\tcity\n"Acme\tSL"\tMadrid\n5" tube\tSevilla\n"Mala\tLugo\nBien\tVigo\n',
      ["Acme\tSL", '5" tube', "Bien"],
      [[4, "import.quotes"]],
    ],
    [
      "quotes of another kind around a separator",
      "name,city\n“Acme, SL”,Madrid\n'Sol, SL',Madrid\n«Beta»,Sevilla\n",
      ["«Beta»"],
      [
        [2, "import.too_many_cells"],
        [3, "import.too_many_cells"],
      ],
    ],
    [
      "a quote closed by another row's inches",
      'name,city\n"Mala,Vigo\nMonitor 27",Lugo,x\nBuena,Lugo\n',
      ["Buena"],
      [
        [2, "import.quotes"],
        [3, "import.too_many_cells"],
      ],
    ],
    [
      "a quote before a row of quotes",
      'name,city\n"Mala,Vigo\n"Buena, SL",Lugo\n',
      ["Buena, SL"],
      [[2, "import.quotes"]],
    ],
    ["too few cells", "name,city\nAna\nEva,Lugo\n", ["Eva"], [[2, "import.too_few_cells"]]],
    ["too many cells", "name,city\nAna,Vigo,Lugo\nEva,Lugo,,\n", ["Eva"], [[2, "import.too_many_cells"]]],
  ])("%s", (_, content, names, faults) => {
    const found = read("contacts", content);
    expect(found.rows.map(([name]) => name)).toEqual(names);
    expect(found.faults).toEqual(faults);
  });

  test.each<[string, string, string[]]>([
    ["quotes in quotes", 'name,city\n"Bar ""El Sol""",Vigo\n', ['Bar "El Sol"', "Vigo"]],
    ["lines in quotes", 'name,comment\nAna,"one\r\ntwo, three"\n', ["Ana", "one\r\ntwo, three"]],
    ["inches", 'name,city\nMonitor 27" ancho,Vigo\n', ['Monitor 27" ancho', "Vigo"]],
    ["spaces before quotes", 'name, city\nAna, "Vigo, Pontevedra"\n', ["Ana", "Vigo, Pontevedra"]],
    ["empty quotes", 'name,city\n"Ana",""\n', ["Ana", ""]],
    ["letters written in two parts", "name,city\nPen\u0303a,Vigo\n", ["Peña", "Vigo"]],
  ])("%s are no fault", (_, content, row) => {
    expect(read("contacts", content)).toMatchObject({ rows: [row], faults: [] });
  });

  test("what has no rows, or is no sheet, is refused", () => {
    for (const content of ["", "\n\n", "name\n", "name;city\n;\n"])
      expect(() => read("contacts", content)).toThrow("import.empty");
    for (const content of ["nothing", "{}", '[[{"number":"x"}]]'])
      expect(() => read("contacts", content, { format: "cells" })).toThrow("import.unreadable");
  });
});

describe("rows above the headings", () => {
  const sheet = [
    ["Denominación", "Clase"],
    ["Acme", "Persona"],
    ["Web", "Empresa"],
    ["Beta", "Persona"],
  ];
  test.each<[string, string, TableOptions]>([
    ["a text", sheet.map((cells) => cells.join(";")).join("\n"), {}],
    ["a sheet", JSON.stringify(sheet), { format: "cells" }],
  ])("of %s are told, where they are as full", (_, content, options) => {
    const faults = [1, 2].map((row) => [row, "import.above_heading"]);
    expect(read("contacts", content, options)).toMatchObject({ headingRow: 3, rows: [["Beta", "Persona"]], faults });
    const told = read("contacts", content, { ...options, headingRow: 1 });
    expect(told).toMatchObject({ rows: sheet.slice(1), faults: [] });
    expect(read("contacts", content, { ...options, headingRow: 3 }).faults).toEqual([]);
  });

  test("and rows below it are all of the file, whatever it is taken for", () => {
    const word = fc.constantFrom("Acme", "Web", "Empresa", "nombre", "Persona", "ciudad", "Vigo");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 2, maxLength: 30 }), fc.boolean(), (rows, isSheet) => {
        const content = isSheet ? JSON.stringify(rows) : rows.map((cells) => cells.join(";")).join("\n");
        const found = read("contacts", content, isSheet ? { format: "cells" } : { delimiter: ";" });
        expect(found.rows.length + found.faults.length).toBe(rows.length - 1);
      }),
      propertyRuns(),
    );
  });
});

const sheetOf = (rows: number, row: string) => `[["name","city"],${Array(rows).fill(row).join(",")}]`;

describe("a file of more rows than Trato takes", () => {
  test.each<[string, string, TableOptions]>([
    ["of lines", `name\n${"a\n".repeat(mostImportRows + 1)}`, {}],
    ["of lines, each of them a fault", `name,city\n${"a\n".repeat(3_000_000)}`, {}],
    ["of blank lines", `name\n${"\n".repeat(3_000_000)}`, {}],
    ["of a sheet", sheetOf(mostImportRows + 1, '["a","\\"["]'), { format: "cells" }],
    ["of a sheet, blank ones", sheetOf(1_100_000, "[]"), { format: "cells" }],
  ])("%s is refused", (_, content, options) => {
    expect(() => readTable("contacts", content, options)).toThrow("import.too_many_rows");
  });

  test.each<[string, string, TableOptions]>([
    ["a text", `name,city\n${"a,".repeat(1_000_000)}\n`, { headingRow: 2 }],
    ["a sheet", JSON.stringify([["name"], Array(20_000).fill("a")]), { format: "cells" }],
  ])("or columns, as %s, is refused", (_, content, options) => {
    expect(() => readTable("contacts", content, options)).toThrow("import.too_many_columns");
  });

  test("is none for one row that never ends", () => {
    const content = `name,city\n${"a,".repeat(1_000_000)}\nAna,Vigo\n`;
    expect(read("contacts", content)).toMatchObject({
      rows: [["Ana", "Vigo"]],
      faults: [[2, "import.too_many_cells"]],
    });
  });

  test("is none where only blank ones are more", () => {
    const content = `name,city\n${"a,b\n".repeat(mostImportRows)}${",\n".repeat(100)}`;
    expect(read("contacts", content).rows).toHaveLength(mostImportRows);
    const sheet = sheetOf(mostImportRows, '["[[","b"]').replace(/]$/, ",[],[]]");
    expect(read("contacts", sheet, { format: "cells" }).rows).toHaveLength(mostImportRows);
  });
});

test("a sheet's rows may be shorter than its headings, and keep their types", () => {
  const sheet = [[], ["name", "price", "kept"], ["Mesa", { number: "1234.5" }], [], ["Silla", "", { flag: true }, "x"]];
  expect(read("products", JSON.stringify(sheet), { format: "cells" })).toEqual({
    headings: ["name", "price", "kept"],
    rows: [["Mesa", { number: "1234.5" }]],
    numbers: [3],
    delimiter: null,
    headingRow: 2,
    faults: [[5, "import.too_many_cells"]],
  });
});

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const rowsOf = (cell: fc.Arbitrary<string>) => fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });

describe("any file", () => {
  const delimiter = fc.constantFrom(",", ";", "\t", "|");
  const filled = fc.string().map((text) => `x${text.normalize("NFC").toWellFormed()}`);

  test("that is quoted as it should be gives back every cell", () => {
    fc.assert(
      fc.property(rowsOf(filled), delimiter, fc.constantFrom("\n", "\r\n", "\r"), (rows, sign, end) => {
        const content = [["name", "city", "zip"], ...rows].map((row) => row.map(quoted).join(sign)).join(end);
        const found = read("contacts", content);
        expect(found).toMatchObject({ delimiter: sign, faults: [] });
        expect(found.rows).toEqual(rows.map((row) => row.map((cell) => cell.normalize("NFC"))));
      }),
      propertyRuns(),
    );
  });

  test("gives as many rows or errors as it has rows, wherever quotes are missing", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "1", " ", '"', "'", ",", "ñ"), maxLength: 6 });
    fc.assert(
      fc.property(rowsOf(cell), fc.nat(), (rows, at) => {
        const written = rows.map((row) => row.map((text) => (/[",]/.test(text) ? quoted(text) : text)).join(","));
        const broken = at % rows.length;
        written[broken] = `"x,${written[broken]}`;
        const content = ["name,city,zip", ...written].join("\n");
        const { rows: good, faults } = readTable("contacts", content, { delimiter: "," });
        const blank = written.filter((line) => /^[\s,"]*$/.test(line)).length;
        expect(faults.length + good.length).toBeGreaterThanOrEqual(written.length - blank);
      }),
      propertyRuns(),
    );
  });
});
