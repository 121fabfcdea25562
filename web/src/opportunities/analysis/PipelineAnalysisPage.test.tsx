import { beforeEach, describe, expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { someKnownValues, threeStages } from "../../../test/opportunities.ts";
import { show } from "../../../test/show.tsx";
import type { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { opportunityRoutes } from "../routes.tsx";
import { analysisWords } from "./analysis-labels.ts";
import { PipelineAnalysisPage } from "./PipelineAnalysisPage.tsx";

const t = wordsIn("en", analysisWords);
const luis = { id: anId<"members">(5), name: "Luis Pardo" };
const north = { id: anId<"teams">(60), name: "North" };
const [first, , won] = threeStages.map(({ id, name, isWon }) => ({ id, name, isWon }));

let rows: object[] = [];
beforeEach(() => {
  rows = [
    { stage: first, team: north, salesperson: luis, opportunities: 2, expectedRevenue: "300" },
    { stage: first, team: null, salesperson: null, opportunities: 1, expectedRevenue: "50" },
    { stage: won, team: north, salesperson: luis, opportunities: 1, expectedRevenue: "1000" },
  ];
  answering({
    "GET /pipeline-analysis": () => ({ rows }) as never, // rows of these stages
    "GET /stages": { items: threeStages },
    "GET /members": { items: [], nextCursor: null },
    "GET /teams": { items: [] },
    "GET /opportunity-values": someKnownValues(),
  });
});

const { validateSearch } = opportunityRoutes.analysis.options;
const opened = (query = "") =>
  show(<PipelineAnalysisPage />, {
    page: "/w/$slug/analysis",
    at: `/w/robles/analysis${query}`,
    search: validateSearch as ReturnType<typeof searchOf>, // the page's own
  });
/** The rows of a table as they are read. */
const read = (title: string) => {
  const heading = Array.from(document.querySelectorAll("h2")).find(({ textContent }) => textContent === title);
  const lines = Array.from(heading?.parentElement?.querySelectorAll("tbody tr, tfoot tr") ?? []);
  return lines.map((line) =>
    Array.from(line.querySelectorAll("th, td.amount"), ({ textContent }) => textContent.trim()).join(" | "),
  );
};

describe("what stands in the pipeline is read", () => {
  test("by stage, with its sum", async () => {
    await opened();
    await expect
      .poll(() => read(t.byStage))
      .toEqual(["Stage 900 | 3 | €350", "Stage 901 | 0 | €0", "Stage 902 | 1 | €1,000", "Total | 4 | €1,350"]);
  });

  test("by salesperson, what is nobody's too", async () => {
    await opened();
    await expect
      .poll(() => read(t.byPerson))
      .toEqual([
        "LPLuis Pardo | €300 2 | – | €1,000 1 | €1,300 3",
        `${t.nobody} | €50 1 | – | – | €50 1`,
        "Total | €350 3 | – | €1,000 1 | €1,350 4",
      ]);
  });

  test("by team, what is no team's too", async () => {
    await opened();
    await expect.poll(() => read(t.byTeam)).toEqual(["North | 3 | €1,300", `${t.noTeam} | 1 | €50`]);
  });
});

describe("a name leads", () => {
  test.each([
    ["from an open stage to its list", "", "Stage 900", `/w/robles/opportunities?stageId=${anId(900)}`],
    ["from a won stage to what is won", "", "Stage 902", `/w/robles/opportunities?stageId=${anId(902)}&state=won`],
    [
      "with the page's filters",
      `?teamId=${anId(60)}`,
      "Stage 900",
      `/w/robles/opportunities?stageId=${anId(900)}&teamId=${anId(60)}`,
    ],
    ["from a salesperson to their board", "", "Luis Pardo", `/w/robles/pipeline?salespersonId=${anId(5)}`],
    ["from a team to its board", "", "North", `/w/robles/pipeline?teamId=${anId(60)}`],
  ])("%s", async (_, query, name, address) => {
    const screen = await opened(query);
    await expect.element(screen.getByRole("link", { name, exact: false })).toHaveAttribute("href", address);
  });
});

test("its filters are what is asked", async () => {
  await opened(`?salespersonId=${anId(5)}&tag=vip`);
  await expect.poll(() => askedOf("GET /pipeline-analysis").at(-1)).toEqual({ salespersonId: anId(5) });
});

test("filtered to nothing, the filters can be taken away", async () => {
  rows = [];
  const screen = await opened(`?teamId=${anId(60)}`);
  await screen.getByRole("button", { name: t.clearFilters }).click();
  await expect.poll(screen.address).toBe("/w/robles/analysis");
  await expect.element(screen.getByText(t.empty)).toBeVisible();
});
