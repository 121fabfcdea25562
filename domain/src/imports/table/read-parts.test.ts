import * as fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../../../test/property-runs.ts";
import type { FileTable } from "./file-table.ts";
import { readParts, type SheetRow } from "./read-parts.ts";
import { readTable } from "./read-table.ts";

async function* pieces<Piece>(...some: Piece[]): AsyncGenerator<Piece> {
  yield* some;
}

async function allOf(parts: AsyncGenerator<FileTable>) {
  const all: FileTable[] = [];
  for await (const part of parts) all.push(part);
  return {
    headings: all[0]?.headings,
    rows: all.flatMap(({ rows }) => rows),
    numbers: all.flatMap(({ numbers }) => numbers),
    faults: all.flatMap(({ faults }) => faults.map(({ row, code }) => [row, code])),
    parts: all.length,
  };
}

const textIn = (text: string, cuts: readonly number[], rowsAtOnce = 3) => {
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  const cut = places.slice(1).map((end, index) => text.slice(places[index], end));
  return allOf(readParts({ text: pieces(...cut) }, { kind: "leads", options: {}, rowsAtOnce }));
};

const asWhole = (text: string) => {
  const { headings, rows, numbers, faults } = readTable("leads", text, {});
  return { headings, rows, numbers, faults: faults.map(({ row, code }) => [row, code]) };
};

const cell = fc.constantFrom("Ana", "", " b", '"x; y"', '"two\nlines"', '"broken', 'in"side', "Peña", "e\u0301");
const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(";"));

test("a text that comes in any pieces is the same table as in one", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 12 }),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.array(fc.nat(), { maxLength: 5 }),
      async (lines, end, cuts) => {
        const text = ["company;email;phone", ...lines, "Zeta;z@zeta.example;1"].join(end);
        expect(await textIn(text, cuts)).toMatchObject(asWhole(text));
      },
    ),
    propertyRuns(),
  ));

test("so is a long one, of which no part has more rows than were asked for", async () => {
  const lines = Array.from({ length: 30_000 }, (_, n) => `Empresa ${n};"persona${n}@x.example\n";600 ${n}`);
  const text = `company;email;phone\n${lines.join("\n")}\n"never closed;x;y\nZeta;;`;
  const read = await textIn(text, [1_100_000, 1_100_001, 1_200_000], 5_000);
  expect(read).toMatchObject(asWhole(text));
  expect(read.parts).toBe(7);
});

test.each([
  ["company;email\n", 1],
  ["company;email\na;1\nb;2\nc;3\n", 1],
  ["company;email\na;1\nb;2\nc;3\nd;4\n", 2],
  ["company;email\na;1\nb;2\nc;3\nd;4\ne;5\nf;6\n", 2],
])("of %j come %i parts: none is empty but the one of a file without rows", async (text, parts) => {
  expect((await textIn(text, [])).parts).toBe(parts);
});

test("a sheet comes row by row, with titles above its heading and holes between", async () => {
  const rows: SheetRow[] = [
    { row: 1, cells: ["Leads of May"] },
    { row: 3, cells: ["company", "email"] },
    { row: 5, cells: ["Acme", "a@acme.example"] },
    { row: 6, cells: [] },
    { row: 9, cells: ["Zeta", "z@zeta.example", "more"] },
  ];
  const read = await allOf(
    readParts({ sheet: pieces(rows.slice(0, 3), rows.slice(3)) }, { kind: "leads", options: {}, rowsAtOnce: 100 }),
  );
  expect(read).toMatchObject({
    headings: ["company", "email"],
    rows: [["Acme", "a@acme.example"]],
    numbers: [5],
    faults: [[9, "import.too_many_cells"]],
  });
});

async function* repeated(heading: string, piece: string, times: number): AsyncGenerator<string> {
  yield `${heading}\n`;
  for (let n = 0; n < times; n++) yield piece;
}

test("a record that never ends is refused before it fills the memory", async () => {
  const parts = readParts(
    { text: repeated("company;email", "a".repeat(1_000_000), 60) },
    { kind: "leads", options: {}, rowsAtOnce: 100 },
  );
  await expect(allOf(parts)).rejects.toMatchObject({ code: "import.unreadable" });
});

test("more rows than are taken are refused as soon as they come", async () => {
  const parts = readParts(
    { text: repeated("name", "a\n".repeat(1000), 300) },
    { kind: "contacts", options: {}, rowsAtOnce: 100_000 },
  );
  await expect(allOf(parts)).rejects.toMatchObject({ code: "import.too_many_rows", details: { most: 250_000 } });
});
