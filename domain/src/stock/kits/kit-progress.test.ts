import { expect, test } from "vitest";
import type { Decimal } from "../../decimal.ts";
import { type GivenUpPart, lostKits, partsProgress, tooMuchOnItsWay } from "./kit-progress.ts";

const d = (value: string) => value as Decimal;
const part = (perKit: string, moved: string, onItsWay: string, givenUp = "0"): GivenUpPart => ({
  perKit: d(perKit),
  moved: d(moved),
  returned: d("0"),
  onItsWay: d(onItsWay),
  givenUp: d(givenUp),
});

test.each<[string, GivenUpPart[], string]>([
  ["all of them, when nothing of a part comes any more", [part("1", "0", "2"), part("4", "0", "0", "8")], "2"],
  ["one, when its last part does not", [part("1", "0", "2"), part("4", "4", "3", "1")], "1"],
  ["none, when what was given up made none before either", [part("1", "1", "0"), part("4", "5", "0", "2")], "0"],
  ["those that the customer gives back", [part("1", "-1", "0", "1"), part("4", "-8", "0")], "1"],
])("kits that are lost: %s", (_, parts, lost) => {
  expect(lostKits(parts)).toBe(lost);
});

const kits = { ordered: d("3"), moved: d("1"), returned: d("0"), givenUp: d("1") };

test("a part sees its line in its own quantities, and waits for no kit that was given up", () => {
  const legs = partsProgress(kits, part("4", "6", "6"));
  expect(legs).toEqual({ ordered: "12", moved: "6", returned: "0", givenUp: "4" });
  expect(tooMuchOnItsWay(legs, d("6"))).toBe("2");
  expect(tooMuchOnItsWay(legs, d("2"))).toBeNull();
  expect(
    tooMuchOnItsWay(partsProgress({ ...kits, ordered: d("-3"), givenUp: d("-3") }, part("4", "0", "0")), d("-1")),
  ).toBe("0");
});
