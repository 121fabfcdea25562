import { expect, test, vi } from "vitest";
import { anId } from "../../test/ids.ts";
import { aPreview } from "../../test/imports.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { importWords } from "./labels.ts";
import type { ImportOptions, ImportPreview } from "./queries.ts";
import { SeenRows } from "./SeenRows.tsx";

const t = wordsIn("en", importWords);
const nothing: ImportOptions = { columns: {}, names: {} };
const change = vi.fn<(options: ImportOptions) => void>();
const record = { id: anId(7), name: "Acme" };
const seen: ImportPreview["seen"] = [
  { row: 2, outcome: "known", by: ["email", "name"], against: [], record, sameRow: null, isIn: false, mayChoose: true },
  { row: 3, outcome: "doubtful", by: ["email"], against: ["name"], record, sameRow: null, isIn: true, mayChoose: true },
  { row: 4, outcome: "repeated", by: [], against: [], record: null, sameRow: 3, isIn: false, mayChoose: false },
];
const rows = () => {
  change.mockClear();
  const preview = aPreview({ seen, seenRows: 9 });
  return show(<SeenRows kind="contacts" preview={preview} options={nothing} onChange={change} />);
};

test("tells each row with the record that it was taken for and why", async () => {
  const screen = await rows();
  await expect.element(screen.getByText("Same e-mail and name", { exact: true })).toBeVisible();
  await expect.element(screen.getByText("Same e-mail · other name")).toBeVisible();
  await expect.element(screen.getByText(t.sameRow)).toBeVisible();
  await expect
    .element(screen.getByRole("link", { name: "Acme" }).first())
    .toHaveAttribute("href", `/w/robles/contacts/${anId(7)}`);
  await expect.element(screen.getByText(t.moreErrors("6"))).toBeVisible();
});

test("somebody says of one row what becomes of it, or of all that may be chosen", async () => {
  const screen = await rows();
  await screen.getByRole("combobox", { name: t.becomes("2") }).click();
  await screen.getByRole("option", { name: t.bringIn }).click();
  expect(change.mock.calls.at(-1)?.[0].rows).toEqual({ "2": "new" });
  await screen.getByRole("button", { name: t.allOut }).click();
  expect(change.mock.calls.at(-1)?.[0].rows).toEqual({ "2": "leave", "3": "leave" });
  expect(screen.getByRole("combobox").elements()).toHaveLength(2);
});
