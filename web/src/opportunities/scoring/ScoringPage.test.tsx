import { Scoring } from "@trato/domain/opportunities/scoring/scoring-records.ts";
import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { queryClient } from "../../platform/queries.ts";
import { ComparedFields } from "./ComparedFields.tsx";
import { DriftTable } from "./DriftTable.tsx";
import { LearnedSoFar } from "./LearnedSoFar.tsx";
import { LearningTable } from "./LearningTable.tsx";
import { QualityFigures } from "./QualityFigures.tsx";
import { ReliabilityChart } from "./ReliabilityChart.tsx";
import { scoringQuery } from "./scoring-queries.ts";
import { ScoringRule } from "./ScoringRule.tsx";
import { ShareTable } from "./ShareTable.tsx";
import { comparedIn } from "./use-edit-scoring.ts";
import { useShares } from "./use-shares.ts";
import { ScoringPage } from "./ScoringPage.tsx";
import { scoringWords } from "./scoring-labels.ts";

const t = wordsIn("en", scoringWords);

const month = { records: 60, told: 0.31, won: 0.3, logLoss: 0.5, baseLogLoss: 0.62 };
const quality = {
  records: 200,
  logLoss: 0.512,
  baseLogLoss: 0.623,
  brier: 0.161,
  baseBrier: 0.218,
  auc: 0.762,
  bands: [
    { records: 100, told: 0.2, won: 0.19 },
    { records: 100, told: 0.65, won: 0.68 },
  ],
  months: [
    { ...month, month: "2026-09" },
    { ...month, month: "2026-10" },
  ],
};
const learning = {
  mode: "learned" as const,
  verdict: "learned" as const,
  won: 64,
  lost: 136,
  learnedAt: "2026-11-23T08:27:00Z",
};
const fields = [
  { name: "source", from: "arrival" as const, isProtected: false, isCompared: true, weight: 0.9 },
  { name: "priority", from: "work" as const, isProtected: false, isCompared: true, weight: 0.1 },
  { name: "language", from: "arrival" as const, isProtected: true, isCompared: false, weight: 0 },
];
const aScoring = (given: Partial<z.input<typeof Scoring>> = {}) =>
  z.parse(Scoring, {
    mode: "learned",
    startsOn: null,
    counters: [],
    version: 1,
    fields,
    latest: { ...learning, share: 0.32, quality },
    learnings: [{ ...learning, logLoss: 0.512, baseLogLoss: 0.623 }],
    ...given,
  });

let scoring = aScoring();

beforeEach(() => {
  scoring = aScoring();
  answering({
    "GET /me": aMe({ member: { role: "manager" } }),
    "GET /scoring": () => scoring,
    "PATCH /scoring": () => scoring,
    "POST /scoring/learn": () => scoring,
  });
});

const opened = () => show(<ScoringPage />, { me: aMe({ member: { role: "manager" } }) });

describe("how likely leads are won", () => {
  test("is told with how good that is, band by band and month by month", async () => {
    const screen = await opened();
    await expect.element(screen.getByText(t.learned)).toBeVisible();
    await expect.element(screen.getByText("0.512", { exact: true }).first()).toBeVisible();
    await expect.element(screen.getByText(t.instead("0.623"))).toBeVisible();
    const bands = screen.getByRole("group", { name: t.reliability });
    await expect.element(bands.getByRole("cell", { name: "68%" })).toBeVisible();
    const [first] = screen.getByRole("group", { name: t.drift }).getByRole("row").all().slice(1);
    await expect.element(first!.getByRole("cell").first()).toHaveTextContent("Oct 2026");
  });

  test.each([
    ["too_few" as const, t.tooFew],
    ["no_signal" as const, t.noSignal],
  ])("is said not to be told where it cannot (%s)", async (verdict, said) => {
    scoring = aScoring({ latest: { ...learning, verdict, share: 0.32, quality: null } });
    const screen = await opened();
    await expect.element(screen.getByText(said)).toBeVisible();
    expect(screen.getByRole("heading", { name: t.reliability }).query()).toBeNull();
  });

  test("is nothing before anything was learned", async () => {
    scoring = aScoring({ latest: null, learnings: [] });
    const screen = await opened();
    await expect.element(screen.getByText(t.notYet)).toBeVisible();
  });

  test("compares a protected field once it is chosen", async () => {
    const screen = await opened();
    await screen.getByRole("checkbox", { name: "Language", exact: false }).click();
    await expect.poll(() => askedOf("PATCH /scoring")).toEqual([{ compared: ["source", "priority", "language"] }]);
  });

  test("goes by the other rule, and back by undoing it", async () => {
    const screen = await opened();
    await screen.getByRole("radio", { name: t.byCounters }).click();
    await expect.poll(() => askedOf("PATCH /scoring")).toEqual([{ mode: "compatible" }]);
    await screen.getByRole("button", { name: "Undo" }).click();
    await expect
      .poll(() => askedOf("PATCH /scoring").at(-1))
      .toEqual({ mode: "learned", startsOn: null, compared: ["source", "priority"] });
  });

  test("is learned again when one asks", async () => {
    const screen = await opened();
    await screen.getByRole("button", { name: t.learnNow }).click();
    await expect.poll(() => askedOf("POST /scoring/learn")).toEqual([{}]);
    await expect.element(screen.getByText(t.asked)).toBeVisible();
  });
});

