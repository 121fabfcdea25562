import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { anActivity } from "../../../test/activities.ts";
import { answering, askedOf, onItsWay, refused } from "../../../test/answers.ts";
import { aMe, aMember } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { activityWords } from "../../activities/labels.ts";
import type { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { myDayWords } from "./my-day-labels.ts";
import type { DayEntry } from "./my-day-queries.ts";
import { MyDayPage } from "./MyDayPage.tsx";
import { reportRoutes } from "../routes.tsx";

const t = wordsIn("en", myDayWords);
const a = wordsIn("en", activityWords);
const finishing = "POST /activities/:activityId/finish";
const entry = (number: number, given: Partial<DayEntry> = {}): DayEntry => ({
  ...anActivity({ id: anId(number), summary: `Do ${number}`, subjectId: anId(number + 100) }),
  subjectTitle: `Deal ${number}`,
  isLead: false,
  ...given,
});
const day = (text: string) => text as DayEntry["dueOn"]; // written as one

const nothing = { late: 0, today: 0, items: [] };
const nothingDue = { deliveries: nothing, receipts: nothing };
let items: DayEntry[] = [];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-23T10:00:00Z") });
  items = [
    entry(1, { dueOn: day("2026-11-20") }),
    entry(2, { dueOn: day("2026-11-23"), isLead: true }),
    entry(3, { dueOn: day("2026-11-23") }),
    entry(4, { dueOn: day("2026-11-27") }),
  ];
  answering({
    "GET /my-day": () => ({ items, nextCursor: null, overdue: 1, today: 2 }),
    "GET /approvals": { items: [] },
    "GET /sales-targets": { items: [] },
    "GET /due-goods": nothingDue,
    "GET /members": { items: [aMember()], nextCursor: null },
  });
});

const { validateSearch } = reportRoutes.myDay.options;
const opened = (query = "", me = aMe()) =>
  show(<MyDayPage />, {
    me,
    page: "/w/$slug/my-day",
    at: `/w/robles/my-day${query}`,
    search: validateSearch as ReturnType<typeof searchOf>, // the page's own
  });
const group = (screen: Shown, name: string) => screen.getByRole("rowgroup", { name });
const row = (number: number) => document.querySelector<HTMLElement>(`[data-row="${number}"]`);
const focusOn = async (screen: Shown, number: number) => {
  await expect.element(screen.getByText("Do 1")).toBeVisible();
  row(number)?.focus();
};

describe("a day", () => {
  test.each([
    ["overdue", ["Do 1"], "Do 2"],
    ["today", ["Do 2", "Do 3"], "Do 1"],
    ["planned", ["Do 4"], "Do 3"],
  ] as const)("has what is %s by itself", async (urgency, inIt, notInIt) => {
    const screen = await opened();
    for (const summary of inIt) {
      await expect.element(group(screen, t[urgency]).getByText(summary)).toBeVisible();
    }
    await expect.element(group(screen, t[urgency]).getByText(notInIt)).not.toBeInTheDocument();
  });

  test.each([
    ["an opportunity", "Deal 1", `/w/robles/opportunities/${anId(101)}`],
    ["a lead", "Deal 2", `/w/robles/leads/${anId(102)}`],
  ])("leads to %s", async (_, title, address) => {
    const screen = await opened();
    await expect.element(screen.getByRole("link", { name: title, exact: false })).toHaveAttribute("href", address);
  });

  test("of somebody else is asked for", async () => {
    await opened(`?assigneeId=${anId(5)}`);
    await expect.poll(() => askedOf("GET /my-day")).toContainEqual({ assigneeId: anId(5), limit: "80" });
  });

  test("with nothing to do says what will stand there", async () => {
    items = [];
    const screen = await opened();
    await expect.element(screen.getByText(t.nothing)).toBeVisible();
  });
});

describe("keys mean the row with the focus:", () => {
  test("D ticks it, off the list before the server has it", async () => {
    const late = onItsWay(finishing);
    answering({ [finishing]: () => late.promise });
    const screen = await opened();
    await focusOn(screen, 1);
    await userEvent.keyboard("d");
    await expect.element(screen.getByText("Do 2")).not.toBeInTheDocument();
    expect(askedOf(finishing)).toEqual([{ activityId: anId(2) }]);
    late.resolve(refused("activity.done", { detail: "Done already." }));
    await expect.element(screen.getByText("Do 2")).toBeVisible();
  });

  test("arrows move over the groups, O opens the record", async () => {
    const screen = await opened();
    await focusOn(screen, 0);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    await expect.poll(() => document.activeElement).toBe(row(2));
    await userEvent.keyboard("o");
    await expect.poll(screen.address).toBe(`/w/robles/opportunities/${anId(103)}`);
  });

  test("Z puts it off a week", async () => {
    answering({ "POST /activities/:activityId/snooze": anActivity({ id: anId(4) }) });
    const screen = await opened();
    await focusOn(screen, 3);
    await userEvent.keyboard("z");
    await expect.poll(() => askedOf("POST /activities/:activityId/snooze")).toEqual([{ activityId: anId(4) }]);
  });

  test.each([
    ["E", "e", a.editTitle],
    ["Shift+D", "{Shift>}D{/Shift}", a.markDone("Do 3")],
  ])("%s opens its dialog", async (_, keys, title) => {
    const screen = await opened();
    await focusOn(screen, 2);
    await userEvent.keyboard(keys);
    await expect.element(screen.getByRole("dialog", { name: title })).toBeVisible();
  });
});

test("whoever reaches his own records alone is offered no team, nor goods", async () => {
  const screen = await opened("", aMe({ member: { role: "sales", reach: "own" } }));
  await expect.element(screen.getByText("Do 1")).toBeVisible();
  expect(screen.getByRole("button", { name: t.team }).elements()).toEqual([]);
  expect(askedOf("GET /due-goods")).toEqual([]);
});

test("whoever leads turns to the team, and comes back", async () => {
  answering({ "GET /team-day": { items: [] } });
  const screen = await opened();
  await screen.getByRole("button", { name: t.team }).click();
  await expect.poll(screen.address).toBe("/w/robles/my-day?view=team");
  await screen.getByRole("button", { name: t.mine }).click();
  await expect.element(screen.getByText("Do 1")).toBeVisible();
});
