import { useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMe, aMember } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { useForm } from "../../ui/forms/form.ts";
import { ruleWords } from "./assignment-labels.ts";
import { assignmentRulesQuery } from "./queries.ts";
import { emptyRule, type RuleValues } from "./rule-values.ts";
import { RuleDialog } from "./RuleDialog.tsx";
import { RuleMembers } from "./RuleMembers.tsx";
import { touchesRule } from "./use-rule-menu.tsx";

const t = wordsIn("en", ruleWords);
const luis = aMember({ id: anId(5), name: "Luis Pardo" });
const eva = aMember({ id: anId(6), name: "Eva Sanz" });
const stock = aMember({ id: anId(7), name: "Sol Vega", role: "back_office" });
const madrid = {
  id: anId<"assignment_rules">(800),
  name: "Madrid",
  isOn: true,
  teamId: null,
  mode: "in_turn" as const,
  conditions: [{ field: "zip", comparison: "startsWith" as const, values: ["28"] }],
  members: [{ memberId: luis.id, weight: 1 }],
  answerMinutes: null,
  version: 3,
};
const close = vi.fn<() => void>();

beforeEach(() => {
  close.mockClear();
  answering({
    "GET /me": aMe(),
    "GET /members": { items: [luis, eva, stock], nextCursor: null },
    "GET /teams": { items: [] },
    "GET /opportunity-values": { sources: ["Fair"], tags: [], city: [] },
    "POST /assignment-rules": madrid,
    "PATCH /assignment-rules/:ruleId": { ...madrid, version: 4 },
  });
});

test("one is made by clicking: a field, its comparison and its values, people, and how they share", async () => {
  const screen = await show(<RuleDialog rule={null} onClose={close} />);
  await screen.getByRole("textbox", { name: t.name }).fill("Fairs");
  await screen.getByRole("button", { name: t.addCondition }).click();
  await screen.getByRole("combobox", { name: t.values }).fill("fair");
  await screen.getByRole("option", { name: "Fair", exact: true }).click();
  await screen.getByRole("button", { name: "Drawn by weight" }).click();
  await screen.getByRole("checkbox", { name: "Luis Pardo" }).click();
  await screen.getByRole("checkbox", { name: "Eva Sanz" }).click();
  await screen.getByRole("textbox", { name: t.weightOf("Eva Sanz") }).fill("3");
  await screen.getByRole("button", { name: t.create, exact: true }).click();
  await expect.poll(() => close.mock.calls).toHaveLength(1);
  expect(askedOf("POST /assignment-rules")).toMatchObject([
    {
      name: "Fairs",
      isOn: true,
      conditions: [{ field: "source", comparison: "is", values: ["Fair"] }],
      mode: "by_weight",
      members: [
        { memberId: luis.id, weight: 1 },
        { memberId: eva.id, weight: 3 },
      ],
      teamId: null,
    },
  ]);
});

test("a change is sent alone, and what the server refuses is said at its condition", async () => {
  const errors = [{ path: "conditions.0.values", code: "assignment_rule.condition", message: "Choose again." }];
  answering({ "PATCH /assignment-rules/:ruleId": refused("assignment_rule.condition", { status: 400, errors }) });
  const screen = await show(<RuleDialog rule={madrid} onClose={close} />);
  await screen.getByRole("textbox", { name: t.name }).fill("Centre");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(screen.getByText("Choose again.")).toBeVisible();
  expect(askedOf("PATCH /assignment-rules/:ruleId")).toEqual([{ ruleId: madrid.id, version: 3, name: "Centre" }]);
});

function People({ members = [] }: Partial<Pick<RuleValues, "members">>) {
  const [initial] = useState<RuleValues>({ ...emptyRule, mode: "by_weight", members });
  const form = useForm<RuleValues>({ initial, place: null, submit: async () => undefined });
  return <RuleMembers form={form} />;
}

test("only those who sell are offered, and weights come to shares", async () => {
  const screen = await show(<People />);
  await expect.element(screen.getByText(t.membersMissing)).toBeVisible();
  expect(screen.getByRole("checkbox", { name: "Sol Vega" }).query()).toBeNull();
  for (const name of ["Luis Pardo", "Eva Sanz"]) await screen.getByRole("checkbox", { name }).click();
  await screen.getByRole("textbox", { name: t.weightOf("Eva Sanz") }).fill("3");
  await expect.element(screen.getByText(t.share("75%"))).toBeVisible();
});

test("whoever sells no more is shown where he was chosen, and can be taken out", async () => {
  const screen = await show(<People members={[luis, stock].map(({ id }) => ({ memberId: id, weight: 1 }))} />);
  const sol = screen.getByRole("checkbox", { name: "Sol Vega" });
  await expect.element(sol).toBeChecked();
  await sol.click();
  await expect.element(sol).not.toBeInTheDocument();
});

test("a rule touches itself alone, and the list hears of every setting", () => {
  expect(touchesRule({ ruleId: madrid.id }, madrid)).toEqual([{ kind: "setting", id: madrid.id, version: 3 }]);
  expect(touchesRule({ id: madrid.id })).toEqual([{ kind: "setting", id: madrid.id }]);
  expect(assignmentRulesQuery.queryKey.length).toBeGreaterThan(0);
});
