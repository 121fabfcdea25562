import { expect, test, vi } from "vitest";
import { show } from "../../test/show.tsx";
import { noteOfField, noteOfLine } from "./DraftNotes.tsx";
import type { Unsent } from "./use-document-draft.ts";

const choose = vi.fn<Unsent["choose"]>();
const unsent: Unsent = {
  problem: "Trato can't be reached",
  problemOfLine: (id) => (id === "a" ? "It must be more than nothing" : null),
  problemOfField: (field) => (field === "terms" ? "Trato can't be reached" : null),
  overlaps: [{ line: "b", field: "quantity", theirs: "5", mine: "2" }],
  choose,
  tryAgain: vi.fn<() => void>(),
  giveUp: null,
};

test("nothing is noted where all is saved", () => {
  expect(noteOfLine(unsent, "c")).toBeUndefined();
  expect(noteOfField(unsent, "reference")).toBeUndefined();
});

test("each line and field says its own problem", async () => {
  const line = await show(<div>{noteOfLine(unsent, "a")}</div>);
  await expect.element(line.getByText("It must be more than nothing")).toBeVisible();
  await line.unmount();
  const field = await show(<div>{noteOfField(unsent, "terms")}</div>);
  await expect.element(field.getByText("Trato can't be reached")).toBeVisible();
});

test("where two people typed, both values are said, and one chooses", async () => {
  const screen = await show(<div>{noteOfLine(unsent, "b")}</div>);
  await expect.element(screen.getByText("Now it says “5”, you wrote “2”.", { exact: false })).toBeVisible();
  await screen.getByRole("button", { name: "Keep theirs" }).click();
  expect(choose).toHaveBeenCalledExactlyOnceWith(unsent.overlaps[0], "theirs");
});
