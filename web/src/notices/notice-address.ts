import { paths } from "../platform/paths.ts";
import { recordAddress } from "../platform/records.ts";
import type { Notice } from "./queries.ts";

/** Where one sees what a notice is about; null where there is nothing to see. */
export function noticeAddress({ kind, record, records }: Pick<Notice, "kind" | "record" | "records">): string | null {
  if (records > 1 && kind === "activity_due") return paths.myDay();
  if (records > 1 && kind === "delivery_late") return paths.deliveries({ late: true });
  if (record.kind === "import") return paths.importResult(record.id);
  return recordAddress(record.kind, record.id) ?? (kind === "mail_failed" ? paths.settingsOutbox() : null);
}
