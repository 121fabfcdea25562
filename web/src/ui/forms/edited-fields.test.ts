import * as fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../../../../domain/test/property-runs.ts";
import { changedFields, formerFields, ownChanges } from "./edited-fields.ts";

const former = { name: "Oak table", price: "100", tags: ["oak"], note: null as string | null };

test.each([
  ["nothing", {}, {}],
  ["the same lists and texts", { tags: ["oak"], name: "Oak table" }, {}],
  ["a text", { name: "Ash table" }, { name: "Ash table" }],
  ["a list with one more", { tags: ["oak", "table"] }, { tags: ["oak", "table"] }],
  ["something for nothing", { note: "heavy" }, { note: "heavy" }],
])("of %s only what differs is sent", (_, typed, changes) => {
  expect(changedFields(former, { ...former, ...typed })).toEqual(changes);
});

test("what is sent to take it back is what stood there", () => {
  expect(formerFields(former, { name: "Ash table", note: "heavy" })).toEqual({ name: "Oak table", note: null });
});

test("a change and its taking back leave a record as it was", () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string(), { maxLength: 3 }));
  const record = fc.record({ a: value, b: value, c: value });
  fc.assert(
    fc.property(record, record, (before, typed) => {
      const changes = changedFields(before, typed);
      const after = { ...before, ...changes };
      expect(after).toEqual(typed);
      expect({ ...after, ...formerFields(before, changes) }).toEqual(before);
    }),
    propertyRuns(),
  );
});

test.each([
  ["nothing typed, theirs changed", {}, { price: "90" }, {}],
  ["typed what nobody else did", { name: "Ash table" }, { price: "90" }, { name: "Ash table" }],
  ["typed what somebody else saved too", { name: "Ash table" }, { name: "Ash table" }, {}],
  ["typed something else than somebody saved", { name: "Ash table" }, { name: "Elm table" }, { name: "Ash table" }],
])("%s: one's own change is what the record does not say yet", (_, typed, theirs, own) => {
  expect(ownChanges(former, { ...former, ...typed }, { ...former, ...theirs })).toEqual(own);
});
