import { beforeEach, describe, expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { FirstSteps } from "./FirstSteps.tsx";
import { firstStepsWords, stepWords } from "./first-steps-labels.ts";

const t = wordsIn("en", firstStepsWords);
const isNew = aMe({ member: { role: "administrator", hidesFirstSteps: false } });
let me = isNew;
let steps = [
  { name: "company" as const, isDone: true },
  { name: "team" as const, isDone: false },
];

beforeEach(() => {
  answering({
    "GET /first-steps": () => ({ steps }),
    "GET /me": () => me,
    "PATCH /me": aMe({ member: { role: "administrator", hidesFirstSteps: true } }),
  });
});

const opened = (who = isNew) => show(<FirstSteps />, { me: (me = who) });

describe("what a company does first", () => {
  test("is ticked where it is done, and leads to where it is done", async () => {
    const screen = await opened();
    await expect.element(screen.getByText(t.doneOf(1, 2))).toBeVisible();
    expect(screen.getByRole("img", { name: t.isDone }).elements()).toHaveLength(1);
    await expect.element(screen.getByText("Robles Mobiliario · Spain · EUR", { exact: false })).toBeVisible();
    await screen.getByText(stepWords.team.title.en).click();
    expect(screen.address()).toBe("/w/robles/settings/members?add=new");
  });

  test("is put away for good by a press", async () => {
    const screen = await opened();
    await screen.getByRole("button", { name: t.putAway }).click();
    expect(askedOf("PATCH /me")).toEqual([{ hidesFirstSteps: true }]);
    await expect.poll(() => screen.getByText(t.title).elements()).toEqual([]);
  });

  test("is not asked for by whoever has put it away", async () => {
    const screen = await opened(aMe());
    expect(screen.getByText(t.title).elements()).toEqual([]);
    expect(askedOf("GET /first-steps")).toEqual([]);
  });

  test("is gone once all is done", async () => {
    steps = steps.map((step) => ({ ...step, isDone: true }));
    const screen = await opened();
    await expect.poll(() => askedOf("GET /first-steps").length).toBeGreaterThan(0);
    expect(screen.getByText(t.title).elements()).toEqual([]);
  });
});
