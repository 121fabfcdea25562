import type { Guest, Letter } from "../activities/meetings.ts";
import { endOf } from "../activities/meetings.ts";
import type { Moment } from "../dates.ts";
import { everyday } from "../everyday.ts";
import type { Format } from "../format.ts";

/** What a mail tells a guest's calendar: kept with the mail as it is written. `sequence` grows with every change. */
export type CalendarEntry = {
  activityId: string;
  tells: Letter["tells"];
  sequence: number;
  summary: string;
  startsAt: Moment;
  minutes: number;
  place: string | null;
  host: string;
  guest: Pick<Guest, "email" | "name">;
};

const words = {
  invitation: { en: "Invitation", es: "Invitación" },
  change: { en: "Changed meeting", es: "Cambio de la reunión" },
  cancellation: everyday.cancelledFeminine,
  invites: {
    en: (host: string) => `${host} invites you to a meeting.`,
    es: (host: string) => `${host} te invita a una reunión.`,
  },
  changes: {
    en: (host: string) => `${host} has changed a meeting to which you are invited. It is now as follows.`,
    es: (host: string) => `${host} ha cambiado una reunión a la que te ha invitado. Ahora es así.`,
  },
  cancels: {
    en: (host: string) => `${host} has cancelled this meeting.`,
    es: (host: string) => `${host} ha cancelado esta reunión.`,
  },
  when: everyday.when,
  where: everyday.where,
  from: everyday.fromTo,
  answer: {
    en: "Accept or decline with the buttons of your mail or calendar program, or just answer this mail.",
    es: "Acepta o rechaza con los botones de tu correo o calendario, o responde a este mensaje.",
  },
};

/** Subject and text of the mail, in the language of the format and by the clock of its time zone. */
export function invitationText(entry: CalendarEntry, format: Format): { subject: string; body: string } {
  const { language } = format;
  const { tells, summary, host, place } = entry;
  const opening = { invitation: words.invites, change: words.changes, cancellation: words.cancels }[tells];
  const about = [
    summary,
    `${words.when[language]}: ${whenText(entry, format)}`,
    place && `${words.where[language]}: ${place}`,
  ];
  const parts = [
    opening[language](host),
    about.filter(Boolean).join("\n"),
    tells !== "cancellation" && words.answer[language],
  ];
  const day = format.weekdayAndDate(format.dayOf(entry.startsAt));
  const subject = `${words[tells][language]}: ${summary}, ${day}, ${format.time(entry.startsAt)}`;
  return { subject: subject.slice(0, 500), body: parts.filter(Boolean).join("\n\n") };
}

/** "jueves, 3 de diciembre de 2026, de 10:00 a 11:00 (Europe/Madrid)"; where it ends on another day, with both. */
function whenText({ startsAt, minutes }: CalendarEntry, format: Format): string {
  const ends = endOf(startsAt, minutes);
  const [day, last] = [format.dayOf(startsAt), format.dayOf(ends)];
  const from = format.time(startsAt);
  const to = last === day ? format.time(ends) : `${format.weekdayAndDate(last)}, ${format.time(ends)}`;
  return `${format.weekdayAndDate(day)}, ${words.from[format.language](from, to)} (${format.timeZone})`;
}
