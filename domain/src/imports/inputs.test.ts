import { describe, expect, test } from "vitest";
import { refusedPaths } from "../../test/refused-paths.ts";
import { ImportOptions, PreviewImport, StartImport } from "./inputs.ts";

const uuid = "018f4b5e-7c3a-7d2e-9b1a-3c5d7e9f1a2b";

test("a file is read as it shows itself unless somebody says otherwise", () => {
  expect(PreviewImport.parse({ kind: "contacts", content: "name" })).toEqual({
    kind: "contacts",
    content: "name",
    options: { columns: {}, names: {} },
  });
});

test.each<[Record<string, unknown>, string[]]>([
  [{}, []],
  [{ kind: "invoices" }, ["kind"]],
  [{ content: "" }, ["content"]],
  [{ fileName: "" }, ["fileName"]],
  [{ fileName: "x".repeat(301) }, ["fileName"]],
])("a file with %o is refused at %j", (part, paths) => {
  expect(refusedPaths(StartImport, { kind: "leads", content: "title", fileName: "leads.csv", ...part })).toEqual(paths);
});

describe("what somebody says of a file", () => {
  test.each<[Record<string, unknown>, string[]]>([
    [{ columns: { Account: "name", Sector: null } }, []],
    [{ columns: { Account: "x".repeat(51) } }, ["columns.Account"]],
    [{ names: { contact: { Acme: uuid, Zeta: null } } }, []],
    [{ names: { contact: { Acme: "acme" } } }, ["names.contact.Acme"]],
    [{ delimiter: "\t", dateOrder: "mdy", decimalMark: "," }, []],
    [{ delimiter: "-" }, ["delimiter"]],
    [{ dateOrder: "ydm" }, ["dateOrder"]],
    [{ decimalMark: "'" }, ["decimalMark"]],
  ])("%o is refused at %j", (options, paths) => {
    expect(refusedPaths(ImportOptions, options)).toEqual(paths);
  });

  test("cannot name what names do not stand for", () => {
    expect(refusedPaths(ImportOptions, { names: { moon: { Luna: uuid } } })).toHaveLength(1);
  });
});
