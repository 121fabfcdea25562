import { expect, test } from "vitest";
import { noticeKindNames } from "./kinds.ts";
import { type SaidNotice, saidOf } from "./said.ts";

const notice: SaidNotice = { kind: "assigned", actorName: "Blas Gil", recordName: "Office for Lar", records: 1 };

test("a notice says who did what to which record, and how many more were meant", () => {
  expect(saidOf(notice, "en")).toEqual({ before: "Blas Gil assigned you", record: "Office for Lar", after: "" });
  expect(saidOf({ ...notice, records: 4 }, "es")).toMatchObject({
    before: "Blas Gil te ha asignado",
    after: "y 3 más",
  });
});

test("what nobody did is said without a name", () => {
  expect(saidOf({ ...notice, kind: "import_done", recordName: "clients.csv" }, "en")).toMatchObject({
    before: "Import finished:",
    record: "clients.csv",
  });
});

test.each(noticeKindNames)("%s names its record in every language", (kind) => {
  for (const language of ["en", "es"] as const)
    expect(saidOf({ ...notice, kind }, language).record).toBe("Office for Lar");
});
