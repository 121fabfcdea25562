import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../dates.ts";
import { canonical } from "../decimal.ts";
import type { ImportKind } from "./kinds.ts";
import { matchColumns } from "./match-columns.ts";
import { keepsRest } from "./complete-row.ts";
import { inputOf, readingOf, readRows, type RowValues } from "./read-rows.ts";
import type { Table } from "./table/table.ts";

const today = "2026-11-23" as CalendarDate; // a day
const usual = { dateOrder: "dmy", decimalMark: ",", today, currency: "EUR" } as const;

function read(kind: ImportKind, headings: string[], ...rows: string[][]) {
  const columns = matchColumns(kind, headings);
  const table: Table = { headings, rows };
  return readRows(kind, table, columns, readingOf(kind, table, columns, {}, usual));
}

const valuesOf = (kind: ImportKind, headings: string[], cells: string[]): RowValues | undefined =>
  read(kind, headings, cells).rows[0]?.values;

describe("a cell is read as its field is", () => {
  test.each<[ImportKind, string, string, string, unknown]>([
    ["contacts", "city", " Sevilla ", "city", "Sevilla"],
    ["contacts", "country", "Francia", "country", "FR"],
    ["contacts", "vendor", "Sí", "isVendor", true],
    ["products", "price", "1.234,50 €", "listPrice", "1234.5"],
    ["products", "cost", "7", "cost", "7"],
    ["products", "storable", "no", "storable", false],
    ["products", "Existencias", "1.250,5", "stock", "1250.5"],
    ["products", "stock", "4", "storable", true],
    ["products", "Proveedor", "Maderas Sur", "vendor", "Maderas Sur"],
    ["opportunities", "tags", "big; urgent", "tags", ["big", "urgent"]],
    ["opportunities", "expected closing", "31/12/2026", "expectedClosing", "2026-12-31"],
    ["opportunities", "priority", "3", "priority", 3],
    ["opportunities", "revenue", "10.000", "expectedRevenue", "10000"],
    ["leads", "company", "Acme", "companyName", "Acme"],
    ["salespeople", "team", "North", "team", "North"],
  ])("%s, %s: %s", (kind, heading, cell, field, value) => {
    expect(valuesOf(kind, ["title", "name", heading], ["A title", "A name", cell])?.[field]).toEqual(value);
  });

  test.each<[ImportKind, string, string, string]>([
    ["products", "price", "dear", "import.decimal"],
    ["products", "cost", "-5", "import.unfit"],
    ["products", "price", "12 $", "import.other_currency"],
    ["products", "price", "US$ 12", "import.other_currency"],
    ["products", "cost", "12 USD/kg", "import.other_currency"],
    ["opportunities", "revenue", "2,5 M $", "import.other_currency"],
    ["products", "stock", "-5", "import.unfit"],
    ["products", "stock", "some", "import.decimal"],
    ["products", "precio de compra", "4", "import.no_vendor"],
    ["contacts", "external id", "x".repeat(201), "import.unfit"],
    ["opportunities", "priority", "high", "import.whole"],
    ["opportunities", "priority", "9", "import.unfit"],
    ["opportunities", "expected closing", "soon", "import.date"],
    ["opportunities", "expected closing", "31/02/2026", "import.date"],
    ["opportunities", "revenue", "-5", "import.unfit"],
  ])("%s, %s: %s is not taken", (kind, column, value, code) => {
    const { rows, errors } = read(kind, ["title", "name", column], ["A title", "A name", value]);
    expect(rows).toEqual([]);
    expect(errors).toEqual([{ row: 2, column, value, code }]);
  });
});

