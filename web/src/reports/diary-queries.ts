import { addDays, type CalendarDate } from "@trato/domain/dates.ts";
import { kindsHaving, type SubjectKind } from "@trato/domain/kinds.ts";
import { type ItemOf, readingPages } from "../platform/queries.ts";
import type { Entry } from "./timeline-queries.ts";

export type DiaryEntry = ItemOf<"GET /diary">;

export const times = ["today", "yesterday", "week", "month"] as const;
export type Time = (typeof times)[number];

export type DiaryFilters = { memberId?: string | undefined; kind?: SubjectKind | undefined; when?: Time | undefined };

export const diaryPages = ({ memberId, kind, when }: DiaryFilters, today: CalendarDate) =>
  readingPages(
    "GET /diary",
    { limit: 80, ...(memberId && { memberId }), ...(kind && { subjectKind: kind }), ...(when && daysOf(when, today)) },
    { timeline: "any", ...Object.fromEntries(kindsHaving("isTold").map((told) => [told, "any"])) },
  );

function daysOf(when: Time, today: CalendarDate): { from: CalendarDate; to?: CalendarDate } {
  const yesterday = addDays(today, -1);
  const spans = {
    today: { from: today },
    yesterday: { from: yesterday, to: yesterday },
    week: { from: addDays(today, -6) },
    month: { from: addDays(today, -29) },
  };
  return spans[when];
}

/** An entry of the diary as a record's history has it, so that both are told in the same words. */
export function asTold(entry: DiaryEntry): Entry {
  const { actorKind, memberId, actorName, keyName, subjectKind, subjectId, subjectName, ...rest } = entry;
  return {
    ...rest,
    actor: { kind: actorKind, id: memberId, name: actorName, key: keyName },
    subject: { kind: subjectKind, id: subjectId, name: subjectName },
    fileName: null,
    list: null,
    note: null,
    message: null,
    activity: null,
    file: null,
    arrival: null,
    merge: null,
  };
}
