import { expect, test } from "vitest";
import { paths } from "../platform/paths.ts";
import { noticeAddress } from "./notice-address.ts";

const id = "01990000-0000-7000-8000-000000000001";

test.each([
  ["asked", "sale", paths.sale],
  ["assigned", "lead", paths.lead],
  ["import_done", "import", paths.importResult],
  ["mail_failed", "member", paths.settingsOutbox],
  ["assigned", "setting", () => null],
] as const)("%s of a %s leads to where it is seen", (kind, of, address) => {
  expect(noticeAddress({ kind, record: { kind: of, id, name: "" } })).toBe(address(id));
});
