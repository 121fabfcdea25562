import { everyday } from "@trato/domain/everyday.ts";
import { plurals } from "@trato/domain/terms.ts";

export const backupWords = {
  backups: plurals.backup,
  backUpNow: { en: "Back up now", es: "Hacer una copia" },
  running: { en: "A backup is being made.", es: "Se está haciendo una copia." },
  noRecipient: {
    en: "Make the first backup at the shell with npm run trato -- backup: it shows once the key that opens it.",
    es: "Haz la primera copia en la consola con npm run trato -- backup: muestra una sola vez la clave que la abre.",
  },
  failed: { en: "The last backup failed.", es: "La última copia de seguridad ha fallado." },
  look: { en: "See the backups", es: "Ver las copias" },
  schedule: { en: "Each day", es: "Cada día" },
  scheduleText: {
    en: "Trato makes a backup by itself, restores it by way of trial, and removes what is older.",
    es: "Trato hace una copia por sí mismo, prueba a restaurarla y elimina las anteriores.",
  },
  isOn: { en: "Make a backup each day", es: "Hacer una copia cada día" },
  at: { en: "At", es: "A las" },
  keepDays: { en: "Days it is kept", es: "Días que se conserva" },
  keepDaysHint: {
    en: "The newest stays, and so does the newest that could be restored.",
    es: "La más reciente se queda, y también la más reciente que se pudo restaurar.",
  },
  made: { en: "Made on", es: "Hecha el" },
  size: { en: "Size", es: "Tamaño" },
  megabytes: { en: (n: string) => `${n} MB`, es: (n: string) => `${n} MB` },
  restoring: { en: "Restoring it", es: "Al restaurarla" },
  restored: { en: "Restored", es: "Se restauró" },
  notRestored: { en: "Not restored", es: "No se restauró" },
  notTried: { en: "Not tried", es: "Sin probar" },
  problem: everyday.whatWentWrong,
  none: { en: "There is no backup yet.", es: "Todavía no hay ninguna copia." },
  keptIn: { en: (folder: string) => `Kept in ${folder}`, es: (folder: string) => `Se guardan en ${folder}` },
};
