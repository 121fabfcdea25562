import { everyday } from "@trato/domain/everyday.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused, sentTo } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { type Shown, show } from "../../test/show.tsx";
import { anEntry } from "../../test/timeline.ts";
import { activityWords } from "../activities/labels.ts";
import { wordsIn } from "../platform/words.ts";
import { Timeline } from "./Timeline.tsx";
import { timelineWords } from "./timeline-labels.ts";

const t = wordsIn("en", timelineWords);
const a = wordsIn("en", activityWords);
const writing = "POST /contacts/:contactId/notes";
const editing = "PATCH /notes/:noteId";
const deleting = "DELETE /notes/:noteId";
const contactId = anId(400);
const note = anEntry({ note: {} });
let items = [note];

beforeEach(() => {
  items = [note];
  vi.useFakeTimers({ shouldAdvanceTime: true });
  answering({
    "GET /contacts/:contactId/timeline": () => ({ items, nextCursor: null }),
    "GET /contacts/:contactId/activities": { items: [] },
    "GET /members": { items: [], nextCursor: null },
    "GET /teams": { items: [] },
    "GET /payment-terms": { items: [] },
    "GET /fiscal-positions": { items: [] },
    "GET /stages": { items: [] },
    "GET /lost-reasons": { items: [] },
    [editing]: {} as never, // nothing of it is read
    [deleting]: undefined as never, // answered with nothing
  });
});

const opened = () => show(<Timeline subject={{ kind: "contact", id: contactId }} />);
const said = (screen: Shown, text: string) => screen.getByText(text);
const choose = async (screen: Shown, item: string) => {
  await screen.getByRole("button", { name: t.noteActions }).click({ force: true });
  await screen.getByRole("menuitem", { name: item }).click();
};
const write = async (screen: Shown, text: string) => {
  await screen.getByRole("textbox", { name: a.note }).fill(text);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
};

describe("a note that is written", () => {
  test("stands in the history before the server has it", async () => {
    const late = onItsWay(writing);
    answering({ [writing]: () => late.promise });
    const screen = await opened();
    await write(screen, "On Monday");
    await expect.element(screen.getByRole("paragraph").filter({ hasText: "On Monday" })).toBeVisible();
    expect(askedOf(writing)).toMatchObject([{ contactId, body: "On Monday" }]);
    late.resolve(refused("network", { detail: "No." }));
  });

  test("comes back into the field when the server refuses", async () => {
    answering({ [writing]: refused("network", { status: 503, detail: "Trato is starting" }) });
    const screen = await opened();
    await write(screen, "On Monday");
    await expect.element(screen.getByRole("heading", { name: "Trato is starting" })).toBeVisible();
    await expect.element(screen.getByRole("textbox", { name: a.note })).toHaveValue("On Monday");
    await expect.element(screen.getByRole("paragraph").filter({ hasText: "On Monday" })).not.toBeInTheDocument();
  });
});

describe("a note of one's own", () => {
  test("is changed where it stands, over its version, with Ctrl+Enter", async () => {
    const screen = await opened();
    await choose(screen, t.edit);
    await screen.getByRole("textbox", { name: t.edit }).fill("They call back on Monday");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await expect
      .poll(() => askedOf(editing))
      .toEqual([{ noteId: note.note?.id, version: 1, body: "They call back on Monday" }]);
  });

  test.each([
    ["left by Escape", "Something else", "{Escape}"],
    ["emptied", "  ", "{Control>}{Enter}{/Control}"],
    ["left as it was", "They call back ", "{Control>}{Enter}{/Control}"],
  ])("%s stays as it is", async (_, typed, keys) => {
    const screen = await opened();
    await choose(screen, t.edit);
    await screen.getByRole("textbox", { name: t.edit }).fill(typed);
    await userEvent.keyboard(keys);
    await expect.element(said(screen, "They call back")).toBeVisible();
    expect(askedOf(editing)).toEqual([]);
  });

  test("stays under its writer's hands with the reason when the server refuses, until one gives it up", async () => {
    answering({ [editing]: refused("note.not_yours", { status: 403, detail: "Not yours." }) });
    const screen = await opened();
    await choose(screen, t.edit);
    await screen.getByRole("textbox", { name: t.edit }).fill("Other words");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await expect.element(screen.getByRole("alert").filter({ hasText: "Not yours." })).toBeVisible();
    await expect.element(screen.getByRole("textbox", { name: t.edit })).toHaveValue("Other words");
    await userEvent.keyboard("{Escape}");
    await expect.element(said(screen, "They call back")).toBeVisible();
  });
});

describe("a note that is deleted", () => {
  test("is gone at once, and from the server after eight seconds", async () => {
    const screen = await opened();
    await choose(screen, t.delete);
    await expect.element(said(screen, "They call back")).not.toBeInTheDocument();
    expect(askedOf(deleting)).toEqual([]);
    items = [];
    await vi.advanceTimersByTimeAsync(9_000);
    await expect.poll(() => askedOf(deleting)).toEqual([{ noteId: note.note?.id }]);
  });

  test("is there again by Undo, and the server never hears of it", async () => {
    const screen = await opened();
    await choose(screen, t.delete);
    await screen.getByRole("button", { name: everyday.undo.en }).click();
    await expect.element(said(screen, "They call back")).toBeVisible();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(askedOf(deleting)).toEqual([]);
  });

  test("is deleted by a call that outlives the window, where that is closed meanwhile", async () => {
    const screen = await opened();
    await choose(screen, t.delete);
    await expect.element(said(screen, "They call back")).not.toBeInTheDocument();
    dispatchEvent(new PageTransitionEvent("pagehide"));
    await expect.poll(() => askedOf(deleting)).toHaveLength(1);
    expect(sentTo(deleting)[0]?.keepalive).toBe(true);
  });

  test("comes back when the server refuses", async () => {
    answering({ [deleting]: refused("note.not_yours", { status: 403, detail: "Not yours." }) });
    const screen = await opened();
    await choose(screen, t.delete);
    await vi.advanceTimersByTimeAsync(9_000);
    await expect.element(screen.getByRole("heading", { name: "Not yours." })).toBeVisible();
    await expect.element(said(screen, "They call back")).toBeVisible();
  });
});

test("a note of others has no tools", async () => {
  items = [anEntry({ note: { mayEdit: false } })];
  const screen = await opened();
  await expect.element(said(screen, "They call back")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: t.noteActions })).not.toBeInTheDocument();
});

test("where nothing has happened it is said what will stand there", async () => {
  items = [];
  const screen = await opened();
  await expect.element(said(screen, t.empty)).toBeVisible();
});
