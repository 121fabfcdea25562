import { expect, test } from "vitest";
import { anId } from "../../../../test/ids.ts";
import { createOf } from "./new-card.ts";

const stageId = anId<"stages">(1);
const hall = { title: " A hall ", party: null, expectedRevenue: null };

test("a new card says what was typed, and nothing of what was left empty", () => {
  expect(createOf(hall, stageId)).toEqual({ title: "A hall", stageId });
  expect(createOf({ ...hall, party: { id: null, name: "Robles" } }, stageId)).toMatchObject({ companyName: "Robles" });
  const known = { id: anId<"contacts">(3), name: "Robles" };
  expect(createOf({ ...hall, party: known }, stageId)).toEqual({ title: "A hall", stageId, customerId: known.id });
});
