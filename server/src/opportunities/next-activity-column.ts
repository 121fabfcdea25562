import { sql } from "kysely";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";

/** What is to be done next for the opportunity `o` of a statement, as one value. */
export const nextActivityColumn = sql<Opportunity["nextActivity"]>`case when o.next_activity_on is not null then
  json_build_object('on', o.next_activity_on, 'kind', o.next_activity_kind, 'summary', o.next_activity_summary) end`;
