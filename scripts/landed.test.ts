import { expect, test } from "vitest";
import { problemsOf, withVersion } from "./landed.ts";

const file = (name: string, checksum = `of ${name}`) => ({ name, checksum, sql: "" });
const files = [file("0001_people"), file("0002_stock"), file("0003_sales")];
const landed = { "1.0": { "0001_people": "of 0001_people" }, "1.1": { "0002_stock": "of 0002_stock" } };

test("what landed as it stands, and a file that has not landed yet, are right", () => {
  expect(problemsOf(landed, files, [landed, { "1.0": landed["1.0"] }, {}])).toEqual([]);
});

test("a file that landed is neither changed nor removed, and none comes before it later", () => {
  expect(problemsOf(landed, [file("0001_people", "of another"), file("0001b_teams")], [])).toEqual([
    "0001_people.sql landed with 1.0 and is changed: put it back and write the change as a new migration",
    "0002_stock.sql landed with 1.1 and is missing: put it back",
    "0001b_teams.sql would run before 0002_stock, which has landed: give it a later number",
    "0001_people and 0001b_teams bear one number: give the later one the next",
  ]);
});

test("the list is only added to: a checksum that went with its file is seen by what the list was before", () => {
  const now = { "1.0": { "0001_people": "of another" }, "1.2": landed["1.1"] };
  const changed = [file("0001_people", "of another"), file("0002_stock")];
  expect(problemsOf(now, changed, [landed, landed])).toEqual([
    "landed.json no longer says of 0001_people what it said under 1.0: only add to it",
    "landed.json no longer says of 0002_stock what it said under 1.1: only add to it",
  ]);
});

test("a version brings the files that none brought before it", () => {
  expect(withVersion(landed, "1.2", files)).toEqual({ ...landed, "1.2": { "0003_sales": "of 0003_sales" } });
  expect(withVersion(landed, "1.1.1", files.slice(0, 2))["1.1.1"]).toEqual({});
});
