import type { EditMember } from "@trato/domain/identity/inputs.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { deleteOwn, writeRow } from "../platform/rows.ts";
import { joinTeams } from "./add-member.ts";
import { lockAdministrators, lockMember, readMember, refuseLosingLastAdministrator } from "./store.ts";

/** Changes what somebody is in the workspace: role, reach, teams, and how they are called. */
export async function editMember(ctx: Context, { memberId, version, teamIds, ...edit }: EditMember) {
  const administrators = await lockAdministrators(ctx);
  const current = await lockMember(ctx, memberId);
  authorize(ctx, "member.manage");
  const subject = { kind: "member" as const, id: memberId };
  const asked = { ...edit, ...(teamIds && { teamIds: [...new Set(teamIds)].sort() }) };
  const changes = await mergeEdit(ctx, subject, { current, changes: asked, version });
  if (!changes) return current;
  if (changes.role) refuseLosingLastAdministrator(administrators, memberId);
  const { teamIds: teams, ...fields } = changes;
  await writeRow(ctx, "members", current, fields);
  if (teams) await changeTeams(ctx, memberId, teams);
  const after = await readMember(ctx, memberId);
  tellOthers(ctx, "member", memberId, after.version);
  await recordInDiary(ctx, "member.changed", subject, { before: current, after });
  return after;
}

async function changeTeams(ctx: Context, memberId: Id<"members">, teamIds: Id<"teams">[]): Promise<void> {
  await deleteOwn(ctx, "teamMembers").where("memberId", "=", memberId).execute();
  await joinTeams(ctx, memberId, teamIds);
}
