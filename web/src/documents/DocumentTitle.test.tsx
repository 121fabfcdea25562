import { expect, test, vi } from "vitest";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { DocumentTitle } from "./DocumentTitle.tsx";
import type { SavingState } from "./draft-events.ts";
import { documentWords } from "./labels.ts";

const t = wordsIn("en", documentWords);

const tryAgain = vi.fn<() => void>();
const giveUp = vi.fn<() => void>();
type Given = {
  number?: string | null;
  elsewhere?: string;
  saving?: SavingState;
  problem?: string;
  isRefused?: boolean;
};
const title = (given: Given) =>
  show(
    <DocumentTitle
      kind="Bill"
      number={given.number ?? null}
      elsewhere={given.elsewhere ?? null}
      state="sent"
      saving={given.saving ?? "saved"}
      unsent={{ problem: given.problem ?? null, tryAgain, giveUp: given.isRefused ? giveUp : null }}
      incomplete="Choose a product."
      actions={<button>Print</button>}
    >
      <p>Café Norte</p>
    </DocumentTitle>,
  );

test("is called by its kind and number, in the window's title too", async () => {
  const screen = await title({ number: "B00007" });
  await expect.element(screen.getByRole("heading")).toHaveTextContent("Bill B00007 sent");
  await expect.poll(() => document.title).toBe("Bill B00007 · Trato");
});

test("tells the number that it has in the system it came from", async () => {
  const screen = await title({ number: "B00007", elsewhere: "2025-F-31" });
  await expect.element(screen.getByText(`${t.elsewhere}: 2025-F-31`)).toBeVisible();
});

test("is called by its kind alone while it has no number", async () => {
  await title({});
  await expect.poll(() => document.title).toBe("Bill · Trato");
});

test.each([
  ["saving", t.saving],
  ["unsaved", t.unsaved],
  ["incomplete", "Choose a product."],
] as const)("says when it is %s", async (saving, said) => {
  const screen = await title({ saving });
  await expect.element(screen.getByText(said)).toBeVisible();
});

test("says why what was typed is not saved, and tries again", async () => {
  const screen = await title({ saving: "unsaved", problem: "Trato can't be reached" });
  await expect.element(screen.getByText("Trato can't be reached")).toBeVisible();
  await screen.getByRole("button", { name: "Try again" }).click();
  expect(tryAgain).toHaveBeenCalledOnce();
  expect(screen.getByRole("button", { name: "Discard mine" }).elements()).toEqual([]);
});

test("what is refused can be given up", async () => {
  const screen = await title({ saving: "unsaved", problem: "It is an order by now", isRefused: true });
  await screen.getByRole("button", { name: "Discard mine" }).click();
  expect(giveUp).toHaveBeenCalledOnce();
});
