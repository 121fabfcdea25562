import { listOf } from "@trato/domain/notices/list-of.ts";
import { paths } from "../platform/paths.ts";
import { recordAddress } from "../platform/records.ts";
import type { Notice } from "./queries.ts";

/** Where one sees what a notice is about; null where there is nothing to see. */
export function noticeAddress({ kind, record, records }: Pick<Notice, "kind" | "record" | "records">): string | null {
  if (records > 1 && kind === "activity_due") return paths.myDay();
  const followUp = records > 1 && listOf(kind);
  if (followUp) return record.kind === "lead" ? paths.leads({ followUp }) : paths.opportunities({ followUp });
  if (records > 1 && kind === "delivery_late") return paths.deliveries({ late: true });
  if (record.kind === "import") return paths.importResult(record.id);
  if (kind === "proposal_waiting") return paths.settingsAssistants();
  if (kind === "webhook_off") return paths.settingsOutgoing(record.id);
  return recordAddress(record.kind, record.id) ?? (kind === "mail_failed" ? paths.settingsOutbox() : null);
}