test.each<[ImportKind, string, string, string | null]>([
  ["orders", "Divisa", "eur", "EUR"],
  ["quotations", "Moneda", "€", "EUR"],
  ["purchases", "currency", "Euros", "EUR"],
  ["orders", "Moneda", "USD", null],
  ["quotations", "Currency", "US$", null],
  ["purchases", "divisa", "unknown", null],
])("%s are in the currency that is ours, or not taken: %s, %s", (kind, heading, value, expected) => {
  const { rows, errors } = read(kind, ["Producto", heading], ["Mesa", value]);
  expect(rows.map(({ values }) => values["currency"])).toEqual(expected === null ? [] : [expected]);
  const refused = { row: 2, column: heading, value, code: "import.document_currency" };
  expect(errors).toEqual(expected === null ? [refused] : []);
});

describe("a cell that a row can do without", () => {
  test.each<[ImportKind, string, string, string, string]>([
    ["products", "storable", "perhaps", "import.flag", "storable"],
    ["products", "reference", "x".repeat(101), "import.unfit", "reference"],
    ["products", "ref. proveedor", "M-1", "import.no_vendor", "vendorCode"],
    ["contacts", "country", "Atlantis", "import.country", "country"],
    ["contacts", "email", "ana", "import.email", "email"],
    ["contacts", "postcode", "x".repeat(21), "import.unfit", "zip"],
    ["leads", "tags", "x".repeat(51), "import.unfit", "tags"],
  ])("never loses it: %s, %s: %s", (kind, column, value, code, field) => {
    const { rows, errors, warnings } = read(kind, ["title", "name", column], ["A title", "A name", value]);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([{ row: 2, column, value, code }]);
    expect(rows[0]?.values[field]).toBeUndefined();
  });

  test("is kept as text where texts are", () => {
    const values = valuesOf(
      "contacts",
      ["name", "email", "city", "comment"],
      ["Ana", "ana(at)a", "x".repeat(101), "Hi"],
    );
    expect(values).toEqual({ name: "Ana", comment: `Hi\nemail: ana(at)a\ncity: ${"x".repeat(101)}` });
  });

  test("is no error, but what is wrong besides is", () => {
    const { rows, errors, warnings } = read("contacts", ["name", "email"], ["", "nothing"]);
    expect(rows).toEqual([]);
    expect([errors, warnings].map((each) => each.map(({ code }) => code))).toEqual([
      ["import.missing"],
      ["import.email"],
    ]);
  });
});

test("there is no stock of what is not kept in stock, and none of it is no stock", () => {
  const headings = ["name", "kind", "storable", "stock"];
  const rows = [
    ["Visit", "service", "", "3"],
    ["Visit", "service", "", "0"],
    ["Mesa", "goods", "no", "3"],
    ["Mesa", "goods", "", "0"],
    ["Mesa", "goods", "", ""],
    ["Mesa", "Storable Product", "", ""],
    ["Mesa", "Stock", "", "3"],
    ["Mesa", "Stock", "no", ""],
  ];
  const { rows: good, errors } = read("products", headings, ...rows);
  expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, "stock", "import.stock_not_kept"],
    [4, "stock", "import.stock_not_kept"],
  ]);
  expect(good.map(({ row, values }) => [row, values["storable"]])).toEqual([
    [3, undefined],
    [5, true],
    [6, undefined],
    [7, true],
    [8, true],
    [9, false],
  ]);
});

test("texts come in their one form, names of records on one line", () => {
  const headings = ["name", "email", "company", "comment"];
  const cells = ["Jose\u0301\nPen\u0303a", " tres@a.example\u200b ", "Taller\r\nSur", "one\r\ntwo\u0007"];
  expect(valuesOf("contacts", headings, cells)).toEqual({
    name: "José\nPeña",
    email: "tres@a.example",
    company: "Taller Sur",
    comment: "one\ntwo",
  });
});

