import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readFile } from "./read-file.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const rows = [
  ["nombre", "precio", "alta", "activo", "tel"],
  ["Mesa", 1234.5, new Date("2026-12-31T00:00:00Z"), true, 34_600_123_456],
  ["Silla", 0.1 + 0.2, new Date("2026-01-02T09:30:00Z"), false, "0034"],
];
const asCells = [
  ["nombre", "precio", "alta", "activo", "tel"],
  ["Mesa", { number: "1234.5" }, { date: "2026-12-31" }, { flag: true }, { number: "34600123456" }],
  ["Silla", { number: "0.3" }, "2026-01-02 09:30", { flag: false }, "0034"],
];
const sheets = [
  { name: "Uno", rows },
  { name: "Dos", rows: [["a"], [1]] },
];

describe("a spreadsheet", () => {
  test.each([
    ["xlsx", () => writeXlsx({ sheets })],
    ["ods", () => writeOds({ sheets })],
  ] as const)("of type %s gives its sheets, with numbers and days as they are kept", async (type, write) => {
    const read = await readFile(await write(), `precios.${type}`);
    expect(read).toMatchObject({ type, wrongEnding: null, encoding: null, format: "cells" });
    expect(read.sheets.map(({ name, content }) => [name, JSON.parse(content)])).toEqual([
      ["Uno", asCells],
      ["Dos", [["a"], [{ number: "1" }]]],
    ]);
  });

  test("with another ending is read as what it is, and that is told", async () => {
    expect(await readFile(await writeXlsx({ sheets }), "precios.csv")).toMatchObject({
      type: "xlsx",
      wrongEnding: ".csv",
    });
    expect(await readFile(utf8("nombre;precio\n"), "precios.xlsx")).toMatchObject({
      type: "text",
      wrongEnding: ".xlsx",
    });
  });
});

test("a text is read in its encoding, or in the one that is told, without zeros", async () => {
  expect(await readFile(Uint8Array.of(0x50, 0x65, 0xf1, 0x61), "a.csv")).toMatchObject({
    format: "separated",
    encoding: "windows-1252",
    sheets: [{ name: "", content: "Peña" }],
  });
  const mac = await readFile(Uint8Array.of(0x50, 0x65, 0x96, 0x61), "a.csv", "macintosh");
  expect(mac.sheets[0]?.content).toBe("Peña");
  expect((await readFile(utf8("a\u0000b"), "a.csv")).sheets[0]?.content).toBe("ab");
});

test.each([
  ["import.not_a_table", utf8("%PDF-1.7")],
  ["import.not_a_table", utf8("<!DOCTYPE html><table>")],
  ["import.not_a_table", Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
  ["import.not_a_table", Uint8Array.of(0x50, 0x4b, 3, 4, 0)],
  ["import.unreadable", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0)],
])("what is no table is refused: %s", async (code, bytes) => {
  await expect(readFile(bytes, "a.csv")).rejects.toMatchObject({ code });
});
