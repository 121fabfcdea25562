import { beforeEach, expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { threeStages } from "../../../test/opportunities.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import type { Stage } from "../queries.ts";
import { DeleteStage } from "./DeleteStage.tsx";
import { stageWords } from "./setting-labels.ts";

const t = wordsIn("en", stageWords);
const removing = "DELETE /stages/:stageId";
const me = aMe();
const close = vi.fn<() => void>();
const stages: Stage[] = threeStages.map((stage, index) => ({ ...stage, isWon: index === 2 }));
const [first, second, won] = stages;

beforeEach(() => {
  close.mockClear();
  answering({ "GET /me": me, "GET /stages": { items: stages }, [removing]: { items: stages } });
});

const opened = (stage: Stage) =>
  show(<DeleteStage stage={stage} held="One lost deal stands in it." onClose={close} />, { me });
const move = (screen: Shown) => screen.getByRole("button", { name: t.moveAndRemove });

test("what stands in a stage goes to one that is open as it is, and the stage is gone", async () => {
  const screen = await opened(second!);
  await expect.element(screen.getByText("One lost deal stands in it.")).toBeVisible();
  await expect.element(move(screen)).toBeDisabled();
  await screen.getByRole("combobox").click();
  await expect.element(screen.getByRole("option", { name: won!.name })).not.toBeInTheDocument();
  await screen.getByRole("option", { name: first!.name }).click();
  await move(screen).click();
  await expect.poll(() => askedOf(removing)).toEqual([{ stageId: second!.id, moveTo: first!.id }]);
  await expect.poll(() => close.mock.calls.length).toBe(1);
});

test("what the server refuses stays, with its reason", async () => {
  answering({ [removing]: refused("stage.last", { detail: "One must stay." }) });
  const screen = await opened(second!);
  await screen.getByRole("combobox").click();
  await screen.getByRole("option", { name: first!.name }).click();
  await move(screen).click();
  await expect.element(screen.getByText("One must stay.")).toBeVisible();
  expect(close).not.toHaveBeenCalled();
});
