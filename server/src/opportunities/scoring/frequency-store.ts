import { sql } from "kysely";
import { type Frequency, withoutTeam } from "@trato/domain/opportunities/frequencies.ts";
import type { Context } from "../../platform/context.ts";
import { deleteOwn, own } from "../../platform/rows.ts";

const noTeam = "00000000-0000-0000-0000-000000000000";

/** Nobody else counts in the workspace until the commit. */
export async function lockFrequencies(ctx: Context): Promise<void> {
  await own(ctx, "scoringSettings").select("workspaceId").forUpdate().execute();
}

/** What the counters of a workspace say, by team. */
export async function readFrequencies(ctx: Context): Promise<Frequency[]> {
  const rows = await own(ctx, "scoringFrequencies").select(["teamId", "variable", "value", "won", "lost"]).execute();
  return rows.map(({ teamId, variable, ...row }) => ({
    ...row,
    variable: variable as Frequency["variable"], // as they were written
    teamId: teamId === noTeam ? null : teamId,
  }));
}

/** The same as records are compared with them: what teams counted that are in use no more counts for no team. Source: rule R-359. */
export async function comparedFrequencies(ctx: Context): Promise<Frequency[]> {
  const [rows, archived] = await Promise.all([
    readFrequencies(ctx),
    own(ctx, "teams").select("id").where("archivedAt", "is not", null).orderBy("id").execute(),
  ]);
  return archived.reduce((left: readonly Frequency[], { id }) => withoutTeam(left, id), rows) as Frequency[]; // as it began
}

/** Keeps the counters as they are by now; whoever remembers them reads them again. */
export async function keepFrequencies(ctx: Context, rows: readonly Frequency[]): Promise<void> {
  const text = JSON.stringify(rows.map(({ teamId, ...row }) => ({ ...row, team_id: teamId ?? noTeam })));
  await sql`
    with told as (update scoring_settings set counted = counted + 1 where workspace_id = ${ctx.workspace.id})
    insert into scoring_frequencies (workspace_id, team_id, variable, value, won, lost)
    select ${ctx.workspace.id}, r.team_id, r.variable, r.value, r.won, r.lost
    from jsonb_to_recordset(${text}::jsonb) as r (team_id uuid, variable text, value text, won int, lost int)
    on conflict (workspace_id, team_id, variable, value) do update set won = excluded.won, lost = excluded.lost`.execute(
    ctx.db,
  );
}

/** All of them anew. */
export async function replaceFrequencies(ctx: Context, rows: readonly Frequency[]): Promise<void> {
  await deleteOwn(ctx, "scoringFrequencies").execute();
  await keepFrequencies(ctx, rows);
}
