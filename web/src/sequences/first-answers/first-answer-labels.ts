import { everyday } from "@trato/domain/everyday.ts";
import { terms } from "@trato/domain/terms.ts";
import type { Pair } from "@trato/domain/words.ts";

export const firstAnswerWords = {
  title: everyday.firstAnswers,
  text: {
    en: "A lead that arrives by itself can be answered at once, once, by how it came. Nobody is answered who wants no mails, who writes from this company, or who was answered today; nor what waits in the queue. It is no answer of the salesperson's: the time for that runs on.",
    es: "Una iniciativa que llega por sí sola puede tener respuesta al momento, una sola vez, según cómo llegó. No se responde a quien no quiere correos, a quien escribe desde esta empresa ni a quien ya recibió respuesta hoy; tampoco a lo que espera en las llegadas. No cuenta como respuesta de la persona que la lleva: su plazo sigue corriendo.",
  },
  template: everyday.template,
  noAnswer: { en: "No automatic answer", es: "Sin respuesta automática" },
  sequence: terms.sequence,
  noSequence: { en: "No sequence", es: "Sin secuencia" },
  needsConsent: { en: "Only with consent", es: "Solo con consentimiento" },
  saved: everyday.saved,
} satisfies Record<string, Pair<unknown>>;
