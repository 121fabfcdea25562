import { sql } from "kysely";
import type { FollowUp } from "@trato/domain/opportunities/follow-up/standing.ts";
import type { Context } from "../../platform/context.ts";

/** How the opportunity that a statement calls so stands by its follow-up, as one value; `stage` is the row of its stage. */
export function followUpOf({ workspace }: Pick<Context, "workspace">, name: "o" | "(o)", stage: "s" | "(s.stage)") {
  const of = (column: string) => sql.raw(`${name}.${column}`);
  const at = (column: string) => sql`to_char(${of(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const days = sql`case ${of("type")} when 'opportunity' then ${sql.raw(`${stage}.idle_days`)} when 'lead' then (
    select f.lead_idle_days from follow_up_settings f where f.workspace_id = ${workspace.id}) end`;
  return sql<FollowUp>`json_build_object('contactBy', ${at("contact_by")}, 'contactSoonAt', ${at("contact_soon_at")},
    'firstContactAt', ${at("first_contact_at")}, 'lastActivityOn', ${of("last_activity_on")},
    'idleFrom', case when ${of("state")} = 'open' and (${days}) is not null
      then greatest(${of("last_activity_on")} + (${days}), ${of("next_activity_on")} + 1) end)`;
}
