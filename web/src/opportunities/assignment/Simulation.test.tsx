import { useState } from "react";
import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { useForm } from "../../ui/forms/form.ts";
import { simulationWords } from "./assignment-labels.ts";
import { emptyRule, type RuleValues } from "./rule-values.ts";
import { Simulation } from "./Simulation.tsx";

const t = wordsIn("en", simulationWords);
const luis = anId<"members">(5);
const ruleId = anId<"assignment_rules">(800);

function Trying({ members }: Pick<RuleValues, "members">) {
  const [initial] = useState<RuleValues>({ ...emptyRule, name: "Madrid", members });
  const form = useForm<RuleValues>({ initial, place: null, submit: async () => undefined });
  return <Simulation form={form} ruleId={ruleId} />;
}

const result = {
  leads: 12,
  waiting: 2,
  left: 1,
  people: [{ memberId: luis, name: "Luis Pardo", byRule: 6, byOthers: 3, now: 4 }],
  rules: [{ name: "Madrid", isTried: true, count: 6 }],
};
const answers = (leads: number) =>
  answering({ "GET /me": aMe(), "POST /assignment-rules/simulate": { ...result, leads } });

test("who would have got how many is shown beside who has them, and how many would have waited or been left", async () => {
  answers(12);
  const screen = await show(<Trying members={[{ memberId: luis, weight: 1 }]} />);
  await screen.getByRole("button", { name: t.tryIt }).click();
  await expect.element(screen.getByText(t.came("12"))).toBeVisible();
  await expect.element(screen.getByRole("row", { name: "Luis Pardo 6 3 4" })).toBeVisible();
  await expect.element(screen.getByText(`Madrid: 6 · ${t.waiting("2")} · ${t.left("1")}`)).toBeVisible();
  expect(askedOf("POST /assignment-rules/simulate")).toMatchObject([{ ruleId, name: "Madrid", mode: "in_turn" }]);
});

test("where nothing came it says so, and a rule for nobody is not tried", async () => {
  answers(0);
  const screen = await show(<Trying members={[{ memberId: luis, weight: 1 }]} />);
  await screen.getByRole("button", { name: t.tryIt }).click();
  await expect.element(screen.getByText(t.none)).toBeVisible();
  const nobody = await show(<Trying members={[]} />);
  await expect.element(nobody.getByRole("button", { name: t.tryIt }).last()).toBeDisabled();
});
