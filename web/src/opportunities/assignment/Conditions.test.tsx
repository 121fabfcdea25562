import { drawFields } from "@trato/domain/opportunities/assignment/conditions.ts";
import { useState } from "react";
import { beforeEach, expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { ruleWords } from "./assignment-labels.ts";
import { Conditions } from "./Conditions.tsx";
import type { AssignmentRule } from "./queries.ts";
import { onField } from "./rule-values.ts";

const t = wordsIn("en", ruleWords);

beforeEach(() =>
  answering({
    "GET /me": aMe(),
    "GET /teams": { items: [] },
    "GET /opportunity-values": { sources: [], tags: [], city: [] },
  }),
);

const errorOf = (path: string) => (path === "conditions.0.values" ? "Between 0 and 100." : undefined);

function Asked() {
  const [conditions, setConditions] = useState<AssignmentRule["conditions"]>([onField("probability")]);
  return <Conditions conditions={conditions} onChange={setConditions} errorOf={errorOf} fields={drawFields} />;
}

test("conditions are added and taken away, each with what is wrong with it; a draw may ask how likely a lead is", async () => {
  const screen = await show(<Asked />);
  await expect.element(screen.getByText("Between 0 and 100.")).toBeVisible();
  await screen.getByRole("textbox", { name: t.values }).fill("50");
  await screen.getByRole("button", { name: t.addCondition }).click();
  expect(screen.getByRole("combobox", { name: t.field }).all()).toHaveLength(2);
  await screen.getByRole("button", { name: t.removeCondition("Probability") }).click();
  await expect.element(screen.getByText("Between 0 and 100.")).toBeVisible();
  expect(screen.getByRole("combobox", { name: t.field }).all()).toHaveLength(1);
});
