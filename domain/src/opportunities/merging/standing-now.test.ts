import { expect, test } from "vitest";
import type { Moment } from "../../dates.ts";
import type { Id } from "../../ids.ts";
import type { Stage } from "../lifecycle.ts";
import { standingNow } from "./standing-now.ts";

const id = (text: string) => text as Id<"stages">; // an id
const at = (text: string) => text as Moment; // a moment
const [fresh, won]: [Stage, Stage] = [
  { id: id("fresh"), sequence: 1, isWon: false },
  { id: id("won"), sequence: 9, isWon: true },
];
const now = at("2026-11-30T10:00:00.000Z");
const kept = {
  type: "opportunity" as const,
  state: "open" as const,
  stageId: fresh.id,
  stageChangedAt: at("2026-11-01T10:00:00.000Z"),
  closedAt: null,
  probability: null,
  lostReasonId: null,
};

test.each([
  ["where it stood", kept, {}],
  ["won where it was won", { ...kept, state: "won" as const, stageId: won.id }, {}],
  ["lost in any stage", { ...kept, state: "lost" as const, stageId: won.id }, {}],
  ["a lead in any stage", { ...kept, type: "lead" as const, stageId: won.id }, {}],
  ["in the first stage, where its own is gone", { ...kept, stageId: id("gone") }, { stageId: "fresh" }],
  [
    "in a won stage, where its own is gone",
    { ...kept, state: "won" as const, stageId: id("gone") },
    { stageId: "won" },
  ],
  [
    "won, where its stage is a won one by now",
    { ...kept, stageId: won.id },
    { state: "won", closedAt: now, probability: "100" },
  ],
  ["open, where its stage is none by now", { ...kept, state: "won" as const }, { state: "open", closedAt: null }],
])("it stands %s", (_, standing, expected) => {
  const found: Record<string, unknown> = standingNow(standing, [fresh, won], now);
  expect(Object.keys(found).length > 0).toBe(Object.keys(expected).length > 0);
  expect(found).toMatchObject(expected);
});
