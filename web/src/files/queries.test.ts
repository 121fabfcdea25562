import { expect, test } from "vitest";
import { addressOfNew, filesQuery } from "./queries.ts";

test("a file goes to the record by the address of its page, whatever it is called", () => {
  expect(addressOfNew({ kind: "delivery", id: "d1" }, { id: "f1", name: "a&b ñ.jpg" })).toBe(
    "/api/deliveries/d1/files?id=f1&name=a%26b+%C3%B1.jpg",
  );
});

test("the files of a record are asked for anew when its history goes on", () => {
  const { queryKey, meta } = filesQuery({ kind: "sale", id: "s1" });
  expect([queryKey, meta]).toEqual([["GET /sales/:saleId/files", { saleId: "s1" }], { follows: { timeline: "s1" } }]);
});
