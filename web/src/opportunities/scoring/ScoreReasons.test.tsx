import { Score } from "@trato/domain/opportunities/scoring/told-score.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { answering } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { scoreWords } from "./score-labels.ts";
import { ScoreReasons } from "./ScoreReasons.tsx";

const t = wordsIn("en", scoreWords);
const id = anId(300);

const aScore = (given: Partial<z.input<typeof Score>> = {}) =>
  z.parse(Score, {
    mode: "learned",
    verdict: "learned",
    probability: "62.1",
    isTyped: false,
    computed: "62.1",
    start: "35.2",
    rule: null,
    reasons: [
      { field: "source", points: "30.4", buckets: [{ kind: "value", value: "Friend" }], won: 34, lost: 16 },
      { field: "phone", points: "-3.5", buckets: [{ kind: "missing" }], won: 5, lost: 40 },
    ],
    won: 64,
    lost: 136,
    learnedAt: "2026-11-23T08:27:00Z",
    ...given,
  });

let score = aScore();

beforeEach(() => {
  score = aScore();
  answering({ "GET /opportunities/:opportunityId/score": () => score });
});

const shown = (state: "open" | "won" | "lost" = "open", onLeave: (() => void) | null = null) =>
  show(<ScoreReasons opportunityId={id} state={state} onLeave={onLeave} />);

describe("why a record has its probability", () => {
  test("is told point by point, the strongest first", async () => {
    const screen = await shown();
    await expect.element(screen.getByText("Source: Friend")).toBeVisible();
    await expect.element(screen.getByText(t.wonOf("34", "50"))).toBeVisible();
    await expect.element(screen.getByText(t.points("+30.4"))).toBeInTheDocument();
    await expect.element(screen.getByText(t.points("−3.5"))).toBeInTheDocument();
    await expect.element(screen.getByText("Phone: not known")).toBeVisible();
  });

  test("adds up what is not told by itself", async () => {
    const many = Array.from({ length: 9 }, (_, place) => ({
      field: "tags",
      points: place < 7 ? "5" : "-1.5",
      buckets: [{ kind: "value" as const, value: `tag ${place}` }],
      won: 1,
      lost: 1,
    }));
    score = aScore({ reasons: many });
    const screen = await shown();
    await expect.element(screen.getByText(t.others)).toBeVisible();
    await expect.element(screen.getByText(t.points("−3"))).toBeInTheDocument();
    expect(screen.getByText("Tags: tag 8").query()).toBeNull();
  });

  test("offers to leave to scoring what was typed", async () => {
    score = aScore({ isTyped: true, probability: "80" });
    const onLeave = vi.fn<() => void>();
    const screen = await shown("open", onLeave);
    await expect.element(screen.getByText(t.typed("62.1%"))).toBeVisible();
    await screen.getByRole("button", { name: t.leave }).click();
    expect(onLeave).toHaveBeenCalledOnce();
  });

  test.each([
    ["nothing was learned", { verdict: null, computed: null, start: null }, t.notYet],
    ["too few were closed", { verdict: "too_few", computed: null, start: null, won: 3, lost: 9 }, t.tooFew("12")],
    ["nothing tells", { verdict: "no_signal", computed: "32", start: "32" }, t.noSignal("64", "200")],
  ] as const)("is said where %s", async (_, given, said) => {
    score = aScore({ ...given, reasons: [] });
    const screen = await shown();
    await expect.element(screen.getByText(said)).toBeVisible();
  });

  test("is that it is won, or lost", async () => {
    await expect.element((await shown("won")).getByText(t.won)).toBeVisible();
    await expect.element((await shown("lost")).getByText(t.lost)).toBeVisible();
  });
});
