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
  schedule: everyday.eachDay,
  scheduleText: {
    en: "Trato makes a backup by itself, restores it by way of trial, and removes what is older.",
    es: "Trato hace una copia por sí mismo, prueba a restaurarla y elimina las anteriores.",
  },
  isOn: { en: "Make a backup each day", es: "Hacer una copia cada día" },
  at: everyday.atTime,
  keepDays: { en: "Days it is kept", es: "Días que se conserva" },
  keepDaysHint: {
    en: "The newest stays, and so does the newest that could be restored.",
    es: "La más reciente se queda, y también la más reciente que se pudo restaurar.",
  },
  between: { en: "Between backups", es: "Entre copias" },
  betweenText: {
    en: "Trato also keeps what is written after a backup, each minute. At the shell restore --until brings a minute back.",
    es: "Trato guarda también cada minuto lo que se escribe después de una copia. En la consola, restore --until recupera un minuto.",
  },
  anyMinute: {
    en: (from: string, until: string) => `Any minute from ${from} to ${until} can be restored.`,
    es: (from: string, until: string) => `Se puede restaurar cualquier minuto desde ${from} hasta ${until}.`,
  },
  anyMinuteSoon: {
    en: "Any minute can be restored as soon as the next backup is made.",
    es: "Se podrá restaurar cualquier minuto en cuanto se haga la próxima copia.",
  },
  isCut: {
    en: "After that a part of what was written is missing.",
    es: "Después falta una parte de lo que se escribió.",
  },
  notKeptSince: {
    en: (moment: string) => `What was written after ${moment} cannot be kept with the backups for now.`,
    es: (moment: string) => `Lo escrito después de ${moment} no se puede guardar con las copias por ahora.`,
  },
  notKept: {
    en: "What is written between backups cannot be kept for now.",
    es: "Lo que se escribe entre copias no se puede guardar por ahora.",
  },
  logFailed: {
    en: "What is written is not being kept with the backups.",
    es: "Lo que se escribe no se está guardando con las copias.",
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