function Written() {
  const { percent, loss } = useShares();
  return (
    <ShareTable label="Both" heads={["share", "loss"]} rows={[{ id: "1", cells: [percent(0.32123), loss(0.4239)] }]} />
  );
}

describe("its parts", () => {
  test("draw a point for each band, and tell the same in figures", async () => {
    const screen = await show(<ReliabilityChart bands={quality.bands} />);
    expect(screen.container.querySelectorAll("circle")).toHaveLength(2);
    await expect.element(screen.getByRole("cell", { name: "65%" })).toBeVisible();
  });

  test("tell months and learnings, the latest first", async () => {
    const months = await show(<DriftTable months={quality.months} />);
    await expect.element(months.getByRole("cell").first()).toHaveTextContent("Oct 2026");
    const { learnings } = aScoring({
      learnings: [
        { ...learning, mode: "compatible", logLoss: null, baseLogLoss: null },
        { ...learning, verdict: "no_signal", learnedAt: "2026-11-22T08:27:00Z", logLoss: 0.66, baseLogLoss: 0.66 },
      ],
    });
    const table = await show(<LearningTable learnings={learnings} />);
    await expect.element(table.getByRole("cell", { name: t.byCounters })).toBeVisible();
    await expect.element(table.getByRole("cell", { name: t.tellsNothing })).toBeVisible();
  });

  test("tell what was learned, by which rule, and how good it is", async () => {
    const { latest } = aScoring({ latest: { ...learning, mode: "compatible", share: 0.32, quality: null } });
    await expect.element((await show(<LearnedSoFar latest={latest} />)).getByText(t.counted)).toBeVisible();
    await expect.element((await show(<QualityFigures quality={quality} />)).getByText("76.2%")).toBeVisible();
    const rule = await show(<ScoringRule scoring={aScoring({ mode: "compatible" })} />);
    await expect.element(rule.getByRole("radio", { name: t.byCounters })).toBeChecked();
  });

  test("name what moves the probabilities most first", async () => {
    const unsorted = aScoring({ fields: fields.toReversed() });
    const screen = await show(<ComparedFields scoring={unsorted} />, { me: aMe({ member: { role: "manager" } }) });
    expect(screen.container.querySelector("li")?.textContent).toContain("Source");
    await expect.element(screen.getByText(t.moves("90%"))).toBeInTheDocument();
    expect(comparedIn(unsorted.fields)).toEqual(["priority", "source"]);
  });

  test("write shares and losses as the reader does, in tables that are reached by keys", async () => {
    const screen = await show(<Written />);
    await expect.element(screen.getByRole("cell", { name: "32.1%" })).toBeVisible();
    await expect.element(screen.getByRole("cell", { name: "0.424" })).toBeVisible();
    await expect.element(screen.getByRole("group", { name: "Both" })).toHaveAttribute("tabindex", "0");
  });

  test("follow what is asked under one name", async () => {
    await opened();
    await expect.poll(() => queryClient.getQueryData(scoringQuery.queryKey)).toMatchObject({ mode: "learned" });
  });
});