test("e-mail addresses of any language are taken, without blanks around them", () => {
  const { rows, errors, warnings } = read(
    "contacts",
    ["name", "email", "phone"],
    ["Una", "søren@example.com", "+34600"],
    ["Dos", "info@peña.es", "+34601"],
    ["Tres", " tres@a.example ", "+34602"],
    ["Cuatro", "用户@例子.公司", "+34603"],
    ["Cinco", "ANA\u00a0@a.example", "+34604"],
  );
  expect(errors).toEqual([]);
  expect(rows.map(({ values }) => values["email"])).toEqual([
    "søren@example.com",
    "info@peña.es",
    "tres@a.example",
    "用户@例子.公司",
    undefined,
  ]);
  expect(warnings).toMatchObject([{ row: 6, code: "import.email" }]);
});

describe("what a spreadsheet spoiled", () => {
  test.each<[ImportKind, string[], string[], string, string]>([
    ["leads", ["nombre", "telefono"], ["Jessica", "3,46001E+11"], "telefono", "phone"],
    ["leads", ["nombre", "telefono"], ["Joi", "3.46002E+11"], "telefono", "phone"],
    ["contacts", ["name", "nif"], ["Acme", "#N/A"], "nif", "vat"],
    ["contacts", ["name", "codigo postal"], ["Acme", "#¡REF!"], "codigo postal", "zip"],
    ["products", ["name", "barcode"], ["Mesa", "8,41234E+12"], "barcode", "barcode"],
    ["products", ["name", "reference"], ["Mesa", "Err:502"], "reference", "reference"],
    ["products", ["name", "cost"], ["Mesa", "########"], "cost", "cost"],
    ["products", ["name", "cost"], ["Mesa", "####"], "cost", "cost"],
    ["products", ["name", "cost"], ["Mesa", "#ERROR!"], "cost", "cost"],
    ["contacts", ["name", "teléfono"], ["Acme", "1,23E+12"], "teléfono", "phone"],
    ["contacts", ["name", "city"], ["Acme", "#N/D"], "city", "city"],
    ["contacts", ["name", "city"], ["Acme", "#¡VALOR!"], "city", "city"],
    ["contacts", ["name", "city"], ["Acme", "#WERT!"], "city", "city"],
    ["contacts", ["name", "city"], ["Acme", "#BUSY!"], "city", "city"],
  ])("%s %j %j is told, and its row comes in without it", (kind, headings, cells, column, field) => {
    const { rows, errors, warnings } = read(kind, headings, cells);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([{ row: 2, column, value: cells[1], code: "import.spoiled" }]);
    expect(rows[0]?.values[field]).toBeUndefined();
  });

  test("is kept as text where texts are, so that what is left of it is not lost", () => {
    expect(valuesOf("leads", ["nombre", "telefono"], ["Joi", "3,46001E+11"])).toMatchObject({
      description: "telefono: 3,46001E+11",
    });
  });

  test("is an error where the field is needed", () => {
    expect(read("contacts", ["name"], ["#N/A"]).errors).toEqual([
      { row: 2, column: "name", value: null, code: "import.missing" },
    ]);
  });

  test("a code that only looks like it is a code", () => {
    expect(valuesOf("products", ["name", "reference"], ["Mesa", "1E5"])).toMatchObject({ reference: "1E5" });
  });
});

test("a spreadsheet's own numbers, days and flags are taken as they are, and read as text where text is meant", () => {
  const headings = ["name", "price", "barcode", "storable"];
  const table: Table = {
    headings,
    rows: [["Mesa", { number: canonical("1.25") }, { number: canonical("8412345678905") }, { flag: true }]],
  };
  const columns = matchColumns("products", headings);
  const { rows } = readRows("products", table, columns, readingOf("products", table, columns, {}, usual));
  expect(rows[0]?.values).toEqual({ name: "Mesa", listPrice: "1.25", barcode: "8412345678905", storable: true });
});

test("all that is wrong with a row is told at once, what is missing too", () => {
  const { errors } = read("products", ["name", "price", "cost"], ["", "dear", "-5"]);
  expect(errors.map(({ column, code }) => [column, code])).toEqual([
    ["price", "import.decimal"],
    ["name", "import.missing"],
    ["cost", "import.unfit"],
  ]);
});

