import { expect, test } from "vitest";
import { settledChoices } from "@trato/domain/documents/choices/choices.ts";
import { anId } from "../../../test/ids.ts";
import { aSaleLine } from "../../../test/sales.ts";
import type { DraftLine } from "../use-sale-draft.ts";
import { asCounted, asOption, withAlternative } from "./choice-moves.ts";

const oak: DraftLine = aSaleLine({ id: anId(1), name: "Oak" });
const pine: DraftLine = aSaleLine({ id: anId(2), name: "Pine" });
const lamp: DraftLine = aSaleLine({ id: anId(3), name: "Lamp" });
const told = (lines: readonly DraftLine[]) => lines.map(({ name, choice }) => `${name} ${choice}`);

test("an alternative stands below the line that it may replace, and counts in its place when it is chosen", () => {
  const offered = withAlternative([oak, lamp], oak.id, pine);
  expect(told(offered)).toEqual(["Oak counted", "Pine alternative", "Lamp counted"]);
  const chosen = asCounted(offered, pine.id);
  expect(told(chosen)).toEqual(["Oak alternative", "Pine counted", "Lamp counted"]);
  expect(settledChoices(chosen)).toBe(chosen);
  const steel: DraftLine = { ...lamp, id: anId(4), name: "Steel" };
  expect(told(withAlternative(chosen, oak.id, steel))).toEqual([
    "Oak alternative",
    "Pine counted",
    "Steel alternative",
    "Lamp counted",
  ]);
});

test("an option counts when it is chosen, and not before", () => {
  const offered = asOption([oak, lamp], lamp.id);
  expect(told(offered)).toEqual(["Oak counted", "Lamp option"]);
  expect(told(asCounted(offered, lamp.id))).toEqual(["Oak counted", "Lamp counted"]);
  expect(offered[0]).toBe(oak);
});
