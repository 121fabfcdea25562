import { expect, test } from "vitest";
import { paths } from "../platform/paths.ts";
import { noticeAddress } from "./notice-address.ts";

const id = "01990000-0000-7000-8000-000000000001";

test.each([
  ["asked", "sale", paths.sale],
  ["assigned", "lead", paths.lead],
  ["import_done", "import", paths.importResult],
  ["mail_failed", "member", paths.settingsOutbox],
  ["webhook_off", "setting", paths.settingsOutgoing],
  ["proposal_waiting", "setting", paths.settingsAssistants],
  ["assigned", "setting", () => null],
] as const)("%s of a %s leads to where it is seen", (kind, of, address) => {
  expect(noticeAddress({ kind, records: 1, record: { kind: of, id, name: "" } })).toBe(address(id));
});

test("of much that is due or late at once it leads to all of it", () => {
  const record = { kind: "opportunity" as const, id, name: "" };
  expect(noticeAddress({ kind: "activity_due", records: 2, record })).toBe(paths.myDay());
  expect(noticeAddress({ kind: "delivery_late", records: 2, record })).toBe(paths.deliveries({ late: true }));
});
