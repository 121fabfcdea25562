import { routeOf } from "@trato/domain/kinds.ts";
import { reading } from "../platform/queries.ts";
import type { OutputOf } from "../platform/api.ts";
import { idOf, type Subject } from "../platform/records.ts";

export type Activity = OutputOf<"GET /opportunities/:opportunityId/activities">["items"][number];

export type Reader = OutputOf<"GET /opportunities/:opportunityId/readers">["items"][number];

/** Whom one may mention in what one writes about a record. */
export const readersQuery = (subject: Subject) =>
  reading(routeOf("GET", subject.kind, "readers"), idOf(subject), { member: "any", [subject.kind]: subject.id });

/** What is still to be done for a record, the most urgent first. */
export const openActivitiesQuery = (subject: Subject) =>
  reading(routeOf("GET", subject.kind, "activities"), idOf(subject), { timeline: subject.id });
