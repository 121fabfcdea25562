import { beforeEach, expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { useForm } from "../../ui/forms/form.ts";
import { ruleWords } from "../assignment/assignment-labels.ts";
import { DrawPeople } from "./DrawPeople.tsx";
import { teamDrawWords } from "./team-draw-labels.ts";
import { teamDrawsQuery } from "./team-draw-queries.ts";
import type { DrawValues } from "./team-draw-values.ts";

const t = wordsIn("en", teamDrawWords);
const ana = {
  memberId: anId<"members">(5),
  name: "Ana",
  capacity: 60,
  conditions: [],
  isOptedOut: false,
  isAway: true,
  givenLastDay: 1,
};

beforeEach(() =>
  answering({
    "GET /me": aMe(),
    "GET /teams": { items: [] },
    "GET /opportunity-values": { sources: [], tags: [], city: [] },
    "GET /team-draws": { items: [], runs: [] },
  }),
);

function People() {
  const initial: DrawValues = { isOn: true, conditions: [], waitHours: 0, members: [ana] };
  const form = useForm<DrawValues>({ initial, place: null, submit: async () => undefined });
  return <DrawPeople form={form} people={[ana]} />;
}

test("of somebody it is said whether he is away, how many a day his capacity comes to, and which leads he takes", async () => {
  const screen = await show(<People />);
  await expect.element(screen.getByText(t.isAway)).toBeVisible();
  await expect.element(screen.getByText(t.aDay("2", "1"))).toBeVisible();
  await screen.getByRole("button", { name: t.chooseLeads }).click();
  await screen.getByRole("button", { name: wordsIn("en", ruleWords).addCondition }).click();
  await expect.element(screen.getByRole("combobox", { name: wordsIn("en", ruleWords).field })).toBeVisible();
  expect(teamDrawsQuery.queryKey[0]).toBe("GET /team-draws");
});
