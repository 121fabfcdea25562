import { expect, test } from "vitest";
import type { Probability } from "../scoring.ts";
import { inTrust, type MergeableDeal, mergedDeal, obstacleToMergeDeals } from "./merged-deal.ts";

function deal(id: string, given: Partial<MergeableDeal> = {}): MergeableDeal {
  return { id, type: "lead", state: "open", stageSequence: 1, probability: null, values: {}, ...given };
}
const percent = (text: string) => text as Probability; // a decimal

test.each<[string, Partial<MergeableDeal>, Partial<MergeableDeal>]>([
  ["an opportunity before a lead", { type: "opportunity" }, { stageSequence: 9 }],
  ["an open lead before a lost one", { state: "open" }, { state: "lost", stageSequence: 9 }],
  ["the further stage", { stageSequence: 2 }, { stageSequence: 1, probability: percent("90") }],
  ["the higher probability", { probability: percent("9.5") }, { probability: percent("9") }],
])("%s is trusted more", (_, more, less) => {
  expect(inTrust([deal("1", less), deal("2", more)]).map(({ id }) => id)).toEqual(["2", "1"]);
});

test("of equals the older one is trusted", () => {
  expect(inTrust([deal("2"), deal("1")]).map(({ id }) => id)).toEqual(["1", "2"]);
});

const reasonOf = (deals: MergeableDeal[]) =>
  mergedDeal(deals).find(({ part }) => part === "standing")?.values["lostReasonId"];

test("what is lost without a reason takes the reason of another lost one; what is open takes none", () => {
  const [reasonless, withReason] = [
    deal("1", { state: "lost" }),
    deal("2", { state: "lost", values: { lostReasonId: "r" } }),
  ];
  expect(reasonOf([reasonless, withReason])).toBe("r");
  expect(reasonOf([deal("3"), withReason])).toBeNull();
});

test.each([
  ["as the rule has it", [deal("1"), deal("2", { state: "lost" })], [], null],
  ["one that waits in the pool", [deal("1"), deal("2", { type: "pooled" })], [], "lead.pooled"],
  ["the title of one of them", [deal("1"), deal("2")], [{ part: "title", from: "2" }], null],
  ["the title of another one", [deal("1"), deal("2")], [{ part: "title", from: "3" }], "merge.not_among"],
  ["all titles", [deal("1"), deal("2")], [{ part: "title", from: null }], "merge.not_among"],
  ["a part that there is not", [deal("1"), deal("2")], [{ part: "colour", from: "1" }], "merge.not_among"],
  [
    "the standing of a lead, where one is more",
    [deal("1"), deal("2", { type: "opportunity" })],
    [{ part: "standing", from: "1" }],
    "merge.back_to_lead",
  ],
  ["that of an opportunity", [deal("1"), deal("2", { type: "opportunity" })], [{ part: "standing", from: "2" }], null],
])("%s: %s", (_, deals, choices, code) => {
  expect(obstacleToMergeDeals(deals, choices)?.code ?? null).toBe(code);
});
