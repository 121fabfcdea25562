import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";

export const markWords = {
  contactIn: {
    en: (time: string) => `Contact in ${time}`,
    es: (time: string) => `Contactar en ${time}`,
  },
  contactLate: {
    en: (time: string) => `Not contacted · ${time} late`,
    es: (time: string) => `Sin contactar · ${time} de retraso`,
  },
  idleFor: {
    en: (days: string) => `Idle · ${days}`,
    es: (days: string) => `Inactiva · ${days}`,
  },
  contactBy: {
    en: (moment: string) => `First contact by ${moment}`,
    es: (moment: string) => `Primer contacto antes del ${moment}`,
  },
  contactWasDue: {
    en: (moment: string) => `First contact was due by ${moment}`,
    es: (moment: string) => `El primer contacto vencía el ${moment}`,
  },
  idleSince: {
    en: (day: string) => `Nothing was done since ${day}, and nothing is planned`,
    es: (day: string) => `No se ha hecho nada desde el ${day} ni hay nada planificado`,
  },
};

export const followUpSettingWords = {
  title: everyday.followUpTimes,
  contact: everyday.firstContact,
  contactText: {
    en: "Within how long whoever asks hears from you for the first time: a call, a mail, a meeting. It holds for what comes from now on, but not for what is imported from a file.",
    es: "En cuánto tiempo tiene noticias de la empresa por primera vez quien pregunta: una llamada, un correo, una reunión. Vale para lo que llegue desde ahora, salvo lo que se importa de un archivo.",
  },
  all: { en: "In all teams", es: "En todos los equipos" },
  noTime: { en: "No time", es: "Sin plazo" },
  unit: { en: "Unit of time", es: "Unidad de tiempo" },
  minutes: { en: "minutes", es: "minutos" },
  hours: { en: "hours", es: "horas" },
  companyHours: { en: "Hours that count", es: "Horas que cuentan" },
  companyHoursHint: {
    en: "None: day and night, every day.",
    es: "Sin horario: día y noche, todos los días.",
  },
  teams: plurals.team,
  asAll: { en: "As in all teams", es: "Como en todos" },
  own: { en: "Another time", es: "Otro plazo" },
  timeOf: {
    en: (name: string) => `Time of first contact in ${name}`,
    es: (name: string) => `Plazo del primer contacto en ${name}`,
  },
  idle: { en: "Idle", es: "Inactivas" },
  idleText: {
    en: "After how many days on which nothing was done a lead or an opportunity is marked as idle. Calls, mails, meetings, notes and moves count; while something is planned from today on, none is.",
    es: "Tras cuántos días sin hacer nada se marca una iniciativa u oportunidad como inactiva. Cuentan llamadas, correos, reuniones, notas y cambios de etapa; mientras haya algo planificado desde hoy, no se marca.",
  },
  leads: plurals.lead,
  inStage: {
    en: (stage: string) => `Opportunities in ${stage}`,
    es: (stage: string) => `Oportunidades en ${stage}`,
  },
  daysUntil: {
    en: (what: string) => `${what}: idle after days`,
    es: (what: string) => `${what}: inactivas tras días`,
  },
  days: { en: "days without activity", es: "días sin actividad" },
  never: everyday.never,
  opportunities: plurals.opportunity,
  stage: terms.stage,
};
