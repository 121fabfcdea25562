import { expect, test } from "vitest";
import { recordName } from "./record-name.ts";

test.each([
  [{ number: "S00001", customerName: "Acme" }, "S00001 · Acme"],
  [{ number: null, vendorName: "Maderas" }, "Maderas"],
  [{ title: "New office" }, "New office"],
  [{ name: "Ana" }, "Ana"],
  [{ number: "OUT00001" }, "OUT00001"],
])("%j is called %s", (record, name) => {
  expect(recordName({ id: "1", ...record })).toBe(name);
});
