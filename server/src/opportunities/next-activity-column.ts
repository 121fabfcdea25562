import { sql } from "kysely";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";

/** What is to be done next for the opportunity that a statement calls so, as one value. */
export function nextActivityOf(name: "o" | "(o)") {
  const of = (column: string) => sql.raw(`${name}.next_activity_${column}`);
  return sql<Opportunity["nextActivity"]>`case when ${of("on")} is not null then
    json_build_object('on', ${of("on")}, 'kind', ${of("kind")}, 'summary', ${of("summary")}) end`;
}
