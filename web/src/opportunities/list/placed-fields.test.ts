import { fieldsIn } from "@trato/domain/fields/field-lists.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { expect, test } from "vitest";
import { placedColumns, placedFilters } from "./placed-fields.ts";

const names = (place: "list" | "filter") => fieldsIn(opportunityFields, place).map(({ name }) => name);

test("what the lists place themselves are fields that appear in lists and filters, each once", () => {
  expect(names("list")).toEqual(expect.arrayContaining([...placedColumns]));
  expect(names("filter")).toEqual(expect.arrayContaining([...placedFilters]));
  expect(new Set(placedColumns).size).toBe(placedColumns.length);
});