describe("names", () => {
  test.each<[ImportKind, string[], string[], RowValues]>([
    [
      "contacts",
      ["Empresa", "Correo"],
      ["Acme", "a@acme.example"],
      { name: "Acme", kind: "company", email: "a@acme.example" },
    ],
    [
      "contacts",
      ["Nombre", "Apellidos", "Empresa"],
      ["Ana", "Ruiz Gil", "Acme"],
      { name: "Ana Ruiz Gil", kind: "person", company: "Acme" },
    ],
    ["contacts", ["Nombre", "Empresa"], ["", "Acme"], { name: "Acme", kind: "company" }],
    ["leads", ["First name", "Last name"], ["Ana", "Ruiz"], { contactName: "Ana Ruiz", title: "Ana Ruiz" }],
  ])("%s %j %j", (kind, headings, cells, values) => {
    const { rows, errors } = read(kind, headings, cells);
    expect(errors).toEqual([]);
    expect(rows[0]?.values).toMatchObject(values);
  });

  test("a company that gives its name to the row is not its own company", () => {
    expect(valuesOf("contacts", ["Empresa"], ["Acme"])).toEqual({ name: "Acme", kind: "company" });
  });
});

describe("headings as people write them", () => {
  test.each<[ImportKind, string, string]>([
    ["leads", "Importe previsto", "expectedRevenue"],
    ["leads", "Observaciones", "description"],
    ["leads", "Fecha de alta", "createdOn"],
    ["opportunities", "Fecha prevista de cierre", "expectedClosing"],
    ["opportunities", "Motivo de pérdida", "lostReason"],
    ["contacts", "CIF/NIF", "vat"],
    ["contacts", "Teléfono móvil", "phone"],
    ["contacts", "Población", "city"],
    ["products", "Observaciones", "description"],
    ["products", "Precio de coste", "cost"],
    ["products", "Código de producto", "reference"],
  ])("%s: %s", (kind, heading, field) => {
    expect(matchColumns(kind, [heading])).toEqual([field]);
  });
});

describe("rows", () => {
  test("are numbered as a spreadsheet numbers them, blank ones left out", () => {
    const { rows } = read("contacts", ["name"], ["Ana"], [" "], [""], ["Luis"]);
    expect(rows.map(({ row, values }) => [row, values["name"]])).toEqual([
      [2, "Ana"],
      [5, "Luis"],
    ]);
  });

  test("with several errors tell each", () => {
    const { errors } = read("products", ["name", "price", "cost"], ["Chair", "dear", "much"]);
    expect(errors.map(({ column, code }) => [column, code])).toEqual([
      ["price", "import.decimal"],
      ["cost", "import.decimal"],
    ]);
  });

  test("without what is needed say so by its column, or its field where there is none", () => {
    expect(read("contacts", ["name", "city"], ["", "Sevilla"]).errors).toEqual([
      { row: 2, column: "name", value: null, code: "import.missing" },
    ]);
    expect(read("contacts", ["city"], ["Sevilla"]).errors).toMatchObject([{ column: "name", code: "import.missing" }]);
  });

  test("shorter or longer than the headings are read as far as they go", () => {
    expect(valuesOf("contacts", ["name", "city"], ["Ana"])).toEqual({ name: "Ana" });
    expect(valuesOf("contacts", ["name"], ["Ana", "Sevilla"])).toEqual({ name: "Ana" });
  });
});

