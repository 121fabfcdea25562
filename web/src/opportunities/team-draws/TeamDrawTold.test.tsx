import { beforeEach, expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { toldDrawWords } from "./team-draw-labels.ts";
import { TeamDrawTold } from "./TeamDrawTold.tsx";

const draw = {
  weights: [
    { teamId: "north", name: "North", capacity: 60 },
    { teamId: "south", name: "South", capacity: 30 },
  ],
  drawn: 61,
  passedOver: [{ memberId: "ana", name: "Ana" }],
  quotaLeft: null,
  because: "nobody_accepts" as const,
  merged: 2,
};

beforeEach(() => answering({ "GET /me": aMe() }));

test("the teams with their capacities, what was drawn, what was merged, and why nobody has it are told", async () => {
  const screen = await show(<TeamDrawTold draw={draw} />);
  await expect.element(screen.getByRole("row", { name: "South 30" })).toBeVisible();
  await expect.element(screen.getByText(toldDrawWords.drawn.en("61", "89"))).toBeVisible();
  await expect.element(screen.getByText(toldDrawWords.merged.en("2"))).toBeVisible();
  await expect.element(screen.getByText(toldDrawWords.passedOver.en("Ana"))).toBeVisible();
  await expect.element(screen.getByText(toldDrawWords.because.nobody_accepts.en)).toBeVisible();
});
