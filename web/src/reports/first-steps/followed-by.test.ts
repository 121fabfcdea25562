import { expect, test } from "vitest";
import { firstSteps } from "@trato/domain/reports/first-steps.ts";
import { followedBy } from "./followed-by.ts";

const steps = (team: boolean, quotation: boolean) =>
  [
    { name: "company", isDone: true },
    { name: "team", isDone: team },
    { name: "quotation", isDone: quotation },
  ] as const;

test("the first steps are asked for again only for what one still to be taken follows from", () => {
  expect(followedBy(steps(false, false))).toEqual({ member: "any", setting: "any", sale: "any" });
  expect(followedBy(steps(true, false))).toEqual({ sale: "any" });
  expect(followedBy(steps(true, true))).toEqual({});
});

test.each(firstSteps)("the step $name is asked for again when something happens", ({ name }) => {
  expect(followedBy([{ name, isDone: false }])).not.toEqual({});
});
