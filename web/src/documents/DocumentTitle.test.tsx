import { expect, test } from "vitest";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { DocumentTitle } from "./DocumentTitle.tsx";
import type { SavingState } from "./draft.ts";
import { documentWords } from "./labels.ts";

const t = wordsIn("en", documentWords);

const title = (given: { number?: string | null; saving?: SavingState }) =>
  show(
    <DocumentTitle
      kind="Bill"
      number={given.number ?? null}
      state="sent"
      saving={given.saving ?? "saved"}
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
