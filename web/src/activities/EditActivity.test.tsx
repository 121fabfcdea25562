import { describe, expect, test, vi } from "vitest";
import { anActivity } from "../../test/activities.ts";
import { answering } from "../../test/answers.ts";
import { aMember } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { type Shown, show } from "../../test/show.tsx";
import { ApiError } from "../platform/api.ts";
import { wordsIn } from "../platform/words.ts";
import { issueWords } from "../ui/forms/issues.ts";
import { EditActivity } from "./EditActivity.tsx";
import { activityKindWords, activityWords } from "./labels.ts";

const t = wordsIn("en", activityWords);
const kinds = wordsIn("en", activityKindWords);
const issues = wordsIn("en", issueWords);
const as = { kind: "call", summary: "Ask about the hall", dueOn: "2026-11-24", assigneeId: anId(1), note: null };

async function opened(given: Parameters<typeof anActivity>[0] = {}, answer: Promise<unknown> = Promise.resolve()) {
  const save = vi.fn<(edit: object) => Promise<unknown>>(() => answer);
  const close = vi.fn<() => void>();
  const screen = await show(<EditActivity activity={anActivity(given)} onSave={save} onClose={close} />);
  return { screen, save, close };
}
const send = (screen: Shown) => screen.getByRole("button", { name: t.save }).click();

describe("an activity said differently", () => {
  test.each([
    ["keeps what was not touched", async () => undefined, {}],
    [
      "has other words",
      (screen: Shown) => screen.getByLabelText(t.summary).fill("Ask again"),
      { summary: "Ask again" },
    ],
    [
      "is of another kind",
      (screen: Shown) => screen.getByRole("button", { name: kinds.email }).click(),
      { kind: "email" },
    ],
    [
      "is due on another day",
      (screen: Shown) => screen.getByLabelText(t.dueOn).fill("1/12/2026"),
      { dueOn: "2026-12-01" },
    ],
    ["has a note", (screen: Shown) => screen.getByLabelText(t.detail).fill(" Two halls "), { note: "Two halls" }],
  ])("%s", async (_, change, sent) => {
    const { screen, save, close } = await opened();
    await change(screen);
    await send(screen);
    await expect.poll(() => save.mock.calls).toEqual([[{ ...as, ...sent }]]);
    expect(close).toHaveBeenCalledOnce();
  });

  test("loses its note where that was emptied", async () => {
    const { screen, save } = await opened({ note: "Two halls" });
    await screen.getByLabelText(t.detail).fill("");
    await send(screen);
    await expect.poll(() => save.mock.calls).toEqual([[as]]);
  });

  test("is somebody else's", async () => {
    answering({ "GET /members": { items: [aMember({ id: anId(7), name: "Iván Soler" })], nextCursor: null } });
    const { screen, save } = await opened();
    await screen.getByLabelText(t.assignee).fill("iv");
    await screen.getByRole("option", { name: "Iván Soler", exact: false }).click();
    await send(screen);
    await expect.poll(() => save.mock.calls).toEqual([[{ ...as, assigneeId: anId(7) }]]);
  });
});

test("without words it is not saved, and says so", async () => {
  const { screen, save } = await opened();
  await screen.getByLabelText(t.summary).fill(" ");
  await send(screen);
  await expect.element(screen.getByText(issues.missing)).toBeVisible();
  expect(save).not.toHaveBeenCalled();
});

test("stays open with what was typed when it could not be saved", async () => {
  const answer = Promise.withResolvers<unknown>();
  const { screen, close } = await opened({}, answer.promise);
  await screen.getByLabelText(t.summary).fill("Ask again");
  await send(screen);
  answer.reject(new ApiError(409, "activity.done", "It is done already."));
  await expect.element(screen.getByText("It is done already.")).toBeVisible();
  await expect.element(screen.getByLabelText(t.summary)).toHaveValue("Ask again");
  expect(close).not.toHaveBeenCalled();
});
