import type { ReadRow } from "@trato/domain/imports/read-rows.ts";

/**
 * The teams of a list of salespeople: as their column says; where several leaders share that word (an office with two managers),
 * each leads a team of its own; where there is no such column, the team is called after its leader.
 */
export function withTeamNames(rows: readonly ReadRow[]): ReadRow[] {
  const leaders = new Map<string, Set<string>>();
  for (const { values } of rows) {
    const { team, leader } = values;
    if (team === undefined || leader === undefined) continue;
    leaders.set(String(team), (leaders.get(String(team)) ?? new Set()).add(String(leader)));
  }
  return rows.map((row) => {
    const { team, leader } = row.values;
    if (leader === undefined) return row;
    const isShared = team !== undefined && (leaders.get(String(team))?.size ?? 0) > 1;
    const name = team === undefined ? String(leader) : isShared ? `${String(team)} · ${String(leader)}` : String(team);
    return { ...row, values: { ...row.values, team: name } };
  });
}
