import { expect, test } from "vitest";
import { obstacleToChangeFile, obstacleToMarkDatasheet, obstacleToRemoveFile } from "./lifecycle.ts";

const here = { addedBy: "ana", removedAt: null };
const gone = { addedBy: "ana", removedAt: "2026-11-29T10:00:00.000Z" };

test.each([
  ["who added it", here, { memberId: "ana", leads: false }, null],
  ["a colleague", here, { memberId: "bea", leads: false }, "file.not_yours"],
  ["a manager", here, { memberId: "bea", leads: true }, null],
  [
    "somebody, where Trato itself added it",
    { ...here, addedBy: null },
    { memberId: null, leads: false },
    "file.not_yours",
  ],
  ["a manager, twice", gone, { memberId: "bea", leads: true }, "file.removed"],
])("a file is removed by %s: %#", (_, file, by, code) => {
  expect(obstacleToRemoveFile(file, by)?.code ?? null).toBe(code);
});

test("what was removed keeps its name", () => {
  expect([obstacleToChangeFile(here), obstacleToChangeFile(gone)?.code]).toEqual([null, "file.removed"]);
});

test.each([
  ["of a product", { ...here, subjectKind: "product" as const }, null],
  ["of a customer", { ...here, subjectKind: "contact" as const }, "file.no_datasheet"],
  ["that was removed", { ...gone, subjectKind: "product" as const }, "file.removed"],
])("a file %s goes along with quotations or not", (_, file, code) => {
  expect(obstacleToMarkDatasheet(file)?.code ?? null).toBe(code);
});
