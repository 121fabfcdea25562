import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import { findCard, type Place } from "@trato/domain/opportunities/board.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../../../domain/test/property-runs.ts";
import { anId } from "../../../test/ids.ts";
import { aBoard, aCard } from "../../../test/opportunities.ts";
import {
  assigning,
  type BoardChange,
  creating,
  losing,
  placing,
  reversed,
  salespersonOf,
  wonStageOf,
} from "./board-change.ts";
import type { Board } from "./board-queries.ts";

const today = "2026-11-23" as CalendarDate; // a day
const now = "2026-11-23T10:00:00Z" as Moment; // a moment
const ana = { id: anId<"members">(50), name: "Ana" };
const [first, second, won] = [anId<"stages">(900), anId<"stages">(901), anId<"stages">(902)];

const board = () => aBoard([aCard(1), aCard(2), aCard(3)], [aCard(4)], []);
const numbersIn = (shown: Board) => shown.stages.map(({ cards }) => cards.map(({ rank }) => rank).join(""));
const top = (stageId: string): Place => ({ stageId, below: null });
const placed = (id: number, to: Place, on = board()) => placing(on, anId(id), to, now, today);

describe("taken back, a change leaves the board as it was", () => {
  test.each<[string, BoardChange | null, string[]]>([
    ["a card at the top of another column", placed(2, top(second)), ["13", "24", ""]],
    ["a card below another one", placed(4, { stageId: first, below: anId(1) }), ["1423", "", ""]],
    ["a card up in its own column", placed(3, top(first)), ["312", "4", ""]],
    ["a card that is won", placed(1, top(won)), ["23", "4", "1"]],
    ["a card that is lost", losing(board(), anId(2), today), ["13", "4", ""]],
    ["a card that is given to somebody", assigning(board(), anId(1), ana, today), ["123", "4", ""]],
    ["a card that is new", creating(aCard(9), second, today), ["123", "94", ""]],
  ])("%s", (_, change, after) => {
    const changed = change?.apply(board());
    expect(changed && numbersIn(changed)).toEqual(after);
    expect(changed && change?.takeBack(changed)).toEqual(board());
  });
});

test("a card that is not on the board can't be changed", () => {
  expect(placed(99, top(second))).toBeNull();
  expect(losing(board(), anId(99), today)).toBeNull();
  expect(assigning(board(), anId(99), ana, today)).toBeNull();
});

test("undone by hand it goes back, and forward again when the server refuses that", () => {
  const change = losing(board(), anId(2), today);
  const lost = change?.apply(board());
  const undone = change && lost && reversed(change).apply(lost);
  expect(undone).toEqual(board());
  expect(change && undone && reversed(change).takeBack(undone)).toEqual(lost);
});

test("what has happened since is not taken back with it", () => {
  const shown = board();
  const move = placed(2, top(second), shown);
  const moved = move?.apply(shown);
  const other = moved && placed(4, top(won), moved);
  const both = moved && other?.apply(moved);
  expect(both && numbersIn(both)).toEqual(["13", "2", "4"]);
  expect(both && move && numbersIn(move.takeBack(both))).toEqual(["123", "", "4"]);
});

test("a card whose neighbour has gone comes back to the top of its column", () => {
  const move = placed(2, top(second));
  const without = aBoard([aCard(3)], [aCard(2), aCard(4)], []);
  expect(move && numbersIn(move.takeBack(without))).toEqual(["23", "4", ""]);
});

test("a card that comes back had been in its column since before", () => {
  const move = placed(2, top(second));
  const back = move?.takeBack(move.apply(board()));
  expect(back && findCard(back, anId(2))?.card.stageChangedAt).toBe("2026-11-01T08:00:00Z");
});

test("a card is given, and taken away", () => {
  const given = assigning(board(), anId(1), ana, today)?.apply(board());
  const card = given && findCard(given, anId(1))?.card;
  expect(card && salespersonOf(card)).toEqual(ana);
  expect(salespersonOf(aCard(1))).toBeNull();
});

test("won is the column for it that follows, and none for a card that is not there", () => {
  expect(wonStageOf(board(), anId(1))).toBe(won);
  expect(wonStageOf(board(), anId(99))).toBeNull();
});

const heads = ({ stages }: Board) => stages.map(({ count, mix, expectedRevenue }) => ({ count, mix, expectedRevenue }));

test("taken back in any order, changes of different cards leave the cards they touched where they were", () => {
  const moves = fc.uniqueArray(fc.record({ card: fc.integer({ min: 1, max: 4 }), stage: fc.nat(2) }), {
    selector: ({ card }) => card,
    minLength: 1,
  });
  fc.assert(
    fc.property(moves, fc.infiniteStream(fc.nat()), (wanted, chance) => {
      let shown: Board = board();
      const done = wanted.flatMap(({ card, stage }) => {
        const change = placed(card, top(anId(900 + stage)), shown);
        if (!change) return [];
        shown = change.apply(shown);
        return [change];
      });
      while (done.length > 0) {
        const [change] = done.splice((chance.next().value ?? 0) % done.length, 1);
        shown = change?.takeBack(shown) ?? shown;
      }
      expect(heads(shown)).toEqual(heads(board()));
      expect(numbersIn(shown).map((cards) => Array.from(cards).sort().join(""))).toEqual(["123", "4", ""]);
    }),
    propertyRuns(),
  );
});
