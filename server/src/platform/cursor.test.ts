import { expect, test } from "vitest";
import * as z from "zod/mini";
import { decodeCursor, encodeCursor, pageOfRows } from "./cursor.ts";

const shape = z.tuple([z.string(), z.uuid()]);
const id = "0198b5a0-0000-7000-8000-000000000001";

test("a cursor is read back as it was written", () => {
  expect(decodeCursor(encodeCursor(["Ñandú", id]), shape)).toEqual(["Ñandú", id]);
});

test.each(["", "nonsense", encodeCursor(["one"]), encodeCursor(["one", "two"]), encodeCursor([1, id])])(
  "refuses a cursor that no list has given (%s)",
  (cursor) => {
    expect(() => decodeCursor(cursor, shape)).toThrow(expect.objectContaining({ code: "cursor.invalid" }));
  },
);

test("a page tells where the next one begins only when there is one", () => {
  expect(pageOfRows([1, 2, 3], 2, (row) => [row])).toEqual({ items: [1, 2], nextCursor: encodeCursor([2]) });
  expect(pageOfRows([1, 2], 2, (row) => [row])).toEqual({ items: [1, 2], nextCursor: null });
});
