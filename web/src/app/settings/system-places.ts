import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";
import { Activity, BookOpenText, DatabaseBackup, ListChecks, MailX, Send, Trash2 } from "lucide-react";
import { paths } from "../../platform/paths.ts";
import type { SettingsPlace } from "./settings-place.ts";

/** How Trato itself stands. */
export const systemPlaces: readonly SettingsPlace[] = [
  {
    id: "status",
    group: "system",
    words: everyday.systemStatus,
    alias: { en: "Health, version, disk, monitoring", es: "Salud, versión, disco, supervisión" },
    icon: Activity,
    path: () => paths.settingsStatus(),
    may: "status.read",
  },
  {
    id: "outbox",
    group: "system",
    words: terms.outbox,
    alias: { en: "E-mails, messages", es: "Correos, mensajes" },
    icon: Send,
    path: () => paths.settingsOutbox(),
    may: "message.read",
  },
  {
    id: "unsubscribes",
    group: "system",
    words: everyday.unsubscribes,
    alias: { en: "Opt-out, suppression list, Robinson list", es: "Exclusión de envíos, lista Robinson" },
    icon: MailX,
    path: () => paths.settingsUnsubscribes(),
    may: "message.read",
  },
  {
    id: "deleted",
    group: "system",
    words: everyday.deletedRecords,
    alias: { en: "Bin, trash, restore", es: "Papelera, recuperar" },
    icon: Trash2,
    path: () => paths.settingsDeleted(),
    may: "record.delete",
  },
  {
    id: "diary",
    group: "system",
    words: terms.diary,
    alias: { en: "Audit, who did what", es: "Auditoría, quién hizo qué" },
    icon: BookOpenText,
    path: () => paths.settingsDiary(),
    may: "diary.read",
  },
  {
    id: "backups",
    group: "system",
    words: plurals.backup,
    alias: { en: "Restore, safety copies", es: "Restaurar, respaldo" },
    icon: DatabaseBackup,
    path: () => paths.settingsBackups(),
    may: "backup.manage",
  },
  {
    id: "jobs",
    group: "system",
    words: plurals.backgroundJob,
    icon: ListChecks,
    path: () => paths.settingsJobs(),
    may: "job.read",
  },
];
