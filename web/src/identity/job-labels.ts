export const jobWords = {
  jobs: { en: "Background jobs", es: "Tareas automáticas" },
  task: { en: "Job", es: "Tarea" },
  deliver_message: { en: "Deliver an e-mail", es: "Entregar un correo" },
  run_import: { en: "Import a file", es: "Importar un archivo" },
  state: { en: "State", es: "Estado" },
  waiting: { en: "Waiting", es: "En espera" },
  running: { en: "Running", es: "En marcha" },
  retrying: { en: "Will be tried again", es: "Se reintentará" },
  failed: { en: "Given up", es: "Abandonada" },
  due: { en: "Due", es: "Prevista" },
  attempts: { en: "Attempts", es: "Intentos" },
  ofMost: { en: (n: number, most: number) => `${n} of ${most}`, es: (n: number, most: number) => `${n} de ${most}` },
  problem: { en: "What went wrong", es: "Qué ha fallado" },
  none: {
    en: "Nothing is waiting: e-mails and imports are done as they come.",
    es: "No hay nada pendiente: los correos y las importaciones se hacen según llegan.",
  },
};
