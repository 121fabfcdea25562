import { expect, test } from "vitest";
import type { Moment } from "../../dates.ts";
import { problemOfDocuments } from "./words.ts";
import { obstacleToDelete, obstacleToPutBack, restorableUntil, type StandingDocument } from "./lifecycle.ts";

const documents = (count: number): StandingDocument[] =>
  Array.from({ length: count }, (_, at) => ({ kind: "sale", id: `${at}`, number: at === 0 ? null : `S0000${at}` }));

test("what documents stand on is not deleted, and the first of them are named", () => {
  expect(obstacleToDelete([])).toBeNull();
  expect(obstacleToDelete(documents(2))).toMatchObject({
    code: "record.has_documents",
    details: { documents: documents(2), more: 0 },
  });
  expect(obstacleToDelete(documents(8))).toMatchObject({ details: { documents: documents(5), more: 3 } });
});

test.each([
  [1, "a draft stands", "en un borrador"],
  [2, "a draft and S00001 stand", "en un borrador y S00001"],
  [
    7,
    "a draft, S00001, S00002, S00003, S00004 and 2 more stand",
    "en un borrador, S00001, S00002, S00003, S00004 y 2 más",
  ],
])("%i documents are said in a sentence", (count, en, es) => {
  const details = obstacleToDelete(documents(count))?.details ?? {};
  expect(problemOfDocuments.en(details)).toContain(en);
  expect(problemOfDocuments.es(details)).toContain(es);
});

test("what was deleted is put back within 30 days", () => {
  const deletedAt = "2026-11-01T10:00:00.000Z" as Moment;
  expect(restorableUntil(deletedAt)).toBe("2026-12-01T10:00:00.000Z");
  expect(obstacleToPutBack({ deletedAt }, "2026-12-01T10:00:00.000Z" as Moment)).toBeNull();
  expect(obstacleToPutBack({ deletedAt }, "2026-12-01T10:00:00.001Z" as Moment)).toMatchObject({ code: "record.gone" });
});
