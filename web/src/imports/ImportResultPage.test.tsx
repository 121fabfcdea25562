import { expect, test } from "vitest";
import * as z from "zod/mini";
import { answering, askedOf } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { anImport } from "../../test/imports.ts";
import { show } from "../../test/show.tsx";
import { searchOf } from "../platform/search.ts";
import { wordsIn } from "../platform/words.ts";
import { ImportResultPage } from "./ImportResultPage.tsx";
import { importWords, outcomeWords } from "./labels.ts";
import type { ImportedRow, ImportRow } from "./queries.ts";

const t = wordsIn("en", importWords);
const words = wordsIn("en", outcomeWords);
const record = { kind: "contact", id: anId(7), name: "Café Norte" };
const plain = { by: [], against: [], sameRow: null, errors: [], isUndone: false, isKept: false };
const rows: ImportedRow[] = [
  { ...plain, row: 2, outcome: "made", record },
  { ...plain, row: 3, outcome: "known", record, by: ["name"] },
  {
    ...plain,
    row: 4,
    outcome: "refused",
    record: null,
    errors: [{ row: 4, column: "Mail", value: "x", message: "No address." }],
  },
];
const search = searchOf({ outcome: z.enum(["made", "refused"]) });

const pageOf = (given: Partial<ImportRow> = {}) => {
  const found = anImport({ id: anId(310), bad: 1, ...given });
  answering({
    "GET /imports/:importId": found,
    "GET /imports/:importId/rows": { items: rows, nextCursor: null },
    "POST /imports/:importId/undo": { ...found, state: "undoing" },
  });
  return show(<ImportResultPage />, {
    page: "/w/$slug/import/$importId",
    at: `/w/robles/import/${anId(310)}`,
    search,
  });
};

test("shows what became of each row, and leads to its record", async () => {
  const screen = await pageOf();
  await expect.element(screen.getByRole("link", { name: "Café Norte" }).first()).toBeVisible();
  await expect.element(screen.getByText("Mail: No address.")).toBeVisible();
  await screen.getByRole("button", { name: words.refused, exact: true }).click();
  await expect.poll(() => askedOf("GET /imports/:importId/rows").at(-1)).toMatchObject({ outcome: "refused" });
});

test("takes the whole import back", async () => {
  const screen = await pageOf();
  await screen.getByRole("button", { name: t.undoImport }).click();
  await expect.poll(() => askedOf("POST /imports/:importId/undo")).toEqual([{ importId: anId(310) }]);
});

test.each([
  ["undone", t.undone],
  ["running", t.underWay],
] as const)("what is %s is not taken back, and says why", async (state, reason) => {
  const screen = await pageOf({ state });
  const undo = screen.getByRole("button", { name: t.undoImport });
  await expect.element(undo).toHaveAttribute("aria-disabled", "true");
  await undo.hover();
  await expect.element(screen.getByText(reason).first()).toBeVisible();
});
