import * as z from "zod/mini";
import { beforeEach, expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe, aMember } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { ruleWords } from "./assignment-labels.ts";
import { AssignmentRulesPage } from "./AssignmentRulesPage.tsx";

const t = wordsIn("en", ruleWords);
const luis = aMember({ id: anId(5), name: "Luis Pardo" });
const eva = aMember({ id: anId(6), name: "Eva Sanz" });
const aRule = (number: number, name: string, given = {}) => ({
  id: anId<"assignment_rules">(number),
  name,
  isOn: true,
  conditions: [{ field: "zip", comparison: "startsWith" as const, values: ["28", "29"] }],
  teamId: null,
  mode: "in_turn" as const,
  members: [{ memberId: luis.id, weight: 1 }],
  answerMinutes: null,
  version: 1,
  ...given,
});
const madrid = aRule(800, "Madrid");
const rest = aRule(801, "Rest", { conditions: [], isOn: false });
const page = { page: "/w/$slug/settings/assignment-rules", search: searchOf({ rule: z.string() }) };

beforeEach(() =>
  answering({
    "GET /me": aMe(),
    "GET /assignment-rules": { items: [madrid, rest] },
    "GET /members": { items: [luis, eva], nextCursor: null },
    "GET /teams": { items: [] },
    "GET /opportunity-values": { sources: ["Fair"], tags: [], city: [] },
    "POST /assignment-rules": madrid,
    "POST /assignment-rules/reorder": { items: [rest, madrid] },
    "PATCH /assignment-rules/:ruleId": { ...madrid, isOn: false, version: 2 },
    "DELETE /assignment-rules/:ruleId": { items: [rest] },
  }),
);

const opened = () => show(<AssignmentRulesPage />, page);
const menu = async (name: string, item: string) => {
  const screen = await opened();
  await screen
    .getByRole("row", { name: new RegExp(name) })
    .getByRole("button")
    .click();
  await screen.getByRole("menuitem", { name: item, exact: true }).click();
  return screen;
};

test("rules stand in their order, each with the leads that it asks for and whom it gives them to", async () => {
  const screen = await opened();
  await expect.element(screen.getByText("Postcode starts with 28 or 29", { exact: true })).toBeVisible();
  await expect.element(screen.getByText(t.always, { exact: true })).toBeVisible();
  await expect.element(screen.getByText(t.isOff, { exact: true })).toBeVisible();
  await expect.element(screen.getByText("Luis Pardo", { exact: true }).first()).toBeVisible();
});

test("one is taken out of force from its menu", async () => {
  const screen = await menu("Madrid", t.switchOff);
  await expect.poll(() => askedOf("PATCH /assignment-rules/:ruleId")).toMatchObject([{ isOn: false, version: 1 }]);
  await expect.element(screen.getByText(t.switchedOff("Madrid"))).toBeVisible();
});

test("one is moved from its menu", async () => {
  await menu("Rest", t.moveUp);
  await expect.poll(() => askedOf("POST /assignment-rules/reorder")).toEqual([{ ruleIds: [rest.id, madrid.id] }]);
});

test("a deleted one comes back as it was", async () => {
  const screen = await menu("Madrid", t.delete);
  await screen.getByRole("button", { name: "Undo" }).click();
  const { version: _, ...written } = madrid;
  await expect.poll(() => askedOf("POST /assignment-rules")).toEqual([written]);
  await expect.poll(() => askedOf("POST /assignment-rules/reorder")).toEqual([{ ruleIds: [madrid.id, rest.id] }]);
});

test("whoever does not lead reads them", async () => {
  const me = aMe({ member: { role: "sales" } });
  const screen = await show(<AssignmentRulesPage />, { ...page, me });
  await expect.element(screen.getByText("Madrid", { exact: true })).toBeVisible();
  expect(screen.getByRole("button", { name: t.newRule }).query()).toBeNull();
});
