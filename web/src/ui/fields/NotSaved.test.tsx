import { expect, test, vi } from "vitest";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { uiWords } from "../labels.ts";
import { NotSaved, WhoseStands } from "./NotSaved.tsx";

const t = wordsIn("en", uiWords);

test("says why, and tries again", async () => {
  const tryAgain = vi.fn<() => void>();
  const screen = await show(<NotSaved text="It can't be reached" onTryAgain={tryAgain} />);
  await expect.element(screen.getByText("It can't be reached")).toBeVisible();
  await screen.getByRole("button", { name: t.tryAgain }).click();
  expect(tryAgain).toHaveBeenCalledOnce();
});

test("says what both wrote, and lets one choose", async () => {
  const [mine, theirs] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const screen = await show(<WhoseStands text="5 or 2" onMine={mine} onTheirs={theirs} />);
  await screen.getByRole("button", { name: t.keepMine }).click();
  expect([mine.mock.calls.length, theirs.mock.calls.length]).toEqual([1, 0]);
  await screen.getByRole("button", { name: t.keepTheirs }).click();
  expect([mine.mock.calls.length, theirs.mock.calls.length]).toEqual([1, 1]);
});
