import { expect, test } from "vitest";
import { noticeAddress } from "./notice-address.ts";

const id = "01990000-0000-7000-8000-000000000001";

test.each([
  ["asked", "sale", `/w//sales/${id}`],
  ["assigned", "lead", `/w//leads/${id}`],
  ["import_done", "import", `/w//import/${id}`],
  ["mail_failed", "member", "/w//settings/outbox"],
  ["assigned", "setting", null],
] as const)("%s of a %s leads to %s", (kind, of, address) => {
  expect(noticeAddress({ kind, record: { kind: of, id, name: "" } })).toBe(address);
});