describe("what no field takes", () => {
  test.each<[ImportKind, boolean]>([
    ["contacts", true],
    ["opportunities", true],
    ["leads", true],
    ["products", false],
    ["salespeople", false],
  ])("of %s is kept as text: %s", (kind, keeps) => {
    expect(keepsRest(kind)).toBe(keeps);
  });

  test("stands below what the field says itself, each under its heading", () => {
    const headings = ["name", "comment", "sector", "size"];
    expect(valuesOf("contacts", headings, ["Acme", "Pays late", "retail", "big"])).toEqual({
      name: "Acme",
      comment: "Pays late\nsector: retail\nsize: big",
    });
    expect(valuesOf("products", ["name", "sector"], ["Chair", "office"])).toEqual({ name: "Chair" });
  });
});

describe("a deal without a title is called", () => {
  test.each<[ImportKind, Record<string, string>, string | undefined]>([
    ["opportunities", { title: "Chairs", account: "Acme" }, "Chairs"],
    ["opportunities", { product: "GTX", account: "Acme" }, "GTX · Acme"],
    ["opportunities", { account: "Acme" }, "Acme"],
    ["opportunities", { product: "GTX", contact: "Ana" }, "GTX · Ana"],
    ["leads", { company: "Acme", contact: "Ana" }, "Acme"],
    ["leads", { contact: "Ana" }, "Ana"],
    ["leads", { email: "ana@example.com" }, "ana@example.com"],
    ["leads", { id: "L-7" }, "L-7"],
    ["leads", { phone: "600 000 000" }, undefined],
  ])("%s, %o: %s", (kind, cells, title) => {
    expect(valuesOf(kind, Object.keys(cells), Object.values(cells))?.["title"]).toBe(title);
  });

  test("by no more than 200 characters of it", () => {
    const long = "x".repeat(150);
    expect(String(valuesOf("opportunities", ["product", "account"], [long, long])?.["title"])).toHaveLength(200);
  });
});

describe("the input of a row", () => {
  test.each<[string, ImportKind, RowValues, unknown]>([
    ["a company", "contacts", { name: "Acme" }, { name: "Acme", kind: "company" }],
    ["a person where a company is told", "contacts", { name: "Ana", company: "Acme" }, { name: "Ana", kind: "person" }],
    [
      "a person where a job is told",
      "contacts",
      { name: "Ana", jobTitle: "CEO" },
      { name: "Ana", jobTitle: "CEO", kind: "person" },
    ],
    ["a person where it says so", "contacts", { name: "Ana", kind: "Persona" }, { name: "Ana", kind: "person" }],
    [
      "a company where it says so",
      "contacts",
      { name: "Acme", kind: "Empresa", company: "All" },
      { name: "Acme", kind: "company" },
    ],
    [
      "an address, together",
      "contacts",
      { name: "A", city: "Sevilla", zip: "41001" },
      { name: "A", kind: "company", address: { city: "Sevilla", zip: "41001" } },
    ],
    ["goods at no price yet", "products", { name: "Chair" }, { name: "Chair", listPrice: "0", kind: "goods" }],
    [
      "a service",
      "products",
      { name: "Help", kind: "Servicio", listPrice: "50" },
      { name: "Help", listPrice: "50", kind: "service" },
    ],
    [
      "goods where it is kept in stock",
      "products",
      { name: "Chair", kind: "S", storable: true },
      { name: "Chair", listPrice: "0", kind: "goods", storable: true },
    ],
    [
      "a deal without those it refers to and its days",
      "opportunities",
      { title: "T", customer: "Acme", stage: "New", createdOn: "2026-01-01" },
      { title: "T" },
    ],
  ])("%s", (_, kind, values, input) => {
    expect(inputOf(kind, values)).toEqual(input);
  });
});

