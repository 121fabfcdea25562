import type { CreateTeam, EditTeam, VersionedTeam } from "@trato/domain/identity/inputs.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { mergeEdit, refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { deleteOwn, insertOwn, writeRow } from "../platform/rows.ts";
import { lockTeam, readTeam, selectTeams } from "./store.ts";

export async function listTeams(ctx: Context) {
  return { items: await selectTeams(ctx).orderBy("name").limit(1000).execute() };
}

/** A new sales team with its leader and members. */
export async function createTeam(ctx: Context, { id, name, leaderId, memberIds }: CreateTeam) {
  authorize(ctx, "team.manage");
  const teamId = id ?? ctx.newId<"teams">();
  const row = { id: teamId, name, leaderId: leaderId ?? null, createdAt: ctx.now };
  const added = await insertOwn(ctx, "teams", row)
    .onConflict((conflict) => conflict.columns(["workspaceId", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!added) throw nameTaken(name);
  await addMembers(ctx, teamId, memberIds);
  const team = await readTeam(ctx, teamId);
  tellOthers(ctx, "team", teamId, team.version);
  await recordInDiary(ctx, "team.created", { kind: "team", id: teamId }, { after: team });
  return team;
}

/** Renames a team, or changes who leads it and who is in it. */
export async function editTeam(ctx: Context, { teamId, version, memberIds, ...edit }: EditTeam) {
  const current = await lockTeam(ctx, teamId);
  authorize(ctx, "team.manage");
  const asked = { ...edit, ...(memberIds && { memberIds: [...new Set(memberIds)].sort() }) };
  const subject = { kind: "team" as const, id: teamId };
  const changes = await mergeEdit(ctx, subject, { current, changes: asked, version });
  if (!changes) return current;
  const { memberIds: members, ...fields } = changes;
  if (fields.name) await refuseTakenName(ctx, fields.name);
  await writeRow(ctx, "teams", current, fields);
  if (members) await changeMembers(ctx, teamId, members);
  return tellChange(ctx, "team.changed", current);
}

/** Takes a team out of use; what it did stays. */
export async function archiveTeam(ctx: Context, { teamId, version }: VersionedTeam) {
  return setArchived(ctx, { teamId, version }, "team.archived", ctx.now);
}

export async function restoreTeam(ctx: Context, { teamId, version }: VersionedTeam) {
  return setArchived(ctx, { teamId, version }, "team.restored", null);
}

type Team = Awaited<ReturnType<typeof readTeam>>;

async function setArchived(
  ctx: Context,
  { teamId, version }: VersionedTeam,
  event: DiaryEvent,
  archivedAt: Moment | null,
): Promise<Team> {
  const team = await lockTeam(ctx, teamId);
  authorize(ctx, "team.manage");
  refuseStale(team, version);
  if (Boolean(team.archivedAt) === Boolean(archivedAt)) {
    nothingToRecord(ctx);
    return team;
  }
  await writeRow(ctx, "teams", team, { archivedAt });
  return tellChange(ctx, event, team);
}

async function refuseTakenName(ctx: Context, name: string): Promise<void> {
  const other = await selectTeams(ctx).where("name", "=", name).executeTakeFirst();
  if (other) throw nameTaken(name);
}

const nameTaken = (name: string) => new Refusal("conflict", "team.name_taken", { path: "name", name });

async function tellChange(ctx: Context, event: DiaryEvent, before: Team): Promise<Team> {
  const after = await readTeam(ctx, before.id);
  tellOthers(ctx, "team", after.id, after.version);
  await recordInDiary(ctx, event, { kind: "team", id: after.id }, { before, after });
  return after;
}

async function changeMembers(ctx: Context, teamId: Id<"teams">, memberIds: Id<"members">[]): Promise<void> {
  await deleteOwn(ctx, "teamMembers").where("teamId", "=", teamId).execute();
  await addMembers(ctx, teamId, memberIds);
}

async function addMembers(ctx: Context, teamId: Id<"teams">, memberIds: Id<"members">[]): Promise<void> {
  if (memberIds.length === 0) return;
  const rows = [...new Set(memberIds)].map((memberId) => ({ teamId, memberId }));
  await insertOwn(ctx, "teamMembers", rows).execute();
}
