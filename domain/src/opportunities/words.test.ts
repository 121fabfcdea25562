import { expect, test } from "vitest";
import { speak } from "../words.ts";
import { scoringVariables } from "./scoring-model.ts";
import { contactQualities, opportunityStates, opportunityTypes, scoreRules, scoringVariableNames } from "./words.ts";

test("everything that scoring compares and every way to a probability has its words", () => {
  expect(Object.keys(scoringVariableNames).toSorted()).toEqual([...scoringVariables, "stage"].toSorted());
  expect(Object.keys(scoreRules)).toEqual(["no_stage", "won_stage", "no_history", "computed"]);
  expect(Object.keys(contactQualities)).toEqual(["correct", "incorrect", "missing"]);
});

test("a lead and its state are spoken in both languages", () => {
  expect([speak(opportunityTypes, "lead", "en"), speak(opportunityTypes, "lead", "es")]).toEqual([
    "Lead",
    "Iniciativa",
  ]);
  expect([speak(opportunityStates, "lost", "en"), speak(opportunityStates, "lost", "es")]).toEqual(["Lost", "Perdida"]);
});
