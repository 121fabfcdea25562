import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { anActivity } from "../../test/activities.ts";
import { anId } from "../../test/ids.ts";
import { type Shown, show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { issueWords } from "../ui/forms/issues.ts";
import { FinishActivity } from "./FinishActivity.tsx";
import { activityKindWords, activityWords } from "./labels.ts";

const t = wordsIn("en", activityWords);
const kinds = wordsIn("en", activityKindWords);
const issues = wordsIn("en", issueWords);
const activity = anActivity();
const finish = vi.fn<(finish: object) => Promise<unknown>>();
const close = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-23T10:00:00Z") });
  finish.mockClear();
  close.mockClear();
});

const opened = () => show(<FinishActivity activity={activity} onFinish={finish} onClose={close} />);
const button = (screen: Shown, name: string) => screen.getByRole("button", { name });
const planNext = (screen: Shown) => screen.getByRole("checkbox", { name: t.doneAndNext }).click();

describe("it was done", () => {
  test.each([
    ["", null],
    ["   ", null],
    [" They want two halls ", "They want two halls"],
  ])("with the outcome %j", async (typed, outcome) => {
    const screen = await opened();
    await screen.getByLabelText(t.outcome).fill(typed);
    await button(screen, t.done).click();
    await expect.poll(() => finish.mock.calls).toEqual([[{ outcome }]]);
    expect(close).toHaveBeenCalledOnce();
  });

  test("and what comes next is planned at once", async () => {
    const screen = await opened();
    await planNext(screen);
    await button(screen, kinds.meeting).click();
    await screen.getByLabelText(t.summary).fill("Visit them");
    await button(screen, t.doneAndNext).click();
    const plan = { kind: "meeting", summary: "Visit them", dueOn: "2026-11-24", assigneeId: anId(1) };
    const next = {
      ...plan,
      startsAt: "2026-11-24T09:00:00.000Z",
      plannedMinutes: 60,
      place: null,
      reminderMinutes: null,
      guests: [],
    };
    await expect.poll(() => finish.mock.calls).toEqual([[{ outcome: null, next }]]);
  });

  test("and Ctrl+Enter says so from any of its fields", async () => {
    const screen = await opened();
    await screen.getByLabelText(t.outcome).fill("Two halls");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await expect.poll(() => finish.mock.calls).toEqual([[{ outcome: "Two halls" }]]);
  });
});

test("what comes next needs words: the field says so, and nothing is finished", async () => {
  const screen = await opened();
  await planNext(screen);
  await button(screen, t.doneAndNext).click();
  await expect.element(screen.getByText(issues.missing)).toBeVisible();
  expect(finish).not.toHaveBeenCalled();
  expect(close).not.toHaveBeenCalled();
});

test("what was begun of a next one is left out when one plans none after all", async () => {
  const screen = await opened();
  await planNext(screen);
  await screen.getByLabelText(t.summary).fill("Visit them");
  await planNext(screen);
  await button(screen, t.done).click();
  await expect.poll(() => finish.mock.calls).toEqual([[{ outcome: null }]]);
});

test("Escape leaves it as it was", async () => {
  const screen = await opened();
  await screen.getByLabelText(t.outcome).fill("Two halls");
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => close.mock.calls).toHaveLength(1);
  expect(finish).not.toHaveBeenCalled();
});
