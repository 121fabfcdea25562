import { expect, test } from "vitest";
import { bulkKinds } from "./bulk-kinds.ts";

test("leads that are given out by rules are changed few at a time, though they may be deleted as well", () => {
  expect(bulkKinds.leads.most?.({ byRules: true })).toBe(10);
  expect(bulkKinds.opportunities.most?.({ deleted: true })).toBe(50);
});
