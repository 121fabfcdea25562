import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";

export const jobWords = {
  jobs: plurals.backgroundJob,
  task: terms.backgroundJob,
  deliver_message: { en: "Deliver an e-mail", es: "Entregar un correo" },
  keep_document: { en: "Keep a PDF as it was sent", es: "Guardar un PDF tal como se envió" },
  mail_notices: { en: "Tell somebody by mail", es: "Avisar por correo" },
  run_import: { en: "Import a file", es: "Importar un fichero" },
  state: everyday.state,
  waiting: everyday.waiting,
  running: everyday.running,
  retrying: { en: "Will be tried again", es: "Se reintentará" },
  failed: { en: "Given up", es: "Abandonada" },
  due: { en: "Planned for", es: "Programada para" },
  attempts: everyday.attempts,
  ofMost: { en: (n: number, most: number) => `${n} of ${most}`, es: (n: number, most: number) => `${n} de ${most}` },
  problem: everyday.whatWentWrong,
  none: {
    en: "Nothing is waiting: e-mails and imports are done as they come.",
    es: "No hay nada pendiente: los correos y las importaciones se hacen según llegan.",
  },
};
