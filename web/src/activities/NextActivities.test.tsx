import { everyday } from "@trato/domain/everyday.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { anActivity } from "../../test/activities.ts";
import { answering, askedOf, onItsWay, refused } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { type Shown, show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { activityWords } from "./labels.ts";
import { NextActivities } from "./NextActivities.tsx";

const t = wordsIn("en", activityWords);
const opportunityId = anId(300);
const call = anActivity({ summary: "Ask about the hall", dueOn: "2026-11-20" });
const visit = anActivity({ id: anId(201), kind: "meeting", summary: "Visit them", dueOn: "2026-11-30" });
const undo = everyday.undo.en;

/** What the server has: others come in with each answer. */
let items = [call, visit];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-23T10:00:00Z") });
  items = [call, visit];
  answering({ "GET /opportunities/:opportunityId/activities": () => ({ items }) });
});

const opened = () => show(<NextActivities subject={{ kind: "opportunity", id: opportunityId }} />);
const row = (screen: Shown, summary: string) => screen.getByText(summary);
const done = (screen: Shown, summary: string) => screen.getByRole("button", { name: t.markDone(summary) });
const choose = async (screen: Shown, name: string) => {
  await screen.getByRole("button", { name: t.actions }).first().click();
  await screen.getByRole("menuitem", { name }).click();
};

describe("what is next for a record", () => {
  test("is the most urgent alone; the others open below it", async () => {
    const screen = await opened();
    await expect.element(row(screen, call.summary)).toBeVisible();
    await expect.element(row(screen, visit.summary)).not.toBeInTheDocument();
    await screen.getByRole("button", { name: t.others(1) }).click();
    await expect.element(row(screen, visit.summary)).toBeVisible();
  });

  test("is nothing where nothing is planned", async () => {
    items = [];
    const screen = await opened();
    await expect.poll(() => askedOf("GET /opportunities/:opportunityId/activities")).not.toHaveLength(0);
    await expect.element(screen.getByRole("region", { name: t.next })).not.toBeInTheDocument();
  });
});

describe("an activity that is ticked", () => {
  test("is gone before the server has it, and the next one stands there", async () => {
    const late = onItsWay("POST /activities/:activityId/finish");
    answering({ "POST /activities/:activityId/finish": () => late.promise });
    const screen = await opened();
    await done(screen, call.summary).click();
    await expect.element(row(screen, visit.summary)).toBeVisible();
    await expect.element(done(screen, call.summary)).not.toBeInTheDocument();
    items = [visit];
    late.resolve({ ...call, doneAt: "2026-11-23T10:00:00Z", state: "done", next: null });
    expect(askedOf("POST /activities/:activityId/finish")).toEqual([{ activityId: call.id }]);
  });

  test("comes back when the server refuses, with the reason", async () => {
    answering({ "POST /activities/:activityId/finish": refused("activity.done", { detail: "It is done already." }) });
    const screen = await opened();
    await done(screen, call.summary).click();
    await expect.element(screen.getByRole("heading", { name: "It is done already." })).toBeVisible();
    await expect.element(done(screen, call.summary)).toBeVisible();
  });

  test("is opened again by Undo", async () => {
    answering({
      "POST /activities/:activityId/finish": { ...call, state: "done", next: null },
      "POST /activities/:activityId/reopen": call,
    });
    const screen = await opened();
    await done(screen, call.summary).click();
    await expect.element(screen.getByRole("heading", { name: `${t.done}: ${call.summary}` })).toBeVisible();
    await screen.getByRole("button", { name: undo }).click();
    await expect.poll(() => askedOf("POST /activities/:activityId/reopen")).toEqual([{ activityId: call.id }]);
  });

  test("may be told with its outcome, and with what comes next", async () => {
    answering({ "POST /activities/:activityId/finish": { ...call, state: "done", next: null } });
    const screen = await opened();
    await choose(screen, t.doneWith);
    await screen.getByLabelText(t.outcome).fill("They want two halls");
    await screen.getByRole("button", { name: t.done }).click();
    await expect
      .poll(() => askedOf("POST /activities/:activityId/finish"))
      .toEqual([{ activityId: call.id, outcome: "They want two halls" }]);
    await expect.element(screen.getByLabelText(t.outcome)).not.toBeInTheDocument();
  });
});

