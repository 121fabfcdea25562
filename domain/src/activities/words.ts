import type { Phrases } from "../words.ts";

export const activityRefusals = {
  "activity.done": { en: "This activity is done already.", es: "Esta actividad ya está hecha." },
  "activity.cancelled": { en: "This activity was cancelled.", es: "Esta actividad se canceló." },
  "activity.open": { en: "This activity is still open.", es: "Esta actividad sigue abierta." },
  "activity.without_assignee": {
    en: "Say who is to do it.",
    es: "Indica quién se encarga.",
  },
  "call.in_future": {
    en: "A call is logged after it was made.",
    es: "Una llamada se registra después de hacerla.",
  },
  "note.not_yours": {
    en: "Only the person who wrote a note can change it.",
    es: "Una nota solo la puede cambiar quien la escribió.",
  },
} satisfies Phrases;
