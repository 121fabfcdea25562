import type { Events } from "../event-shape.ts";

/** What the diary says was done here, after the name of who did it: "Ana Robles created the lead". */
export const activityEvents = {
  "note.written": { icon: "pencil", en: "wrote a note", es: "escribió una nota" },
  "note.deleted": { icon: "bin", en: "deleted a note", es: "eliminó una nota" },
  "note.edited": { icon: "pencil", en: "edited a note", es: "editó una nota" },
  "call.logged": { icon: "pencil", en: "called", es: "llamó" },
  "meeting.answered": { icon: "pencil", en: "answered the invitation", es: "respondió a la invitación" },
  "activity.planned": { icon: "pencil", en: "planned", es: "planificó" },
  "activity.edited": { icon: "pencil", en: "changed", es: "cambió" },
  "activity.done": { icon: "pencil", en: "did", es: "hizo" },
  "activity.cancelled": { icon: "cross", en: "cancelled", es: "canceló" },
  "activity.reopened": { icon: "again", en: "reopened", es: "reabrió" },
  "calendar_feed.made": {
    icon: "plus",
    en: "made a private address of the meetings",
    es: "creó una dirección privada de sus reuniones",
  },
  "calendar_feed.ended": {
    icon: "bin",
    en: "ended the private address of the meetings",
    es: "anuló la dirección privada de sus reuniones",
  },
} as const satisfies Events;
