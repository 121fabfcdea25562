import { expect, test } from "vitest";
import type { Base } from "./base.ts";
import { outlivedLog } from "./outlived-log.ts";
import { type Piece, segmentBytes } from "./piece.ts";
import { rangesOf, wayTo, wayToNewest } from "./ranges.ts";

const at = (minute: number) => `2026-11-29T03:${String(minute).padStart(2, "0")}:00.000Z`;
const backupOf = (minute: number) => `trato-20261129T03${String(minute).padStart(2, "0")}00Z.tar.zst.age`;

/** A piece of a tenth of a segment, or so many, read at a minute. */
const piece = (from: number, minute: number, { tenths = 1, chain = "a" } = {}): Piece => ({
  chain,
  timeline: "00000001",
  from: tenth(from),
  to: tenth(from + tenths),
  at: at(minute),
});
const tenth = (count: number): bigint =>
  BigInt(Math.floor(count / 10)) * segmentBytes + BigInt(count % 10) * (segmentBytes / 10n);
const base = (from: number, minute: number, chain = "a"): Base => ({
  chain,
  backup: backupOf(minute),
  from: tenth(from) + 1n,
  to: tenth(from) + 2n,
  at: at(minute),
  timeZone: "Europe/Madrid",
});
const starts = (pieces: Piece[] | undefined) =>
  pieces?.map((each) => Math.round((Number(each.from) / Number(segmentBytes)) * 10));

const whole = {
  pieces: [piece(0, 1), piece(1, 2), piece(2, 3, { tenths: 8 }), piece(10, 3), piece(11, 4)],
  bases: [base(0, 1)],
};

test("any moment from the end of a backup to the last look at the log behind it can be restored", () => {
  expect(rangesOf(whole)).toEqual([{ from: at(1), until: at(4), isCut: false, chain: "a" }]);
  expect(rangesOf({ ...whole, bases: [] })).toEqual([]);
  expect(rangesOf({ pieces: [], bases: [base(0, 1)] })).toEqual([
    { from: at(1), until: at(1), isCut: false, chain: "a" },
  ]);
});

test("the way to a moment is the newest backup before it and the pieces until it", () => {
  const two = { ...whole, bases: [base(0, 1), base(10, 3)] };
  expect(wayTo(at(2), two)).toMatchObject({ base: { at: at(1) }, pieces: [{ at: at(1) }, { at: at(2) }] });
  expect(starts(wayTo(at(4), two)?.pieces)).toEqual([10, 11]);
  expect([wayTo(at(0), two), wayTo(at(5), two)]).toEqual([null, null]);
  expect(wayToNewest(two)).toMatchObject({ base: { at: at(3) }, reaches: at(4) });
});

test("a piece that fills its segment may be followed by more of its moment, and says nothing until when all is there", () => {
  expect(starts(wayTo(at(3), whole)?.pieces)).toEqual([0, 1, 2, 10]);
  const half = { ...whole, pieces: whole.pieces.slice(0, 3) };
  expect(rangesOf(half)).toMatchObject([{ until: at(2), isCut: false }]);
});

test("where a piece is missing the log ends, until the next backup", () => {
  const cut = { pieces: whole.pieces.filter((each) => each.at !== at(2)), bases: [base(0, 1), base(10, 3)] };
  expect(rangesOf(cut)).toMatchObject([
    { from: at(1), until: at(1), isCut: true },
    { from: at(3), until: at(4), isCut: false },
  ]);
  expect(wayTo(at(2), cut)).toBeNull();
});

test("where two pieces go on from one place nobody knows which is right", () => {
  const twin = { ...whole, pieces: [...whole.pieces, piece(1, 5, { tenths: 2 })] };
  expect(rangesOf(twin)).toMatchObject([{ from: at(1), until: at(1), isCut: true }]);
});

test("chains do not mix, and what one of them lacks another may have", () => {
  const both = {
    pieces: [...whole.pieces, piece(0, 6, { chain: "b" }), piece(1, 7, { chain: "b" })],
    bases: [base(0, 1), base(0, 6, "b")],
  };
  expect(rangesOf(both)).toMatchObject([
    { from: at(1), until: at(4), chain: "a" },
    { from: at(6), until: at(7), chain: "b" },
  ]);
});

test("what comes before the oldest backup's first segment goes, and the newest piece of each chain stays", () => {
  const later = { ...whole, bases: [base(0, 1), base(10, 3)] };
  const gone = outlivedLog(later, new Set([backupOf(3)]), at(0));
  expect([starts(gone.pieces), gone.bases]).toEqual([[0, 1, 2], [base(0, 1)]]);
  const ahead = { pieces: [piece(0, 1)], bases: [base(20, 3)] };
  expect(outlivedLog(ahead, new Set([backupOf(3)]), at(0)).pieces).toEqual([]);
});

test("of a chain without a backup what is younger than backups are kept stays", () => {
  const without = { ...whole, bases: [] };
  expect(starts(outlivedLog(without, new Set(), at(3)).pieces)).toEqual([0, 1]);
});
