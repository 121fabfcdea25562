import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";
import type { Pair } from "@trato/domain/words.ts";
import type { Complaint } from "./judge-status.ts";

export const statusWords = {
  status: everyday.systemStatus,
  inOrder: { en: "In order", es: "En orden" },
  version: terms.version,
  runningSince: { en: "Running since", es: "En marcha desde" },
  processes: { en: "Processes", es: "Procesos" },
  database: { en: "Database", es: "Base de datos" },
  embedded: {
    en: (version: string) => `PostgreSQL ${version}, embedded`,
    es: (version: string) => `PostgreSQL ${version}, integrada`,
  },
  elsewhere: { en: (version: string) => `PostgreSQL ${version}`, es: (version: string) => `PostgreSQL ${version}` },
  takes: { en: "Takes up", es: "Ocupa" },
  connections: { en: "Connections", es: "Conexiones" },
  ofMost: { en: (n: string, most: string) => `${n} of ${most}`, es: (n: string, most: string) => `${n} de ${most}` },
  disk: { en: "Disk", es: "Disco" },
  dataIn: { en: "Data directory", es: "Directorio de datos" },
  free: { en: "Space left", es: "Espacio libre" },
  mail: { en: "Outgoing mail", es: "Correo saliente" },
  waiting: everyday.waiting,
  failed: { en: "Failed", es: "Fallidos" },
  lastSent: { en: "Last sent", es: "Último envío" },
  outbox: terms.outbox,
  jobs: plurals.backgroundJob,
  running: { en: "Under way", es: "En curso" },
  givenUp: { en: "Given up", es: "Abandonadas" },
  backups: plurals.backup,
  newest: { en: "Last made", es: "Última hecha" },
  newestRestored: { en: "Last restored by way of trial", es: "Última restaurada a prueba" },
  never: everyday.never,
  slow: { en: "Slow statements", es: "Consultas lentas" },
  slowText: {
    en: "What took half a second or more since this process started.",
    es: "Las que han tardado medio segundo o más desde que arrancó este proceso.",
  },
  noneSlow: { en: "None.", es: "Ninguna." },
  longest: { en: (seconds: string) => `up to ${seconds} s`, es: (seconds: string) => `hasta ${seconds} s` },
  times: { en: (n: string) => `${n} times`, es: (n: string) => `${n} veces` },
};

export const complaintWords = {
  diskFull: { en: "Nearly full", es: "Casi lleno" },
  diskShort: { en: "Little room left", es: "Queda poco espacio" },
  fewConnections: { en: "Few connections left", es: "Quedan pocas conexiones" },
  noMailServer: { en: "No mail server", es: "Sin servidor de correo" },
  mailsFailed: { en: "Some did not go out", es: "Algunos no han salido" },
  jobsLate: { en: "They wait too long", es: "Esperan demasiado" },
  jobsGivenUp: { en: "Some were given up", es: "Algunas se han abandonado" },
  backupFailed: { en: "The last one failed", es: "La última ha fallado" },
  backupNotListed: { en: "Their place cannot be read", es: "No se puede leer su ubicación" },
  backupOld: { en: "The last one is old", es: "La última es antigua" },
  logBehind: { en: "What is written is not kept", es: "No se guarda lo que se escribe" },
  noBackup: { en: "There is none", es: "No hay ninguna" },
} satisfies Record<Complaint, Pair<string>>;
