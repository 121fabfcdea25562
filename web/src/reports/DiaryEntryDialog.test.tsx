import { beforeEach, expect, test, vi } from "vitest";
import { answering } from "../../test/answers.ts";
import { aMember } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { diaryWords } from "./diary-labels.ts";
import type { DiaryEntry } from "./diary-queries.ts";
import { DiaryEntryDialog } from "./DiaryEntryDialog.tsx";

const t = wordsIn("en", diaryWords);
const anEntry = (given: Partial<DiaryEntry> = {}): DiaryEntry => ({
  id: anId(700),
  happenedAt: "2026-11-23T08:00:00Z" as DiaryEntry["happenedAt"], // written as one
  event: "sale.edited",
  actorKind: "member",
  memberId: anId(5),
  actorName: "Luis Pardo",
  keyName: null,
  subjectKind: "sale",
  subjectId: anId(100),
  subjectName: "S00042",
  before: null,
  after: null,
  ...given,
});

beforeEach(() =>
  answering({
    "GET /members": { items: [aMember(), aMember({ id: anId(1), name: "Marta Gil" })], nextCursor: null },
    "GET /teams": { items: [] },
    "GET /payment-terms": { items: [] },
    "GET /fiscal-positions": { items: [] },
    "GET /stages": { items: [] },
    "GET /lost-reasons": { items: [] },
  }),
);

const rows = () =>
  Array.from(document.querySelectorAll("tbody tr"), (row) =>
    Array.from(row.children, ({ textContent }) => textContent),
  );
const opened = (given: Partial<DiaryEntry>) =>
  show(<DiaryEntryDialog entry={anEntry(given)} onClose={vi.fn<() => void>()} />);

test.each([
  [
    "a day",
    { validUntil: "2026-12-01" },
    { validUntil: "2026-12-24" },
    ["until when it is valid", "1 Dec 2026", "24 Dec 2026"],
  ],
  [
    "a person by name",
    { salespersonId: anId(5) },
    { salespersonId: anId(1) },
    ["the salesperson", "Luis Pardo", "Marta Gil"],
  ],
  [
    "what was empty",
    { customerReference: null },
    { customerReference: "PO 7" },
    ["the customer's reference", "—", "PO 7"],
  ],
  ["lines by their number", { lines: [1] }, { lines: [1, 2] }, ["the lines", t.entries(1), t.entries(2)]],
  ["a field without words by its name", { oldField: "a" }, { oldField: { b: 1 } }, ["oldField", "a", '{"b":1}']],
])("a change of %s is read before and after", async (_, before, after, told) => {
  await opened({ before, after });
  await expect.poll(rows).toEqual([told]);
});

test("a record's own name tags are of no interest", async () => {
  const screen = await opened({
    before: { id: "1", version: 1 },
    after: { version: 2, search: "x", workspaceId: "2" },
  });
  await expect.element(screen.getByText(t.noFields)).toBeVisible();
});

test("it says who did it to what, and leads there", async () => {
  const screen = await opened({});
  await expect.element(screen.getByRole("dialog", { name: "Luis Pardo", exact: false })).toBeVisible();
  await expect.element(screen.getByText("S00042", { exact: false })).toBeVisible();
  await expect
    .element(screen.getByRole("button", { name: t.openRecord }).or(screen.getByRole("link", { name: t.openRecord })))
    .toHaveAttribute("href", `/w/robles/sales/${anId(100)}`);
});

test("what has no page leads nowhere", async () => {
  const screen = await opened({ subjectKind: "team", subjectName: "North" });
  await expect.element(screen.getByText("North", { exact: false })).toBeVisible();
  await expect.element(screen.getByText(t.openRecord)).not.toBeInTheDocument();
});
