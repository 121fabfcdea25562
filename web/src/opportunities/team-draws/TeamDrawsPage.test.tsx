import type { Moment } from "@trato/domain/dates.ts";
import * as z from "zod/mini";
import { beforeEach, expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { DrawRuns } from "./DrawRuns.tsx";
import { teamDrawWords } from "./team-draw-labels.ts";
import { TeamDrawsPage } from "./TeamDrawsPage.tsx";
import { TeamDrawDialog } from "./TeamDrawDialog.tsx";
import { useRunText } from "./use-draw-now.ts";

const t = wordsIn("en", teamDrawWords);
const ana = { memberId: anId<"members">(5), name: "Ana", conditions: [], isAway: false, givenLastDay: 0 };
const north = {
  teamId: anId<"teams">(50),
  name: "North",
  isOn: true,
  conditions: [{ field: "country", comparison: "is" as const, values: ["ES"] }],
  waitHours: 0,
  members: [{ ...ana, capacity: 60, isOptedOut: false }],
  version: 2,
};
const south = { ...north, teamId: anId<"teams">(51), name: "South", isOn: false, conditions: [], version: 1 };
const run = {
  id: anId<"team_draw_runs">(70),
  run: "manual" as const,
  runAt: "2026-11-23T09:30:00Z" as Moment, // a moment
  runBy: "Marta",
  toTeams: 4,
  toPeople: 3,
  merged: 1,
  undoneAt: null,
};
const page = { page: "/w/$slug/settings/team-draws", search: searchOf({ team: z.string() }) };

beforeEach(() =>
  answering({
    "GET /me": aMe(),
    "GET /teams": { items: [] },
    "GET /opportunity-values": { sources: [], tags: [], city: [] },
    "GET /team-draws": { items: [north, south], runs: [run] },
    "POST /team-draws/draw": run,
    "POST /team-draws/runs/:runId/undo": {
      ...run,
      undoneAt: "2026-11-23T09:40:00Z",
      givenBack: 5,
      left: 2,
      stillMerged: 1,
    },
    "PATCH /team-draws/:teamId": { ...north, version: 3 },
  }),
);

test("each team tells how it gets its leads; the teams draw, it is said what came of it, and it can be taken back", async () => {
  const screen = await show(<TeamDrawsPage />, page);
  await expect.element(screen.getByText(t.byDraw, { exact: true })).toBeVisible();
  await expect.element(screen.getByText("Country is Spain")).toBeVisible();
  await screen.getByRole("button", { name: t.drawNow }).click();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => askedOf("POST /team-draws/runs/:runId/undo")).toEqual([{ runId: run.id }]);
  await expect.element(screen.getByText(`${t.undoneText("5")} · ${t.left("2")} · ${t.stillMerged("1")}`)).toBeVisible();
});

test("a team is said how many each of its people takes", async () => {
  const screen = await show(<TeamDrawsPage />, page);
  await screen.getByRole("row", { name: /North/ }).click();
  await screen.getByRole("textbox", { name: t.capacityOf("Ana") }).fill("90");
  await expect.element(screen.getByText(t.aDay("3", "0"))).toBeVisible();
  await screen.getByRole("button", { name: t.save }).click();
  await expect
    .poll(() => askedOf("PATCH /team-draws/:teamId"))
    .toEqual([
      {
        teamId: north.teamId,
        version: 2,
        members: [{ memberId: ana.memberId, capacity: 90, conditions: [], isOptedOut: false }],
      },
    ]);
});

function Told() {
  return <p>{useRunText()(run)}</p>;
}

test("what came of a draw is told in a line", async () => {
  const screen = await show(<Told />);
  await expect.element(screen.getByText(`${t.drawn("3", "4")} · ${t.merged("1")}`)).toBeVisible();
});

test("whoever takes no part is asked for nothing more", async () => {
  const screen = await show(<TeamDrawDialog team={north} onClose={() => undefined} />);
  await screen.getByRole("switch", { name: t.takesPart("Ana") }).click();
  await expect.element(screen.getByRole("textbox", { name: t.capacityOf("Ana") })).not.toBeInTheDocument();
});

test("where no team draws the button says so; who may not lead neither draws nor takes back", async () => {
  answering({ "GET /team-draws": { items: [south], runs: [] } });
  const screen = await show(<TeamDrawsPage />, page);
  await expect.element(screen.getByRole("button", { name: t.drawNow })).toHaveAttribute("aria-disabled", "true");
  const runs = await show(<DrawRuns runs={[run]} mayUndo={false} />);
  expect(runs.getByRole("button", { name: t.undo }).query()).toBeNull();
});
