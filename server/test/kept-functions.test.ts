import { expect, test } from "vitest";
import { keptFunctions } from "./kept-functions.ts";
import { keptVersions } from "./kept-versions.ts";

test("every version is kept with its functions; the one of before made them in its migrations", () => {
  expect(keptVersions.filter((version) => keptFunctions(version).length === 0)).toEqual(["before-0.1.0"]);
  expect(keptFunctions("0.1.0").find(({ name }) => name === "functions/stock")?.sql).toContain(
    "create or replace function",
  );
});
