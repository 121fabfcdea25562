import { sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";

/** Where an opportunity stands on the board and what it brings; a lead and a lost one stand nowhere. */
export type Counted = {
  type: "lead" | "opportunity";
  state: "open" | "won" | "lost";
  stageId: Id<"stages">;
  teamId: Id<"teams"> | null;
  salespersonId: Id<"members"> | null;
  expectedRevenue: Decimal;
};

const nobody = "00000000-0000-0000-0000-000000000000";

/** Keeps the board's counts and sums in line with one change: takes away what was, adds what is. */
export async function countPipeline(ctx: Context, before: Counted | null, after: Counted | null): Promise<void> {
  const rows = [...rowOf(before, -1), ...rowOf(after, 1)];
  if (rows.length === 0) return;
  await sql`
    insert into pipeline_counters as c (workspace_id, stage_id, team_id, salesperson_id, opportunities, expected_revenue)
    select ${ctx.workspace.id}, stage, team, salesperson, sum(sign), sum(sign * revenue)
    from json_to_recordset(${JSON.stringify(rows)}) as t (stage uuid, team uuid, salesperson uuid, sign int, revenue numeric)
    group by stage, team, salesperson order by stage, team, salesperson
    on conflict (workspace_id, stage_id, team_id, salesperson_id) do update
    set opportunities = c.opportunities + excluded.opportunities, expected_revenue = c.expected_revenue + excluded.expected_revenue`.execute(
    ctx.db,
  );
}

function rowOf(counted: Counted | null, sign: 1 | -1) {
  if (!counted || counted.type === "lead" || counted.state === "lost") return [];
  const { stageId, teamId, salespersonId, expectedRevenue } = counted;
  return [
    { stage: stageId, team: teamId ?? nobody, salesperson: salespersonId ?? nobody, sign, revenue: expectedRevenue },
  ];
}
