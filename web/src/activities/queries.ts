import { reading } from "../platform/queries.ts";
import type { OutputOf } from "../platform/api.ts";
import { idOf, openActivitiesRoutes, type Subject } from "./subject-routes.ts";

export type Activity = OutputOf<"GET /opportunities/:opportunityId/activities">["items"][number];

/** What is still to be done for a record, the most urgent first. */
export const openActivitiesQuery = (subject: Subject) =>
  reading(openActivitiesRoutes[subject.kind], idOf(subject), { timeline: subject.id });
