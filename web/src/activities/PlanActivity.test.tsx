import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { anActivity } from "../../test/activities.ts";
import { answering, askedOf, onItsWay, refused } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { type Shown, show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { issueWords } from "../ui/forms/issues.ts";
import { activityKindWords, activityWords } from "./labels.ts";
import { PlanActivity } from "./PlanActivity.tsx";

const t = wordsIn("en", activityWords);
const kinds = wordsIn("en", activityKindWords);
const issues = wordsIn("en", issueWords);
const plan = "POST /opportunities/:opportunityId/activities";
const opportunityId = anId(300);
const planned = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-23T10:00:00Z") });
  planned.mockClear();
  answering({ [plan]: anActivity() });
});

const opened = () => show(<PlanActivity subject={{ kind: "opportunity", id: opportunityId }} onPlanned={planned} />);
const summary = (screen: Shown) => screen.getByLabelText(t.summary);
const day = (screen: Shown) => screen.getByLabelText(t.dueOn);
const send = (screen: Shown) => screen.getByRole("button", { name: t.plan });

describe("what is planned", () => {
  test("begins as a to-do of one's own, by tomorrow", async () => {
    const screen = await opened();
    await expect.element(day(screen)).toHaveValue("24 Nov 2026");
    await expect.element(screen.getByLabelText(t.assignee)).toHaveValue("Marta Gil");
    await summary(screen).fill("Ask about the hall");
    await send(screen).click();
    await expect.element(screen.getByRole("heading", { name: t.planned })).toBeVisible();
    expect(askedOf(plan)).toMatchObject([
      { opportunityId, kind: "to_do", summary: "Ask about the hall", dueOn: "2026-11-24", assigneeId: anId(1) },
    ]);
    expect(planned).toHaveBeenCalledOnce();
  });

  test("is what was chosen: its kind, its day", async () => {
    const screen = await opened();
    await screen.getByRole("button", { name: kinds.call }).click();
    await summary(screen).fill("Ask");
    await day(screen).fill("+3");
    await send(screen).click();
    await expect.poll(() => askedOf(plan)).toMatchObject([{ kind: "call", dueOn: "2026-11-26" }]);
  });

  test("has no day where that was emptied: today is meant", async () => {
    const screen = await opened();
    await summary(screen).fill("Ask");
    await day(screen).fill("");
    await send(screen).click();
    await expect.poll(() => askedOf(plan)).toHaveLength(1);
    expect(Object.keys(askedOf(plan)[0] ?? {})).not.toContain("dueOn");
  });

  test("goes with Ctrl+Enter", async () => {
    const screen = await opened();
    await summary(screen).fill("Ask");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await expect.poll(() => askedOf(plan)).toHaveLength(1);
  });
});

test("afterwards the form is fresh for the next", async () => {
  const screen = await opened();
  await screen.getByRole("button", { name: kinds.call }).click();
  await summary(screen).fill("Ask");
  await send(screen).click();
  await expect.element(summary(screen)).toHaveValue("");
  await expect.element(screen.getByRole("button", { name: kinds.to_do })).toHaveAttribute("aria-pressed", "true");
});

test("without words nothing is sent: the field says so and takes the focus", async () => {
  const screen = await opened();
  await send(screen).click();
  await expect.element(screen.getByText(issues.missing)).toBeVisible();
  await expect.element(summary(screen)).toHaveFocus();
  expect(askedOf(plan)).toEqual([]);
});

test("what the server refuses as a whole stands above the button, and what was typed stays", async () => {
  answering({ [plan]: refused("record.archived", { detail: "It is archived." }) });
  const screen = await opened();
  await summary(screen).fill("Ask");
  await send(screen).click();
  await expect.element(screen.getByText("It is archived.")).toBeVisible();
  await expect.element(summary(screen)).toHaveValue("Ask");
  expect(planned).not.toHaveBeenCalled();
});

test("what the server refuses of one field stands at that field", async () => {
  const errors = [{ path: "assigneeId", code: "member.left", message: "She has left." }];
  answering({ [plan]: refused("invalid", { status: 400, errors }), "GET /members": { items: [], nextCursor: null } });
  const screen = await opened();
  await summary(screen).fill("Ask");
  await send(screen).click();
  await expect.element(screen.getByText("She has left.")).toBeVisible();
  await expect.element(screen.getByLabelText(t.assignee)).toHaveAttribute("aria-invalid", "true");
});

test("it cannot be planned twice while the first is under way", async () => {
  const late = onItsWay(plan);
  answering({ [plan]: () => late.promise });
  const screen = await opened();
  await summary(screen).fill("Ask");
  await userEvent.keyboard("{Control>}{Enter}{Enter}{/Control}");
  await expect.element(send(screen)).toHaveAttribute("aria-disabled", "true");
  late.resolve(anActivity());
  await expect.element(screen.getByRole("heading", { name: t.planned })).toBeVisible();
  expect(askedOf(plan)).toHaveLength(1);
});
