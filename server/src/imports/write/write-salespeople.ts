import type { Id } from "@trato/domain/ids.ts";
import type { ReadRow } from "@trato/domain/imports/read-rows.ts";
import { joinTeams } from "../../identity/add-member.ts";
import { createMember } from "../../identity/create-member.ts";
import { editMember } from "../../identity/edit-member.ts";
import { lockMember, lockTeam } from "../../identity/store.ts";
import { editTeam } from "../../identity/teams.ts";
import type { Context } from "../../platform/context.ts";
import { type Entry, keepEntries, type MadeKind } from "../entries.ts";
import type { References } from "../make-missing.ts";

/** People who sell, in their teams; whoever leads a team reaches its records. */
export async function writeSalespeople(
  ctx: Context,
  rows: readonly ReadRow[],
  references: References,
): Promise<string[]> {
  const ids: string[] = [];
  for (const { values } of rows) {
    const teamId = references.get<"teams">("team", values["team"]);
    const memberId = await memberOf(ctx, values, references);
    ids.push(memberId);
    if (teamId) await joinTeams(ctx, memberId, [teamId]);
    const leaderId = references.get<"members">("member", values["leader"]);
    if (!teamId || !leaderId) continue;
    await giveLead(ctx, teamId, leaderId);
  }
  return ids;
}

/** Who led the team and what its leader reached before is kept, to be given back by an undo. */
async function giveLead(ctx: Context, teamId: Id<"teams">, leaderId: Id<"members">): Promise<void> {
  const team = await lockTeam(ctx, teamId);
  if (team.leaderId !== leaderId) {
    await keepEntries(ctx, [changed("team", teamId, { leaderId: team.leaderId })]);
    await editTeam(ctx, { teamId, leaderId });
  }
  const leader = await lockMember(ctx, leaderId);
  if (leader.role !== "sales" || leader.reach !== "own") return;
  await keepEntries(ctx, [changed("member", leaderId, { reach: leader.reach })]);
  await editMember(ctx, { memberId: leaderId, reach: "team" });
}

const changed = (recordKind: MadeKind, recordId: string, before: Record<string, unknown>): Entry => ({
  row: null,
  outcome: "updated",
  recordKind,
  recordId,
  before,
});

/** Somebody who was made as the leader of a row is not made again: his own row tells the rest of him. */
async function memberOf(ctx: Context, values: ReadRow["values"], references: References) {
  const name = String(values["name"]);
  const known = references.get<"members">("member", name);
  const email = values["email"] === undefined ? null : String(values["email"]);
  const externalId = values["externalId"] === undefined ? null : String(values["externalId"]);
  if (known && references.isMade(known)) {
    await editMember(ctx, { memberId: known, email, externalId });
    return known;
  }
  const member = await createMember(ctx, { name, email, externalId, role: "sales", reach: "own", teamIds: [] });
  if (!known) references.setMade("member", name, member.id);
  return member.id;
}
