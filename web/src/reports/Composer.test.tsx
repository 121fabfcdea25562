import { beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { type Shown, show } from "../../test/show.tsx";
import { activityWords } from "../activities/labels.ts";
import type { Subject } from "../platform/records.ts";
import { wordsIn } from "../platform/words.ts";
import { Composer } from "./Composer.tsx";

const a = wordsIn("en", activityWords);
const contact: Subject = { kind: "contact", id: anId(400) };
const note = (screen: Shown) => screen.getByRole("textbox", { name: a.note });
const opened = (subject: Subject = contact) =>
  show(<Composer subject={subject} email={null} write={async () => undefined} />);

beforeEach(
  () =>
    answering({
      "GET /members": { items: [], nextCursor: null },
      "GET /email-templates": { items: [] },
    } as Parameters<typeof answering>[0]), // one of them is asked, by the tab that is open
);

test.each([
  ["n", a.note],
  ["p", a.callSummary],
  ["t", a.summary],
])("the key %s leads into the field where one writes", async (key, field) => {
  const screen = await opened();
  await expect.element(note(screen)).toBeVisible();
  if (key === "n") await screen.getByRole("tab", { name: a.call }).click();
  document.querySelector<HTMLElement>(":focus")?.blur();
  await userEvent.keyboard(key);
  await expect.element(screen.getByRole("textbox", { name: field })).toHaveFocus();
});

test("what was begun in one tab is there when one comes back", async () => {
  const screen = await opened();
  await note(screen).fill("They call back");
  await screen.getByRole("tab", { name: a.call }).click();
  await screen.getByRole("textbox", { name: a.callSummary }).fill("The hall");
  await screen.getByRole("tab", { name: a.note }).click();
  await expect.element(note(screen)).toHaveValue("They call back");
  await screen.getByRole("tab", { name: a.call }).click();
  await expect.element(screen.getByRole("textbox", { name: a.callSummary })).toHaveValue("The hall");
});

test.each([
  ["contact", 4],
  ["product", 2],
] as const)("about a %s one may write in %i ways", async (kind, ways) => {
  const screen = await opened({ kind, id: anId(500) });
  await expect.element(note(screen)).toBeVisible();
  expect(screen.getByRole("tab").elements()).toHaveLength(ways);
});
