import { expect, test, vi } from "vitest";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { importWords } from "./labels.ts";
import { SendingFile } from "./SendingFile.tsx";
import type { Sending } from "./use-sending.ts";

const t = wordsIn("en", importWords);
const file = new File(["x"], "leads.csv");
const calls = { onAgain: vi.fn<() => void>(), onStop: vi.fn<() => void>() };
const shown = (given: Partial<Sending>) =>
  show(<SendingFile sending={{ file, part: 0.25, problem: null, ...given }} {...calls} />);

test.each([
  [0.25, t.sending("25 %")],
  [1, t.arriving],
])("a file of which %s has gone says so", async (part, words) => {
  const screen = await shown({ part });
  await expect.element(screen.getByRole("region", { name: "leads.csv" })).toBeVisible();
  await expect.element(screen.getByRole("progressbar", { name: words })).toBeVisible();
});

test("one that did not come says why, and may be sent again or left", async () => {
  const screen = await shown({ problem: "The server cannot be reached." });
  await expect.element(screen.getByRole("alert")).toHaveTextContent("The server cannot be reached.");
  await screen.getByRole("button", { name: t.tryAgain }).click();
  await screen.getByRole("button", { name: t.another }).click();
  expect([calls.onAgain.mock.calls.length, calls.onStop.mock.calls.length]).toEqual([1, 1]);
});
