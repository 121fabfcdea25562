import { expect, test } from "vitest";
import type { CalendarDate } from "../../dates.ts";
import type { Decimal } from "../../decimal.ts";
import { isWhole, kitAvailability, kitForecast, partsFor, wholeKits } from "./whole-kits.ts";

const d = (value: string) => value as Decimal;
const on = (value: string) => value as CalendarDate;

test.each([
  ["8", "4", "2"],
  ["7", "4", "1"],
  ["0", "4", "0"],
  ["-1", "4", "-1"],
  ["-4", "4", "-1"],
  ["0.9", "0.3", "3"],
  ["0.899999", "0.3", "2"],
  // three times a third of a dozen, as it is kept
  ["0.999999999999999999999999999999999999999999999999999999999999", "1", "1"],
])("%s of a part, of which %s are in one, make %s kits", (have, perKit, kits) => {
  expect(wholeKits(d(have), d(perKit))).toBe(kits);
});

test("kits take their parts whole, and are whole themselves", () => {
  expect(partsFor(d("-3"), d("0.25"))).toBe("-0.75");
  expect(["2", "-2", "0", "2.5"].map((kits) => isWhole(d(kits)))).toEqual([true, true, true, false]);
});

const part = (given: { free: string; missing: string; expectedOn?: string | null; perKit?: string }) => ({
  needed: d("4"),
  onHand: d("9"),
  forecast: d("9"),
  perKit: d(given.perKit ?? "2"),
  free: d(given.free),
  missing: d(given.missing),
  expectedOn: given.expectedOn ? on(given.expectedOn) : null,
});

test("a draft's kits are as many as the scarcest part makes, and expected with the last of those that are missing", () => {
  const plenty = part({ free: "9", missing: "0" });
  const scarce = part({ free: "3", missing: "1", expectedOn: "2026-12-04" });
  const scarcer = part({ free: "1", missing: "3", expectedOn: "2026-12-09", perKit: "1" });
  const found = kitAvailability(d("2"), [plenty, scarce, scarcer]);
  expect(found).toEqual({
    needed: "2",
    onHand: "4",
    free: "1",
    forecast: "4",
    missing: "1",
    expectedOn: "2026-12-09",
  });
  expect(kitAvailability(d("2"), [scarce, part({ free: "1", missing: "3" })]).expectedOn).toBeNull();
  expect(kitAvailability(d("2"), [plenty])).toMatchObject({ free: "4", missing: "0", expectedOn: null });
});

test("the forecast of a kit is that of its parts, on the days on which another number of kits can be made", () => {
  const day = (of: string, onHand: string) => ({ on: on(of), onHand: d(onHand), incoming: d("0"), outgoing: d("0") });
  const legs = { perKit: d("4"), onHand: d("8"), days: [day("2026-12-02", "16"), day("2026-12-05", "2")] };
  const tops = { perKit: d("1"), onHand: d("3"), days: [day("2026-12-03", "4")] };
  expect(kitForecast([legs, tops])).toEqual({
    onHand: "2",
    days: [
      { on: "2026-12-02", incoming: "1", outgoing: "0", onHand: "3" },
      { on: "2026-12-03", incoming: "1", outgoing: "0", onHand: "4" },
      { on: "2026-12-05", incoming: "0", outgoing: "4", onHand: "0" },
    ],
  });
});
