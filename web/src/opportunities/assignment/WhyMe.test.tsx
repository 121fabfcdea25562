import { expect, test, vi } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { whyWords } from "./assignment-labels.ts";
import { WhyButton } from "./WhyButton.tsx";
import { WhyMe } from "./WhyMe.tsx";

const t = wordsIn("en", whyWords);
const candidate = (memberId: string, name: string, given = {}) => ({
  memberId,
  name,
  weight: 1,
  lastGivenAt: null,
  leftOut: null,
  ...given,
});
const draw = {
  ruleId: "rule",
  name: "Madrid",
  mode: "by_weight" as const,
  teamId: null,
  seed: 7,
  drawn: 0,
  memberId: "luis",
  candidates: [candidate("luis", "Luis Pardo"), candidate("eva", "Eva Sanz", { leftOut: "absent" as const })],
};
const told = {
  id: anId<"lead_draws">(900),
  drawnAt: "2026-11-23T09:30:00Z",
  cause: "arrived" as const,
  answerBy: "2026-11-23T10:00:00Z",
  outcome: "went_on" as const,
  rule: "Madrid",
  member: { id: anId<"members">(5), name: "Luis Pardo" },
  team: null,
  draws: [draw],
  teamDraw: null,
  passed: [{ ruleId: "other", name: "Fairs", field: "source" }],
};
const answers = (items: (typeof told)[]) =>
  answering({ "GET /me": aMe(), "GET /opportunities/:opportunityId/draws": { items } });
const asked = () => show(<WhyMe opportunityId={anId(300)} onClose={vi.fn<() => void>()} />);

test("which rule gave it to whom is told, which did not fit, who was left out and why, and the draw is repeated", async () => {
  answers([told]);
  const screen = await asked();
  await expect.element(screen.getByText(t.ruleGave("Madrid", "Luis Pardo"))).toBeVisible();
  await expect.element(screen.getByText(t.passed("Fairs", "Source"))).toBeVisible();
  await expect.element(screen.getByRole("row", { name: "Luis Pardo 1 Got it" })).toBeVisible();
  await expect.element(screen.getByRole("row", { name: "Eva Sanz 1 Away that day" })).toBeVisible();
  await expect.element(screen.getByText(t.drawn("0", "0", "7"))).toBeVisible();
  await expect.element(screen.getByText(t.isReplayed)).toBeVisible();
});

test("a log that does not come to what it says is told", async () => {
  answers([{ ...told, draws: [{ ...draw, memberId: "eva" }] }]);
  const screen = await asked();
  await expect.element(screen.getByText(t.isNotReplayed)).toBeVisible();
});

test("where the rules were never asked it says so, from the line of the history too", async () => {
  answers([]);
  const screen = await show(<WhyButton opportunityId={anId(300)} />);
  await screen.getByRole("button", { name: t.whyIt }).click();
  await expect.element(screen.getByText(t.none)).toBeVisible();
});
