import { describe, expect, test } from "vitest";
import { deepestBase } from "../prices/price-book.ts";
import { obstacleToBases } from "./base-circles.ts";

const names = new Map([
  ["a", "Public"],
  ["b", "Trade"],
  ["c", "Partners"],
]);
const on = (list: string, base: string) => ({ list, base });

describe("lists that are based on others", () => {
  test.each<[string, ReturnType<typeof on>[], string | null]>([
    ["may stand one upon the other", [on("a", "b"), on("b", "c"), on("a", "c")], null],
    ["not upon themselves", [on("a", "a")], "Public → Public"],
    [
      "not in a circle, which is told from where it begins",
      [on("c", "a"), on("a", "b"), on("b", "a")],
      "Public → Trade → Public",
    ],
  ])("%s", (_, based, circle) => {
    expect(obstacleToBases(names, based)?.details["names"] ?? null).toBe(circle);
  });

  test("not too many upon each other", () => {
    const chain = Array.from({ length: deepestBase }, (_, place) => on(`${place}`, `${place + 1}`));
    expect(obstacleToBases(names, chain.slice(1))).toBeNull();
    expect(obstacleToBases(names, chain)?.code).toBe("price_list.too_deep");
  });
});
