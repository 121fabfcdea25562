import { routeOf } from "@trato/domain/kinds.ts";
import { reading } from "../platform/queries.ts";
import type { OutputOf } from "../platform/api.ts";
import { idOf, type Subject } from "../platform/records.ts";

export type Activity = OutputOf<"GET /opportunities/:opportunityId/activities">["items"][number];

/** What is still to be done for a record, the most urgent first. */
export const openActivitiesQuery = (subject: Subject) =>
  reading(routeOf("GET", subject.kind, "activities"), idOf(subject), { timeline: subject.id });
