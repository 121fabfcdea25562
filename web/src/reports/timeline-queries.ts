import { routeOf } from "@trato/domain/kinds.ts";
import type { ItemOf } from "../platform/queries.ts";
import { readingPages } from "../platform/queries.ts";
import { idOf, type Subject } from "../platform/records.ts";

export type Entry = ItemOf<"GET /opportunities/:opportunityId/timeline">;

/** A record's history, newest first. */
export const timelinePages = (subject: Subject) =>
  readingPages(
    routeOf("GET", subject.kind, "timeline"),
    { ...idOf(subject), limit: 40 },
    { timeline: subject.id, [subject.kind]: subject.id },
  );