describe("an activity that is put off", () => {
  const snooze = "POST /activities/:activityId/snooze";

  test.each([
    ["a week from today where it is overdue", "2026-11-20", "30 Nov"],
    ["a week from its day where that is to come", "2026-11-26", "3 Dec"],
  ])("stands on screen %s, at once", async (_, dueOn, shown) => {
    const late = onItsWay(snooze);
    items = [anActivity({ dueOn })];
    answering({ [snooze]: () => late.promise });
    const screen = await opened();
    await choose(screen, t.snooze);
    await expect.element(screen.getByText(shown)).toBeVisible();
    await expect.element(screen.getByRole("heading", { name: t.isSnoozed(shown) })).toBeVisible();
    late.resolve(anActivity({ dueOn }));
  });

  test("is due on its former day again by Undo", async () => {
    answering({ [snooze]: call, "PATCH /activities/:activityId": call });
    const screen = await opened();
    await choose(screen, t.snooze);
    await screen.getByRole("button", { name: undo }).click();
    await expect
      .poll(() => askedOf("PATCH /activities/:activityId"))
      .toEqual([{ activityId: call.id, dueOn: "2026-11-20" }]);
  });

  test("is due on its former day again when the server refuses", async () => {
    answering({ [snooze]: refused("activity.cancelled", { detail: "Somebody gave it up." }) });
    const screen = await opened();
    await choose(screen, t.snooze);
    await expect.element(screen.getByRole("heading", { name: "Somebody gave it up." })).toBeVisible();
    await expect.element(screen.getByText("3 days ago")).toBeVisible();
  });
});

test("an activity that is given up is gone, and opened again by Undo", async () => {
  answering({
    "POST /activities/:activityId/cancel": { ...call, state: "cancelled" },
    "POST /activities/:activityId/reopen": call,
  });
  const screen = await opened();
  await expect.element(row(screen, call.summary)).toBeVisible();
  items = [visit];
  await choose(screen, t.giveUp);
  await expect.element(screen.getByRole("heading", { name: `${t.isCancelled}: ${call.summary}` })).toBeVisible();
  await expect.element(row(screen, visit.summary)).toBeVisible();
  await screen.getByRole("button", { name: undo }).click();
  await expect.poll(() => askedOf("POST /activities/:activityId/reopen")).toHaveLength(1);
});

describe("the keys of a record's page mean the most urgent", () => {
  test("d ticks it", async () => {
    answering({ "POST /activities/:activityId/finish": { ...call, state: "done", next: null } });
    const screen = await opened();
    await expect.element(row(screen, call.summary)).toBeVisible();
    await userEvent.keyboard("d");
    await expect
      .poll(() => askedOf("POST /activities/:activityId/finish").map(({ activityId }) => activityId))
      .toEqual([call.id]);
  });

  test("Shift+D asks how it went", async () => {
    const screen = await opened();
    await expect.element(row(screen, call.summary)).toBeVisible();
    await userEvent.keyboard("{Shift>}D{/Shift}");
    await expect.element(screen.getByRole("dialog", { name: t.markDone(call.summary) })).toBeVisible();
  });

  test("z puts it off", async () => {
    answering({ "POST /activities/:activityId/snooze": call });
    const screen = await opened();
    await expect.element(row(screen, call.summary)).toBeVisible();
    await userEvent.keyboard("z");
    await expect.poll(() => askedOf("POST /activities/:activityId/snooze")).toEqual([{ activityId: call.id }]);
  });

  test("nothing where nothing is planned", async () => {
    items = [];
    await opened();
    await expect.poll(() => askedOf("GET /opportunities/:opportunityId/activities")).not.toHaveLength(0);
    await userEvent.keyboard("dz");
    expect(askedOf("POST /activities/:activityId/finish")).toEqual([]);
    expect(askedOf("POST /activities/:activityId/snooze")).toEqual([]);
  });
});
