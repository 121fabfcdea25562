import { expect, test } from "vitest";
import { inPieces } from "./in-pieces.ts";

/** What is handed on of these rows, and how much was ever fetched at once. */
async function taken(rows: readonly string[]) {
  const left = [...rows];
  const fetched: number[] = [];
  const fetch = async (count: number) => {
    const next = left.splice(0, count);
    fetched.push(next.reduce((length, row) => length + row.length, 0));
    return next;
  };
  const pieces: string[][] = [];
  for await (const piece of inPieces(fetch)) pieces.push(piece);
  return {
    pieces: pieces.map((piece) => piece.length),
    rows: pieces.flat(),
    fetched,
    mostFetched: Math.max(...fetched),
  };
}

test("short rows go in pieces of some thousands, in few steps", async () => {
  const rows = Array.from({ length: 12_345 }, (_, number) => `(${number})`);
  const { pieces, rows: all, fetched } = await taken(rows);
  expect([pieces, all, fetched.length]).toEqual([[5_000, 5_000, 2_345], rows, 9]);
});

test("long rows end a piece by their length, and fewer are fetched of them", async () => {
  const rows = Array.from({ length: 90 }, (_, number) => (number < 50 ? "short" : "x".repeat(3_000_000)));
  const { pieces, rows: all } = await taken(rows);
  expect(pieces.slice(0, 3)).toEqual([53, 3, 3]);
  expect(all).toEqual(rows);
  const { mostFetched } = await taken(Array.from({ length: 200 }, () => "x".repeat(1_000_000)));
  expect(mostFetched).toBe(50_000_000); // the first ones, before their length is known
});

test("a table without rows has no piece", async () => expect((await taken([])).pieces).toEqual([]));
