import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { anActivity } from "../../test/activities.ts";
import { answering, askedOf, refused } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { type Shown, show } from "../../test/show.tsx";
import { keepUnsentOf, unsentPlaces } from "../platform/store/unsent.ts";
import { wordsIn } from "../platform/words.ts";
import { issueWords } from "../ui/forms/issues.ts";
import { activityWords } from "./labels.ts";
import type { Activity } from "./queries.ts";
import { LogCall } from "./LogCall.tsx";

const t = wordsIn("en", activityWords);
const issues = wordsIn("en", issueWords);
const log = "POST /contacts/:contactId/log-call";
const contactId = anId(400);

const logged = (next: Activity | null = null) => ({
  ...anActivity({ state: "done", subjectKind: "contact", subjectId: contactId }),
  next,
});

beforeEach(() => answering({ [log]: logged() }));

const opened = () => show(<LogCall subject={{ kind: "contact", id: contactId }} />);
const summary = (screen: Shown) => screen.getByLabelText(t.callSummary);
const outcome = (screen: Shown) => screen.getByLabelText(t.outcome);
const minutes = (screen: Shown) => screen.getByLabelText(t.minutes);
const send = (screen: Shown) => screen.getByRole("button", { name: t.logCall });

describe("a call", () => {
  test("is kept with how it ended and how long it took, and the form is free for the next", async () => {
    const screen = await opened();
    await summary(screen).fill("The hall");
    await outcome(screen).fill(" They want two ");
    await minutes(screen).fill("12");
    await send(screen).click();
    await expect.element(screen.getByRole("heading", { name: t.logged })).toBeVisible();
    expect(askedOf(log)).toMatchObject([
      { contactId, summary: "The hall", outcome: "They want two", durationMinutes: 12 },
    ]);
    await expect.element(summary(screen)).toHaveValue("");
    await expect.element(outcome(screen)).toHaveValue("");
    await expect.element(minutes(screen)).toHaveValue("");
  });

  test("needs only what it was about; Ctrl+Enter logs it", async () => {
    const screen = await opened();
    await summary(screen).fill("The hall");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await expect
      .poll(() => askedOf(log))
      .toMatchObject([{ summary: "The hall", outcome: null, durationMinutes: null }]);
  });

  test("may be told at length: its first line stands in the history, the rest below it", async () => {
    const screen = await opened();
    await summary(screen).fill("Six chairs\nIn May.\nMarta decides.");
    await send(screen).click();
    await expect.poll(() => askedOf(log)).toMatchObject([{ summary: "Six chairs", note: "In May.\nMarta decides." }]);
  });

  test("plans what comes next in the same breath", async () => {
    answering({ [log]: logged(anActivity()), "GET /members": { items: [], nextCursor: null } });
    const screen = await opened();
    await summary(screen).fill("The hall");
    await screen.getByRole("checkbox", { name: t.andNext }).click();
    await expect.element(screen.getByLabelText(t.summary)).toHaveFocus();
    await screen.getByLabelText(t.summary).fill("Send the plan");
    await screen.getByRole("button", { name: t.logAndPlan }).click();
    await expect.element(screen.getByRole("heading", { name: t.loggedAndPlanned })).toBeVisible();
    expect(askedOf(log)).toMatchObject([{ summary: "The hall", next: { kind: "to_do", summary: "Send the plan" } }]);
    await expect.element(screen.getByRole("checkbox", { name: t.andNext })).not.toBeChecked();
  });

  test("with a next step that says nothing is not sent, and says where", async () => {
    answering({ [log]: logged(), "GET /members": { items: [], nextCursor: null } });
    const screen = await opened();
    await summary(screen).fill("The hall");
    await screen.getByRole("checkbox", { name: t.andNext }).click();
    await screen.getByRole("button", { name: t.logAndPlan }).click();
    await expect.element(screen.getByText(issues.missing)).toBeVisible();
    expect(askedOf(log)).toEqual([]);
  });

  test("ends with one of the usual words where one picks it", async () => {
    const screen = await opened();
    await summary(screen).fill("The hall");
    await outcome(screen).fill("no ans");
    await screen.getByRole("option", { name: t.noAnswer }).click();
    await expect.element(outcome(screen)).toHaveValue(t.noAnswer);
  });
});

test.each([
  ["nothing about what it was", { summary: " ", minutes: "" }, issues.missing],
  ["half a minute", { summary: "The hall", minutes: "1.5" }, issues.whole],
  ["more minutes than a day has", { summary: "The hall", minutes: "2000" }, issues.tooBig(1440)],
])("%s is said at its field, and nothing is sent", async (_, typed, problem) => {
  const screen = await opened();
  await summary(screen).fill(typed.summary);
  await minutes(screen).fill(typed.minutes);
  await send(screen).click();
  await expect.element(screen.getByText(problem)).toBeVisible();
  expect(askedOf(log)).toEqual([]);
});

test("what was typed stays when the server refuses, and goes again", async () => {
  answering({ [log]: refused("network", { status: 503, detail: "Trato is starting" }) });
  const screen = await opened();
  await summary(screen).fill("The hall");
  await send(screen).click();
  await expect.element(screen.getByText("Trato is starting")).toBeVisible();
  await expect.element(summary(screen)).toHaveValue("The hall");
  answering({ [log]: logged() });
  await send(screen).click();
  await expect.element(screen.getByRole("heading", { name: t.logged })).toBeVisible();
  expect(askedOf(log)).toHaveLength(2);
});

test("what is half written is there again after a reload, until it was logged", async () => {
  keepUnsentOf("w", "m");
  answering({ [log]: logged() });
  const left = await opened();
  await summary(left).fill("They want an off");
  await left.unmount();
  const screen = await opened();
  await expect.element(summary(screen)).toHaveValue("They want an off");
  await send(screen).click();
  await expect.poll(unsentPlaces).toEqual([]);
});
