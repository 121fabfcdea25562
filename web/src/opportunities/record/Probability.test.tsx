import type { Decimal } from "@trato/domain/decimal.ts";
import { Score } from "@trato/domain/opportunities/scoring/told-score.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import * as z from "zod/mini";
import { answering, askedOf } from "../../../test/answers.ts";
import { anOpportunity } from "../../../test/opportunities.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { propertyWords } from "../property-labels.ts";
import { scoreWords } from "../scoring/score-labels.ts";
import { useTypeProbability } from "../scoring/use-type-probability.ts";
import { Probability } from "./Probability.tsx";

const t = wordsIn("en", scoreWords);
const p = wordsIn("en", propertyWords);
const scored = anOpportunity({ probability: "62.1" });
const typing = "POST /opportunities/:opportunityId/probability";

const aScore = (given: Partial<z.input<typeof Score>> = {}) =>
  z.parse(Score, {
    mode: "learned",
    verdict: "learned",
    rule: null,
    probability: "62.1",
    isTyped: false,
    computed: "62.1",
    start: "35.2",
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
  answering({ "GET /opportunities/:opportunityId/score": () => score, [typing]: scored });
});

const opened = (opportunity = scored) => show(<Probability opportunity={opportunity} isLocked={false} />);
const why = async (opportunity = scored) => {
  const screen = await opened(opportunity);
  await screen.getByRole("button", { name: t.why }).click();
  return screen;
};

function Typing() {
  const type = useTypeProbability(scored);
  return (
    <button type="button" onClick={() => void type("101" as Decimal)}>
      Type
    </button>
  );
}

describe("the probability of a record", () => {
  test("is kept as it is typed", async () => {
    const screen = await opened();
    const field = screen.getByRole("textbox", { name: p.probability });
    await field.fill("80");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => askedOf(typing)).toEqual([{ opportunityId: scored.id, probability: "80" }]);
  });

  test("is refused beyond a hundred, and nothing sent", async () => {
    const screen = await opened();
    await screen.getByRole("textbox", { name: p.probability }).fill("120");
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("textbox", { name: p.probability })).toHaveAttribute("aria-invalid", "true");
    expect(askedOf(typing)).toEqual([]);
  });

  test("that was typed can be left to scoring again", async () => {
    score = aScore({ isTyped: true, probability: "80" });
    const screen = await why(anOpportunity({ probability: "80" }));
    await expect.element(screen.getByText(t.typed("62.1%"))).toBeVisible();
    await screen.getByRole("button", { name: t.leave }).click();
    await expect.poll(() => askedOf(typing)).toEqual([{ opportunityId: scored.id, probability: null }]);
  });

  test("is certain and without reasons once it is won", async () => {
    const screen = await why(anOpportunity({ state: "won", probability: "100" }));
    await expect.element(screen.getByText(t.won)).toBeVisible();
    await expect.element(screen.getByRole("textbox", { name: p.probability })).toBeDisabled();
  });

  test("is refused by whoever types it where it is none", async () => {
    const screen = await show(<Typing />);
    await screen.getByRole("button").click();
    expect(askedOf(typing)).toEqual([]);
  });
});
