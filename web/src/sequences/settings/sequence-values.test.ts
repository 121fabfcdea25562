import { CreateSequence } from "@trato/domain/sequences/inputs.ts";
import * as z from "zod/mini";
import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { aSequence } from "../../../test/sequences.ts";
import { begunStep, emptySequence, moved, sentOf, valuesOf } from "./sequence-values.ts";

test("what was kept comes back as it was", () => {
  const { steps, name, subject, begins, days, from, to, isOn } = aSequence();
  expect(sentOf(valuesOf(aSequence()))).toEqual({ steps, name, subject, begins, days, from, to, isOn });
});

test("an empty one lacks its name and the template of its first step, and nothing else", () => {
  const read = z.safeParse(CreateSequence, sentOf(emptySequence));
  expect(read.error?.issues.map(({ path }) => path.join("."))).toEqual(["name", "steps.0.templateId"]);
});

test("a step says what its kind says, and waits where one stands before it", () => {
  const mail = { ...begunStep("mail", []), templateId: anId(1), summary: "left over" };
  expect(mail.wait.amount).toBe(0);
  expect(begunStep("call", [mail]).wait.amount).toBe(2);
  expect(sentOf({ steps: [mail] }).steps).toEqual([{ kind: "mail", wait: mail.wait, templateId: anId(1) }]);
});

test("a step goes up or down where there is one beside it", () => {
  expect(moved(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 1, 1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
});
