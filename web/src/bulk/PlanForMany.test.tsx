import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering } from "../../test/answers.ts";
import { aMember } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { activityKindWords, activityWords } from "../activities/labels.ts";
import { wordsIn } from "../platform/words.ts";
import { bulkWords } from "./labels.ts";
import { PlanForMany } from "./PlanForMany.tsx";

const t = wordsIn("en", bulkWords);
const a = wordsIn("en", activityWords);
const kinds = wordsIn("en", activityKindWords);

test("something is planned for many records at once, which has to be said", async () => {
  vi.setSystemTime("2026-11-27T10:00:00Z");
  answering({ "GET /members": { items: [aMember()], nextCursor: null } });
  const planned = vi.fn<(activity: object) => void>();
  const screen = await show(<PlanForMany count={250} onPlan={planned} onClose={() => undefined} />);
  await expect.element(screen.getByRole("dialog", { name: t.planTitle("250") })).toBeVisible();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(planned).not.toHaveBeenCalled();
  await screen.getByRole("button", { name: kinds.meeting }).click(); // for the whole day: hour and guests has one alone
  await expect.element(screen.getByLabelText(a.guests)).not.toBeInTheDocument();
  await screen.getByRole("textbox", { name: a.summary }).fill("Ask");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  const activity = { kind: "meeting", summary: "Ask", dueOn: "2026-11-28", assigneeId: anId(1) };
  await expect.poll(() => planned.mock.calls).toEqual([[activity]]);
});
