import type { Events } from "../event-shape.ts";

/** What the diary says was done here, after the name of who did it: "Ana Robles began a sequence". */
export const sequenceEvents = {
  "sequence.created": { icon: "plus", en: "added a sequence", es: "añadió una secuencia" },
  "sequence.changed": { icon: "pencil", en: "changed the sequence", es: "cambió la secuencia" },
  "sequence.limit_changed": {
    icon: "pencil",
    en: "changed how many mails sequences write a day",
    es: "cambió cuántos correos al día escriben las secuencias",
  },
  "first_answer.changed": {
    icon: "pencil",
    en: "changed how leads are answered when they arrive",
    es: "cambió cómo se responde a las iniciativas cuando llegan",
  },
  "lead.answered_first": {
    icon: "sent",
    isMain: true,
    en: "sent the first answer by itself",
    es: "envió la primera respuesta automática",
  },
  "lead.not_answered": {
    icon: "question",
    en: "could not write the first answer",
    es: "no pudo escribir la primera respuesta",
  },
  "sequence.begun": { icon: "onward", en: "began a sequence", es: "empezó una secuencia" },
  "sequence.wrote": {
    icon: "sent",
    en: "wrote an e-mail of a sequence",
    es: "escribió un correo de una secuencia",
  },
  "sequence.paused": { icon: "clock", en: "paused the sequence", es: "pausó la secuencia" },
  "sequence.resumed": { icon: "again", en: "let the sequence go on", es: "reanudó la secuencia" },
  "sequence.stopped": { icon: "cross", en: "stopped the sequence", es: "detuvo la secuencia" },
  "sequence.skipped": {
    icon: "cross",
    en: "keeps a sequence from beginning by itself",
    es: "evita que una secuencia empiece por sí sola",
  },
  "sequence.not_skipped": {
    icon: "again",
    en: "lets a sequence begin by itself again",
    es: "permite que una secuencia vuelva a empezar por sí sola",
  },
  "sequence.finished": { icon: "check", en: "finished the sequence", es: "terminó la secuencia" },
} as const satisfies Events;
