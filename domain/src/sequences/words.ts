import type { Phrases } from "../words.ts";

/** Why something cannot be done with sequences. */
export const sequenceRefusals = {
  "sequence.name_taken": {
    en: (d) => `There is a sequence “${String(d["name"])}” already.`,
    es: (d) => `Ya hay una secuencia «${String(d["name"])}».`,
  },
  "sequence.hours": {
    en: "The day of a sequence ends after it begins.",
    es: "El día de una secuencia termina después de empezar.",
  },
  "sequence.template": {
    en: "That template is not offered for what the sequence follows up.",
    es: "Esa plantilla no se ofrece para lo que sigue la secuencia.",
  },
  "sequence.begins": {
    en: "Only a sequence for quotations begins by itself.",
    es: "Solo una secuencia de presupuestos empieza por sí sola.",
  },
  "sequence.subject": {
    en: "That sequence is for something else.",
    es: "Esa secuencia es para otra cosa.",
  },
  "sequence.not_sent": {
    en: "The customer has no offer that waits for an answer.",
    es: "El cliente no tiene ninguna oferta pendiente de respuesta.",
  },
  "first_answer.sequence": {
    en: "That sequence is not offered any more.",
    es: "Esa secuencia ya no se ofrece.",
  },
  "sequence.off": { en: "That sequence is not in force.", es: "Esa secuencia no está en vigor." },
  "sequence.in_one": {
    en: "It is in a sequence already. Stop that first.",
    es: "Ya está en una secuencia. Detén esa primero.",
  },
  "sequence.in_this": { en: "It is in that sequence already.", es: "Ya está en esa secuencia." },
  "sequence.closed": {
    en: "It is closed: a sequence follows up what is open.",
    es: "Está cerrada: una secuencia hace el seguimiento de lo que está abierto.",
  },
  "sequence.unsubscribed": {
    en: (d) => `${String(d["address"])} wants no more of these mails.`,
    es: (d) => `${String(d["address"])} no quiere más correos de este tipo.`,
  },
  "sequence.no_address": {
    en: "It has no mail address to write to.",
    es: "No tiene una dirección de correo a la que escribir.",
  },
  "sequence.over": { en: "It is over already.", es: "Ya ha terminado." },
  "sequence.running": { en: "It is under way already.", es: "Ya está en marcha." },
  "sequence.not_running": { en: "It is not under way.", es: "No está en marcha." },
} satisfies Phrases;
