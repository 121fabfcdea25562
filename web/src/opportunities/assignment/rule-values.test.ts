import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { begunCondition, chosenMembers, compared, onField, shareOf, stepped } from "./rule-values.ts";

const [ana, bea, cai] = [anId<"members">(1), anId<"members">(2), anId<"members">(3)];

test("a condition begins on what the others do not ask for", () => {
  expect(begunCondition([])).toEqual({ field: "source", comparison: "is", values: [] });
  expect(begunCondition([onField("source"), onField("country")]).field).toBe("zip");
});

test("compared otherwise it keeps its values as far as they can stay", () => {
  const zip = { field: "zip", comparison: "startsWith" as const, values: ["28", "29"] };
  expect(compared(zip, "contains").values).toEqual(["28", "29"]);
  expect(compared(zip, "known").values).toEqual([]);
  expect(compared({ field: "expectedClosing", comparison: "atLeast", values: ["2026-12-01"] }, "atMost")).toEqual({
    field: "expectedClosing",
    comparison: "atMost",
    values: ["2026-12-01"],
  });
});

test("whoever stays keeps weight and place", () => {
  const former = [
    { memberId: bea, weight: 3 },
    { memberId: ana, weight: 1 },
  ];
  expect(chosenMembers(former, [ana, cai, bea])).toEqual([...former, { memberId: cai, weight: 1 }]);
  expect(chosenMembers(former, [ana])).toEqual([{ memberId: ana, weight: 1 }]);
});

test("weights come to shares", () => {
  const members = [
    { memberId: ana, weight: 3 },
    { memberId: bea, weight: 1 },
  ];
  expect(members.map(({ weight }) => shareOf(weight, members))).toEqual(["75", "25"]);
});

test("a step moves one past its neighbour, and none past the ends", () => {
  expect(stepped(["a", "b", "c"], "b", 1)).toEqual(["a", "c", "b"]);
  expect(stepped(["a", "b", "c"], "a", -1)).toEqual(["a", "b", "c"]);
});