describe("how a column is read", () => {
  const table: Table = {
    headings: ["created", "revenue", "name"],
    rows: [
      ["13/1/2026", "1.5", "x"],
      ["1/2/2026", "2.5", "y"],
    ],
  };
  const columns = ["createdOn", "expectedRevenue", "title"];

  test("is seen by its cells", () => {
    expect(readingOf("opportunities", table, columns, {}, { ...usual, dateOrder: "mdy" })).toEqual([
      { dateOrder: "dmy", decimalMark: null, doubt: null, today, currency: "EUR" },
      { dateOrder: null, decimalMark: ".", doubt: null, today, currency: "EUR" },
      { dateOrder: null, decimalMark: null, doubt: null, today, currency: "EUR" },
    ]);
  });

  test("or as it was told", () => {
    const told = readingOf("opportunities", table, columns, { dateOrder: "mdy", decimalMark: "," }, usual);
    expect(told.map(({ dateOrder, decimalMark }) => [dateOrder, decimalMark])).toEqual([
      ["mdy", null],
      [null, ","],
      [null, null],
    ]);
  });

  test("is doubtful where every cell could be read both ways, unless it was told", () => {
    const unclear: Table = { headings: ["created", "revenue"], rows: [["1/2/2026", "1.250"]] };
    const doubt = (told: Parameters<typeof readingOf>[3]) =>
      readingOf("opportunities", unclear, ["createdOn", "expectedRevenue"], told, usual).map((column) => column.doubt);
    expect(doubt({})).toEqual(["either", "either"]);
    expect(doubt({ dateOrder: "mdy", decimalMark: "." })).toEqual([null, null]);
  });

  test("or as it was told of this one column", () => {
    const prices: Table = { headings: ["price", "cost"], rows: [["1.250", "1.250"]] };
    const told = { decimalMark: ",", reading: { cost: { decimalMark: "." } } } as const;
    const reading = readingOf("products", prices, ["listPrice", "cost"], told, usual);
    expect(reading.map(({ decimalMark, doubt }) => [decimalMark, doubt])).toEqual([
      [",", null],
      [".", null],
    ]);
  });

  test("in one way: a cell that is written otherwise is an error of its row", () => {
    const { rows, errors } = read("products", ["name", "price"], ["Table", "13,75"], ["Chair", "1.5"], ["Bed", "15%"]);
    expect(rows.map(({ values }) => values["listPrice"])).toEqual(["13.75"]);
    expect(errors.map(({ row, code }) => [row, code])).toEqual([
      [3, "import.decimal_otherwise"],
      [4, "import.decimal"],
    ]);
    const days = [["31/12/2026"], ["30/11/2026"], ["12/31/2026"], ["05/06/2026"]];
    const deals = read("opportunities", ["title", "expected closing"], ...days.map(([day = ""]) => [day, day]));
    expect(deals.rows.map(({ values }) => values["expectedClosing"])).toEqual([
      "2026-12-31",
      "2026-11-30",
      "2026-06-05",
    ]);
    expect(deals.errors).toMatchObject([{ row: 4, code: "import.date_otherwise" }]);
  });

  test.each([
    ["0.125", "0.125", null],
    ["1234.567", "1234.567", null],
    ["12-14", undefined, null],
    ["1.250", "1250", "either"],
    ["1.2345,6", undefined, null],
    ["10€ / 12€", undefined, null],
    ["15%", undefined, null],
    ["1e3", "1000", "short"],
    ["12,5 - 14", undefined, null],
    ["12.50 €/m2", "12.5", null],
    ["12/05/2024", undefined, null],
    ["10 a 20", undefined, null],
    ["1.5E3", "1500", "short"],
    ["−3,5", "-3.5", null],
  ])("in Spanish a price of %j is %j, doubtful: %j", (cell, price, doubt) => {
    const table: Table = { headings: ["name", "price"], rows: [["Table", cell]] };
    const reading = readingOf("products", table, ["name", "listPrice"], {}, usual);
    const { rows, errors } = readRows("products", table, ["name", "listPrice"], reading);
    expect(rows.map(({ values }) => values["listPrice"])).toEqual(price === undefined ? [] : [price]);
    expect(errors.length).toBe(price === undefined ? 1 : 0);
    expect(reading[1]?.doubt).toBe(doubt);
  });
});
