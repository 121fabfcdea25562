import { sql } from "kysely";
import type { EditFollowUp } from "@trato/domain/opportunities/follow-up/inputs.ts";
import type { FollowUpSettings } from "@trato/domain/opportunities/follow-up/records.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { deleteOwn, insertOwn, own, updateOwn } from "../../platform/rows.ts";
import { refuseBackward } from "../assignment/refuse-backward.ts";
import { forgetContactTerms } from "./contact-terms.ts";

/** Within how long what is new is first contacted, and after how many days what is open lies idle. */
export async function getFollowUp(ctx: Context): Promise<FollowUpSettings> {
  const [said, teams, stages] = await Promise.all([
    own(ctx, "followUpSettings")
      .select(["contactMinutes", sql<FollowUpSettings["hours"]>`hours`.as("hours"), "leadIdleDays", "version"])
      .executeTakeFirst(),
    own(ctx, "teamContactTimes").select(["teamId", "contactMinutes"]).orderBy("teamId").execute(),
    own(ctx, "stages")
      .select(["id as stageId", "name", "idleDays"])
      .where("isWon", "=", false)
      .orderBy("sequence")
      .orderBy("id")
      .limit(100)
      .execute(),
  ]);
  return { ...(said ?? asFounded), teams, stages };
}

const asFounded = { contactMinutes: null, hours: [], leadIdleDays: null, version: 1 };

/** Sets the times: of first contact for what comes from now on, of lying idle for all that is open. */
export async function editFollowUp(ctx: Context, { version, ...edit }: EditFollowUp): Promise<FollowUpSettings> {
  authorize(ctx, "pipeline.configure");
  await insertOwn(ctx, "followUpSettings", {})
    .onConflict((conflict) => conflict.column("workspaceId").doNothing())
    .execute();
  await own(ctx, "followUpSettings").select("version").forUpdate().execute();
  const before = await getFollowUp(ctx);
  refuseBackward({ hours: edit.hours });
  await refuseUnknownTeams(ctx, edit.teams ?? []);
  const asked = {
    ...edit,
    ...(edit.teams && { teams: inOrder(edit.teams) }),
    ...(edit.stages && stagesAfter(before, edit.stages)),
  };
  const subject = { kind: "setting" as const, id: ctx.workspace.id };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: asked, version });
  if (!changes) return before;
  await write(ctx, changes, before.version + 1);
  forgetContactTerms(ctx);
  tellOthers(ctx, "setting", ctx.workspace.id, before.version + 1);
  const after = { ...changes, version: before.version + 1 };
  await recordInDiary(ctx, "follow_up.changed", subject, { before, after });
  return getFollowUp(ctx);
}

type Changes = Partial<Omit<FollowUpSettings, "version" | "stages">> & {
  stages?: readonly Omit<FollowUpSettings["stages"][number], "name">[];
};

async function write(ctx: Context, { hours, teams, stages, ...plain }: Changes, version: number): Promise<void> {
  await updateOwn(ctx, "followUpSettings")
    .set({ ...plain, ...(hours && { hours: JSON.stringify(hours) }), version })
    .execute();
  if (teams) {
    await deleteOwn(ctx, "teamContactTimes").execute();
    if (teams.length > 0) await insertOwn(ctx, "teamContactTimes", teams).execute();
  }
  for (const { stageId, idleDays } of stages ?? [])
    await updateOwn(ctx, "stages").set({ idleDays }).where("id", "=", stageId).execute();
}

/** All stages with what was said of some; refused where one is none that may lie idle. */
function stagesAfter({ stages }: FollowUpSettings, said: NonNullable<EditFollowUp["stages"]>) {
  const unknown = said.findIndex(({ stageId }) => !stages.some((stage) => stage.stageId === stageId));
  if (unknown >= 0) throw new Refusal("invalid", "reference.unknown", { path: `stages.${unknown}.stageId` });
  const days = new Map(said.map(({ stageId, idleDays }) => [stageId, idleDays]));
  return {
    stages: stages.map((stage) => ({
      ...stage,
      idleDays: days.get(stage.stageId) ?? (days.has(stage.stageId) ? null : stage.idleDays),
    })),
  };
}

/** Each team once, the last that was said of it. */
function inOrder(teams: NonNullable<EditFollowUp["teams"]>): FollowUpSettings["teams"] {
  const byId = new Map(teams.map((team) => [team.teamId, team]));
  return [...byId.values()].toSorted((one, other) => (one.teamId < other.teamId ? -1 : 1));
}

async function refuseUnknownTeams(ctx: Context, teams: NonNullable<EditFollowUp["teams"]>): Promise<void> {
  const ids = teams.map(({ teamId }) => teamId);
  const known = await own(ctx, "teams")
    .select("id")
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .execute();
  const unknown = ids.findIndex((id) => !known.some((team) => team.id === id));
  if (unknown >= 0) throw new Refusal("invalid", "reference.unknown", { path: `teams.${unknown}.teamId` });
}
