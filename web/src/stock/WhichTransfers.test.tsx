import { expect, test, vi } from "vitest";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { transferWords } from "./labels.ts";
import type { TransferFilters } from "./queries.ts";
import { WhichTransfers } from "./WhichTransfers.tsx";

const t = wordsIn("en", transferWords);
const change = vi.fn<(state: TransferFilters["state"]) => void>();
const choice = (state: TransferFilters["state"]) => {
  change.mockClear();
  return show(<WhichTransfers toDo="To deliver" state={state} onChange={change} />);
};

test.each([
  [undefined, "To deliver"],
  ["ready", "To deliver"],
  ["waiting", "To deliver"],
  ["done", t.done],
  ["all", t.all],
  ["cancelled", t.all],
] as const)("with %s in the address, %s is shown", async (state, pressed) => {
  const screen = await choice(state);
  await expect.element(screen.getByRole("button", { name: pressed })).toHaveAttribute("aria-pressed", "true");
  expect(screen.getByRole("button", { pressed: true }).elements()).toHaveLength(1);
});

test.each([
  ["all", "To deliver", undefined],
  [undefined, t.done, "done"],
  ["done", t.all, "all"],
] as const)("from %s, %s asks for %s", async (state, name, asked) => {
  const screen = await choice(state);
  await screen.getByRole("button", { name }).click();
  expect(change).toHaveBeenCalledExactlyOnceWith(asked);
});
