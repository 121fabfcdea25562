import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../../test/decimals.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import type { CalendarDate } from "../dates.ts";
import { add, compare, type Decimal, exact, sum, toText } from "../decimal.ts";
import {
  availabilityFigures,
  coverLines,
  draftAvailability,
  forecastDays,
  type PlannedReceipt,
  type ProductPlan,
} from "./forecast.ts";
import type { OpenLine } from "./reservations.ts";

const text = (amount: string) => amount as Decimal; // a decimal
const day = (written: string) => written as CalendarDate; // a day
const today = day("2026-11-23");

const line = (id: string, quantity: string, reserved = "0"): OpenLine => ({
  id,
  quantity: text(quantity),
  reserved: text(reserved),
});
const receipt = (quantity: string, on: string): PlannedReceipt => ({ quantity: text(quantity), scheduledOn: day(on) });

const covered = (free: string, lines: OpenLine[], receipts: PlannedReceipt[]) =>
  coverLines(text(free), lines, receipts, today).map(({ id, missing, uncovered, expectedOn }) =>
    [id, missing, uncovered, expectedOn ?? "-"].join(" "),
  );

describe("waiting lines are served from free stock, then from receipts by date (R-656, section 11.2)", () => {
  test.each<[string, string, OpenLine[], PlannedReceipt[], string[]]>([
    ["what is set aside needs nothing", "0", [line("a", "5", "5")], [], ["a 0 0 -"]],
    ["free stock needs no day", "5", [line("a", "5")], [], ["a 5 0 -"]],
    ["a receipt tells its day", "0", [line("a", "5")], [receipt("5", "2026-12-01")], ["a 5 0 2026-12-01"]],
    [
      "the last receipt needed tells the day",
      "1",
      [line("a", "5")],
      [receipt("2", "2026-12-10"), receipt("2", "2026-12-01")],
      ["a 5 0 2026-12-10"],
    ],
    ["a late receipt is expected today", "0", [line("a", "5")], [receipt("5", "2026-11-01")], ["a 5 0 2026-11-23"]],
    ["what nothing covers has no day", "0", [line("a", "5")], [receipt("3", "2026-12-01")], ["a 5 2 -"]],
    [
      "lines take in their order",
      "0",
      [line("a", "2"), line("b", "4")],
      [receipt("3", "2026-12-01"), receipt("9", "2026-12-05")],
      ["a 2 0 2026-12-01", "b 4 0 2026-12-05"],
    ],
    ["less than nothing covers nothing", "-5", [line("a", "1")], [], ["a 1 1 -"]],
    ["only the missing part is looked for", "1", [line("a", "5", "4")], [], ["a 1 0 -"]],
  ])("%s", (_, free, lines, receipts, expected) => {
    expect(covered(free, lines, receipts)).toEqual(expected);
  });

  test("no more is covered than there is", () => {
    const quantity = decimals(2, 0, false);
    fc.assert(
      fc.property(
        quantity,
        fc.array(quantity, { maxLength: 5 }),
        fc.array(quantity, { maxLength: 5 }),
        (free, asked, planned) => {
          const lines = asked.map((each, place) => line(String(place), each));
          const receipts = planned.map((each, place) => receipt(each, `2026-12-0${place + 1}`));
          const found = coverLines(free, lines, receipts, today);
          const served = sum(found.map(({ missing, uncovered }) => add(exact(missing), exact(`-${uncovered}`))));
          const there = add(exact(free), sum(planned.map((each) => exact(each))));
          expect(compare(served, there)).toBeLessThanOrEqual(0);
        },
      ),
      propertyRuns(),
    );
  });
});

