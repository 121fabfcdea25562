import { afterEach, describe, expect, test } from "vitest";
import { ApiError } from "../platform/api.ts";
import { queryClient } from "../platform/queries.ts";
import { keepAnswer, meaningOf } from "./saving.ts";

afterEach(() => queryClient.clear());

describe("a save that did not work means", () => {
  const overlap = { theirs: { terms: "a" }, yours: { terms: "b", vendorId: "v" }, version: 5 };
  const sent = {
    edit: { version: 3, header: {}, over: {}, edits: [{ id: "a", set: {} }] },
    lines: [{ id: "a" }, { id: "b" }],
  };
  test.each([
    ["whose fields stand against each other", new ApiError(409, "record.changed", "", [], overlap), "overlap"],
    [
      "that the document is closed, when others' fields are not named",
      new ApiError(409, "record.changed", ""),
      "refused",
    ],
    ["that the document is closed", new ApiError(409, "sale.confirmed", ""), "refused"],
    ["that one may not any more", new ApiError(403, "permission.missing", ""), "refused"],
    ["that it is gone, or out of reach", new ApiError(404, "record.missing", ""), "refused"],
    ["that a value is wrong", new ApiError(400, "input.invalid", ""), "invalid"],
    ["that one has to sign in again, which loses nothing", new ApiError(401, "session.missing", ""), "invalid"],
    ["that there is no network", new ApiError(0, "network", ""), "unreachable"],
    ["that the server is busy", new ApiError(429, "too_many", ""), "unreachable"],
    ["that the server fails", new ApiError(503, "status.503", ""), "unreachable"],
    ["that it never left", new TypeError("no such thing"), "invalid"],
  ])("%s", (_, error, why) => {
    expect(meaningOf(error, sent).why).toBe(why);
  });

  test("what is wrong, and with which field of which line", () => {
    const faults = ["customerReference", "lineEdits.0.set.quantity", "lines.1.productId"];
    const errors = faults.map((path) => ({ path, code: "input.invalid", message: `wrong ${path}` }));
    expect(meaningOf(new ApiError(400, "input.invalid", "It is wrong", errors), sent)).toEqual({
      why: "invalid",
      text: "It is wrong",
      faults: [
        { line: null, field: "customerReference", text: "wrong customerReference" },
        { line: "a", field: "quantity", text: "wrong lineEdits.0.set.quantity" },
        { line: "b", field: "productId", text: "wrong lines.1.productId" },
      ],
    });
  });
});

test.each([
  ["is shown", 3, 4, 4],
  ["is shown when nothing was there", undefined, 4, 4],
  ["is not shown over a later version that overtook it", 5, 4, 5],
])("an answer %s", (_, known, answered, shown) => {
  const key = ["GET /sales/:saleId", {}];
  if (known) queryClient.setQueryData(key, { version: known });
  keepAnswer(key, { version: answered });
  expect(queryClient.getQueryData(key)).toEqual({ version: shown });
});
