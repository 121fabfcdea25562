import fc from "fast-check";
import { expect, test } from "vitest";
import { baseNamed, nameOfBase } from "./base.ts";
import {
  nameOfPiece,
  partedBySegments,
  pieceNamed,
  positionIn,
  positionText,
  segmentBytes,
  segmentOf,
} from "./piece.ts";

const position = fc.bigInt({ min: segmentBytes, max: 0xff_ffff_ffffn });
const length = fc.bigInt({ min: 1n, max: 9n * segmentBytes });
const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });

test("a name says of a piece what it is, and names sort as the pieces follow", () => {
  fc.assert(
    fc.property(position, length, moment, (from, long, date) => {
      const pieces = partedBySegments(from, from + long).map((part) => ({
        chain: "a",
        timeline: "00000001",
        ...part,
        at: date.toISOString(),
      }));
      const names = pieces.map(nameOfPiece);
      expect(names.map((name) => pieceNamed("a", name))).toEqual(pieces);
      expect(names.toSorted()).toEqual(names);
    }),
  );
});

test("a name says of a backup where in the log it stands", () => {
  const base = {
    chain: "a",
    backup: "trato-20261129T031500Z.tar.zst.age",
    from: 0x4_0200_0028n,
    to: 0x4_0200_0120n,
    at: "2026-11-29T03:15:04.120Z",
    timeZone: "America/Argentina/Buenos_Aires",
  };
  expect(baseNamed("a", nameOfBase(base))).toEqual(base);
  expect(baseNamed("a", "trato-20261129T031500Z.tar.zst.age")).toBeNull();
});

test("positions are read and written as PostgreSQL does, and lead to its files", () => {
  expect([positionIn("16/B374D848"), positionText(0x16_b374_d848n)]).toEqual([0x16_b374_d848n, "16/b374d848"]);
  expect(segmentOf("00000002", 0x16_b374_d848n)).toBe("0000000200000016000000B3");
});

test.each([
  "00000001000000000000000000000002-000000-0000170-20261129T030718331Z.zst.age",
  "000000010000000000000002-000000-0000170-20261129T030718331Z.zst.age.part",
  "trato-20261129T031500Z.tar.zst.age",
])("%s is no piece", (name) => {
  expect(pieceNamed("a", name)).toBeNull();
});
