import type { EditScoring } from "@trato/domain/opportunities/scoring/inputs.ts";
import { comparedFields, facts } from "@trato/domain/opportunities/scoring/catalogue.ts";
import type { Scoring } from "@trato/domain/opportunities/scoring/scoring-records.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { insertOwn, own, updateOwn } from "../../platform/rows.ts";
import { enqueueLearning } from "./ask-to-learn.ts";
import { getScoring } from "./get-scoring.ts";

/** By which rule records are scored, and what of them is compared; learned anew at once. */
export async function editScoring(ctx: Context, { version, mode, startsOn, compared }: EditScoring): Promise<Scoring> {
  authorize(ctx, "pipeline.configure");
  await insertOwn(ctx, "scoringSettings", {})
    .onConflict((conflict) => conflict.column("workspaceId").doNothing())
    .execute();
  const current = await own(ctx, "scoringSettings")
    .select(["mode", "startsOn", "leftOut", "chosen", "version"])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const subject = { kind: "setting" as const, id: ctx.workspace.id };
  const asked = { mode, startsOn, ...(compared && choiceOf(compared)) };
  const changes = await mergeEdit(ctx, subject, { current, changes: asked, version });
  if (!changes) return getScoring(ctx);
  const after = { ...changes, version: current.version + 1 };
  await updateOwn(ctx, "scoringSettings").set(after).execute();
  tellOthers(ctx, "setting", ctx.workspace.id, after.version);
  await enqueueLearning(ctx);
  await recordInDiary(ctx, "scoring.changed", subject, { before: current, after });
  return getScoring(ctx);
}

function choiceOf(compared: readonly string[]) {
  const plain = comparedFields.filter((name) => !facts[name].isProtected);
  return {
    leftOut: plain.filter((name) => !compared.includes(name)),
    chosen: comparedFields.filter((name) => facts[name].isProtected && compared.includes(name)),
  };
}
