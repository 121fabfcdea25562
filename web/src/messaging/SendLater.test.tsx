import { useState } from "react";
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { messagingWords } from "./labels.ts";
import type { Later } from "./send-later.ts";
import { SendLater } from "./SendLater.tsx";

const t = wordsIn("en", messagingWords);
const chosen = vi.fn<(later: Later | null) => void>();

function Chooser() {
  const [value, setValue] = useState<Later | null>(null);
  const choose = (next: Later | null) => {
    chosen(next);
    setValue(next);
  };
  return <SendLater value={value} onChange={choose} error={undefined} />;
}

test("offers tomorrow morning, another time of it, and now after all", async () => {
  const screen = await show(<Chooser />);
  await screen.getByRole("button", { name: t.sendLater }).click();
  expect(chosen).toHaveBeenLastCalledWith({ day: "2026-11-24", time: "08:00" });
  (screen.getByRole("combobox", { name: t.leavesAt }).element() as HTMLElement).focus(); // a button
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("option", { name: "08:00" })).toBeVisible();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await expect.poll(() => chosen.mock.lastCall).toEqual([{ day: "2026-11-24", time: "08:30" }]);
  await screen.getByRole("button", { name: t.sendNow }).click();
  expect(chosen).toHaveBeenLastCalledWith(null);
  await expect.element(screen.getByRole("button", { name: t.sendLater })).toBeVisible();
});
