import { reminderWords } from "@trato/domain/identity/reminders.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { terms } from "@trato/domain/terms.ts";

export const activityKindWords = {
  to_do: everyday.toDo,
  call: everyday.call,
  meeting: { en: "Meeting", es: "Reunión" },
  email: everyday.mail,
};

/** How a guest has answered. */
export const guestAnswerWords = {
  none: { en: "has not answered", es: "sin responder" },
  accepted: { en: "comes", es: "asistirá" },
  tentative: { en: "comes perhaps", es: "quizá asista" },
  declined: { en: "does not come", es: "no asistirá" },
};

export const activityWords = {
  mention: { en: "Whom to mention", es: "A quién mencionar" },
  doesNotSeeIt: { en: "does not see this", es: "no ve esto" },
  willNotBeTold: {
    en: (names: string[]) => `${names.join(", ")} cannot see this record and will not be told.`,
    es: (names: string[]) =>
      names.length === 1
        ? `${names[0]} no puede ver esta ficha y no recibirá el aviso.`
        : `${names.join(", ")} no pueden ver esta ficha y no recibirán el aviso.`,
  },
  wasNotTold: {
    en: (name: string) => `${name} could not see this record and was not told`,
    es: (name: string) => `${name} no podía ver esta ficha y no recibió el aviso`,
  },
  none: { en: "No activity", es: "Sin actividad" },
  note: everyday.note,
  noteHint: { en: "Write a note… @ mentions a colleague", es: "Escribe una nota… @ menciona a alguien" },
  save: everyday.save,
  call: activityKindWords.call,
  callSummary: { en: "What was it about?", es: "¿De qué se habló?" },
  callHint: { en: "One line, or all that was said", es: "Una línea, o todo lo que se dijo" },
  outcome: everyday.outcome,
  outcomeHint: { en: "How did it end?", es: "¿Cómo quedó?" },
  minutes: { en: "Minutes", es: "Minutos" },
  logCall: { en: "Log the call", es: "Registrar llamada" },
  logAndPlan: { en: "Log and plan", es: "Registrar y planificar" },
  loggedAndPlanned: { en: "Call logged, next step planned", es: "Llamada registrada y siguiente paso planificado" },
  andNext: { en: "And plan what comes next", es: "Y planificar lo siguiente" },
  logged: { en: "Call logged", es: "Llamada registrada" },
  interested: { en: "Interested", es: "Interesado" },
  noAnswer: { en: "No answer", es: "No contesta" },
  voicemail: { en: "Left a message", es: "Mensaje en el buzón" },
  callAgain: { en: "Call again", es: "Volver a llamar" },
  notInterested: { en: "Not interested", es: "No le interesa" },
  activity: terms.activity,
  kind: everyday.what,
  summary: { en: "What is to be done?", es: "¿Qué hay que hacer?" },
  dueOn: { en: "By when", es: "Para cuándo" },
  assignee: everyday.who,
  at: everyday.atTime,
  inTimeZone: everyday.inTimeZone,
  allDay: { en: "All day", es: "Todo el día" },
  lasts: { en: "Lasts", es: "Duración" },
  long: { en: lengthText, es: lengthText },
  reminder: { en: "Reminder", es: "Aviso" },
  /** How long before; null as whoever has it is reminded of all, which is told of oneself. */
  reminds: {
    en: (minutes: number | null, usual: number | null | undefined) =>
      minutes === null
        ? `As usual${usual === undefined ? "" : ` (${reminderWords.en(usual)})`}`
        : reminderWords.en(minutes === 0 ? null : minutes),
    es: (minutes: number | null, usual: number | null | undefined) =>
      minutes === null
        ? `Como siempre${usual === undefined ? "" : ` (${reminderWords.es(usual)})`}`
        : reminderWords.es(minutes === 0 ? null : minutes),
  },
  place: everyday.where,
  placeHint: { en: "A place, or the link of a video call", es: "Un lugar o el enlace de la videollamada" },
  guests: { en: "Guests", es: "Invitados" },
  guestsWait: {
    en: "No mail server is set up yet: the invitation waits until an administrator does so.",
    es: "Aún no hay servidor de correo: la invitación esperará hasta que lo configure un administrador.",
  },
  guestsHint: {
    en: "Addresses with commas between them; each is invited by mail",
    es: "Direcciones separadas por comas; cada una recibe una invitación por correo",
  },
  guestsWrong: { en: "One of these is no e-mail address.", es: "Alguna no es una dirección de correo." },
  invite: { en: (email: string) => `Invite ${email}`, es: (email: string) => `Invitar a ${email}` },
  detail: everyday.description,
  plan: { en: "Plan", es: "Planificar" },
  planned: { en: "Planned", es: "Planificada" },
  next: { en: "Next activities", es: "Próximas actividades" },
  done: { en: "Done", es: "Hecha" },
  markDone: { en: (what: string) => `Done: ${what}`, es: (what: string) => `Hecha: ${what}` },
  doneWith: { en: "Done, with its outcome…", es: "Hecha, con su resultado…" },
  doneAndNext: { en: "Done and plan the next", es: "Hecha y planificar otra" },
  planNext: { en: "And what comes next?", es: "¿Y qué viene después?" },
  open: { en: (title: string) => `Open ${title}`, es: (title: string) => `Abrir ${title}` },
  snooze: { en: "In a week", es: "Dentro de una semana" },
  edit: everyday.edit,
  giveUp: { en: "It will not be done", es: "No se hará" },
  isSnoozed: { en: (day: string) => `Put off: ${day}`, es: (day: string) => `Aplazada: ${day}` },
  isCancelled: everyday.cancelledFeminine,
  editTitle: { en: "Edit the activity", es: "Editar la actividad" },
  actions: { en: "What to do with it", es: "Qué hacer con ella" },
  others: { en: (n: number) => `${n} more`, es: (n: number) => `${n} más` },
};

/** "45 min", "1 h", "1 h 30 min". */
function lengthText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(" ");
}
