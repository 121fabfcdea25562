import * as z from "zod/mini";
import { everyday } from "../everyday.ts";
import { called, type Field } from "./field.ts";
import { calendarDate } from "../schemas.ts";

export const activityKind = z.enum(["to_do", "call", "meeting", "email"]);
export type ActivityKind = z.output<typeof activityKind>;

/** What is to be done next about a record, the first that is due; null where nothing is planned. */
export const nextActivity = z.nullable(z.object({ on: calendarDate(), kind: activityKind, summary: z.string() }));
export type NextActivity = z.output<typeof nextActivity>;

/** When what comes next is due, as seen from the workspace's today. */
export const dueWords = {
  overdue: { en: "overdue", es: "vencida" },
  today: { en: "for today", es: "para hoy" },
  planned: { en: "planned", es: "planificada" },
  none: { en: "none", es: "ninguna" },
} as const;
export const due = z.enum(["overdue", "today", "planned", "none"]);
export type Due = z.output<typeof due>;

/** What lists of records with activities are narrowed to and sorted by. */
export const nextActivityFields = [
  {
    name: "activity",
    kind: "choice",
    words: called(everyday.nextActivity),
    places: ["filter"],
    choices: [
      { value: "overdue", words: dueWords.overdue },
      { value: "today", words: dueWords.today },
      { value: "planned", words: dueWords.planned },
      { value: "none", words: dueWords.none },
    ],
  },
  { name: "nextActivityOn", kind: "date", words: called(everyday.nextActivity), places: ["sort"] },
] as const satisfies readonly Field[];
