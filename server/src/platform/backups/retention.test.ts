import { expect, test } from "vitest";
import type { KeptBackup } from "./kept-backups.ts";
import { outlived } from "./retention.ts";

const now = new Date("2026-11-28T12:00:00Z");
const backup = (day: string, problem?: string | null): KeptBackup => ({
  name: day,
  file: `/kept/${day}`,
  at: `2026-11-${day}T02:30:00.000Z`,
  bytes: 1,
  trial: problem === undefined ? null : { at: `2026-11-${day}T02:31:00.000Z`, problem },
});
const gone = (backups: KeptBackup[], days = 7) => outlived(backups, now, days).map(({ name }) => name);

test("what is older than it is kept goes", () => {
  expect(gone([backup("20", null), backup("21", null), backup("22", null), backup("28", null)])).toEqual(["21", "20"]);
});

test("the newest stays however old it is, and so does the newest that could be restored", () => {
  expect(gone([backup("01")])).toEqual([]);
  const failing = [backup("01", null), backup("02", null), backup("03", "damaged"), backup("04", "damaged")];
  expect(gone(failing)).toEqual(["03", "01"]);
});
