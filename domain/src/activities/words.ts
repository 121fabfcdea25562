import type { Phrases } from "../words.ts";

export const activityRefusals = {
  "activity.done": { en: "This activity is done already.", es: "Esta actividad ya está hecha." },
  "activity.cancelled": { en: "This activity was cancelled.", es: "Esta actividad se canceló." },
  "activity.open": { en: "This activity is still open.", es: "Esta actividad sigue abierta." },
  "activity.without_assignee": {
    en: "Say who is to do it.",
    es: "Indica quién se encarga.",
  },
  "meeting.no_meeting": {
    en: "Only a meeting has an hour, a place and guests.",
    es: "Solo una reunión tiene hora, lugar e invitados.",
  },
  "meeting.without_hour": {
    en: "Guests need to know at what time to come.",
    es: "Los invitados necesitan saber a qué hora venir.",
  },
  "meeting.no_mail": {
    en: "Nobody can be invited about a record that no mail is written about.",
    es: "No se puede invitar a nadie sobre una ficha sobre la que no se escriben correos.",
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