describe("what a draft's line finds (R-654)", () => {
  const plan = (part: Partial<ProductPlan> = {}): ProductPlan => ({
    onHand: text("10"),
    reserved: text("4"),
    deliveries: [{ ...line("promised", "4", "4"), scheduledOn: day("2026-11-25") }],
    receipts: [receipt("20", "2026-12-01")],
    ...part,
  });
  const draft = (id: string, quantity: string, on = "2026-12-10") => ({
    id,
    quantity: text(quantity),
    neededOn: day(on),
  });
  const found = (lines: ReturnType<typeof draft>[], stock = plan()) =>
    draftAvailability(stock, lines, today).map(({ onHand, free, forecast, missing, expectedOn }) =>
      [onHand, free, forecast, missing, expectedOn ?? "-"].join(" "),
    );

  test.each<[string, ReturnType<typeof draft>[], ProductPlan, string[]]>([
    ["enough that is free", [draft("a", "6")], plan(), ["10 6 26 0 -"]],
    ["too little, and when the rest comes", [draft("a", "8")], plan(), ["10 6 26 2 2026-12-01"]],
    ["a forecast for its own day", [draft("a", "1", "2026-11-24")], plan(), ["10 6 10 0 -"]],
    ["the day of a movement counts", [draft("a", "1", "2026-11-25")], plan(), ["10 6 6 0 -"]],
    [
      "less by what earlier lines take",
      [draft("a", "4"), draft("b", "4")],
      plan(),
      ["10 6 26 0 -", "10 2 26 2 2026-12-01"],
    ],
    [
      "nothing where earlier lines take more than there is",
      [draft("a", "8"), draft("b", "4")],
      plan(),
      ["10 6 26 2 2026-12-01", "10 0 26 4 2026-12-01"],
    ],
    ["nothing that others were promised", [draft("a", "1")], plan({ onHand: text("4") }), ["4 0 20 1 2026-12-01"]],
    ["no day where no receipt suffices", [draft("a", "30")], plan(), ["10 6 26 24 -"]],
    [
      "all missing where there is less than nothing",
      [draft("a", "3")],
      plan({ onHand: text("-2"), reserved: text("0"), deliveries: [], receipts: [] }),
      ["0 0 0 3 -"],
    ],
  ])("%s", (_, lines, stock, expected) => {
    expect(found(lines, stock)).toEqual(expected);
  });
});

test.each([
  ["10", "4", "20", "6", "6", "24"],
  ["0", "0", "0", "0", "0", "0"],
  ["-2", "0", "1", "3", "-2", "-4"],
  ["2.5", "1.25", "0", "1.25", "1.25", "1.25"],
])(
  "of %s on hand, %s promised, %s coming and %s going, %s is free and %s will be there (section 11.1)",
  (onHand, reserved, incoming, outgoing, free, forecast) => {
    const stock = {
      onHand: text(onHand),
      reserved: text(reserved),
      incoming: text(incoming),
      outgoing: text(outgoing),
    };
    expect(availabilityFigures(stock)).toEqual({ ...stock, free, forecast });
  },
);

test("a line that counts on a late receipt says since when, and one that does not is not late", () => {
  const receipts = [receipt("2", "2026-11-20"), receipt("9", "2026-12-05")];
  const told = coverLines(text("0"), [line("a", "1"), line("b", "3"), line("c", "1")], receipts, today);
  expect(told.map(({ lateSince, expectedOn }) => [lateSince, expectedOn])).toEqual([
    ["2026-11-20", "2026-11-23"],
    ["2026-11-20", "2026-12-05"],
    [null, "2026-12-05"],
  ]);
});

test("the last day of the forecast is what is there with all that comes and goes (R-1101)", () => {
  const move = fc.tuple(decimals(2, 1, false), fc.integer({ min: 10, max: 30 }));
  fc.assert(
    fc.property(decimals(3, 1), fc.array(move), fc.array(move), (onHand, coming, going) => {
      const [receipts, deliveries] = [coming, going].map((moves) =>
        moves.map(([quantity, date]) => receipt(quantity, `2026-11-${date}`)),
      );
      const days = forecastDays({ onHand, receipts: receipts ?? [], deliveries: deliveries ?? [] }, today);
      const all = sum([
        exact(onHand),
        ...coming.map(([quantity]) => exact(quantity)),
        ...going.map(([quantity]) => exact(`-${quantity}`)),
      ]);
      expect(days.at(-1)?.onHand ?? onHand).toBe(toText(all));
      expect(days.every(({ on }) => on >= today)).toBe(true);
    }),
    propertyRuns(),
  );
});
