import { fieldOfCondition } from "@trato/domain/opportunities/assignment/conditions.ts";
import { useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { ruleWords } from "./assignment-labels.ts";
import { ConditionRow } from "./ConditionRow.tsx";
import { ConditionValues } from "./ConditionValues.tsx";
import type { AssignmentRule } from "./queries.ts";
import { onField } from "./rule-values.ts";
import { useConditionText } from "./use-condition-text.ts";

const t = wordsIn("en", ruleWords);
type OfRule = AssignmentRule["conditions"][number];
const changed = vi.fn<(condition: OfRule) => void>();
const north = { id: anId<"teams">(50), name: "North", leaderId: null, memberIds: [], archivedAt: null, version: 1 };

beforeEach(() => {
  changed.mockClear();
  answering({
    "GET /me": aMe(),
    "GET /teams": { items: [north] },
    "GET /opportunity-values": { sources: ["Fair"], tags: ["Hotel"], city: [] },
  });
});

function Row({ begun }: { begun: OfRule }) {
  const [condition, setCondition] = useState(begun);
  const text = useConditionText();
  const change = (next: OfRule) => (setCondition(next), changed(next));
  return (
    <>
      <ul>
        <ConditionRow condition={condition} onChange={change} onRemove={vi.fn<() => void>()} error={undefined} />
      </ul>
      <p>{text(condition)}</p>
    </>
  );
}

test("a country is chosen by its name, and kept by its letters", async () => {
  const screen = await show(<Row begun={onField("country")} />);
  await screen.getByRole("combobox", { name: t.values }).fill("portu");
  await screen.getByRole("option", { name: "Portugal" }).click();
  expect(changed).toHaveBeenLastCalledWith({ field: "country", comparison: "is", values: ["PT"] });
  await expect.element(screen.getByText("Country is Portugal")).toBeVisible();
});

test("another field begins anew, another comparison asks for what it needs", async () => {
  const screen = await show(<Row begun={{ field: "source", comparison: "is", values: ["Fair"] }} />);
  await screen.getByRole("combobox", { name: t.comparison }).click();
  await screen.getByRole("option", { name: "is known" }).click();
  expect(changed).toHaveBeenLastCalledWith({ field: "source", comparison: "known", values: [] });
  expect(screen.getByRole("combobox", { name: t.values }).query()).toBeNull();
  await screen.getByRole("combobox", { name: t.field }).fill("team");
  await screen.getByRole("option", { name: "Team", exact: true }).click();
  expect(changed).toHaveBeenLastCalledWith({ field: "teamId", comparison: "is", values: [] });
});

test.each([
  ["expectedRevenue", "1500", ["1500"]],
  ["priority", "2", ["2"]],
  ["expectedClosing", "24/12/2026", ["2026-12-24"]],
])("a bound of %s is written as the field is", async (name, typed, values) => {
  const field = fieldOfCondition(name);
  if (!field) throw new Error("one of the catalogue");
  const kept = vi.fn<(values: string[]) => void>();
  const condition = { field: name, comparison: "atLeast" as const, values: [] };
  const screen = await show(<ConditionValues field={field} condition={condition} onChange={kept} />);
  await screen.getByRole("textbox", { name: t.values }).fill(typed);
  (document.activeElement as HTMLElement).blur(); // a field of the page
  await expect.poll(() => kept.mock.lastCall).toEqual([values]);
});
