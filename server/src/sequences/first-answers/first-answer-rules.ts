import { sources } from "@trato/domain/capture/sources.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { EditFirstAnswerRule, FirstAnswerRule } from "@trato/domain/sequences/first-answers.ts";
import { templatesFor } from "../../messaging/templates/read-templates.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { insertOwn, own } from "../../platform/rows.ts";

/** How leads of each source are answered when they arrive; version 0 says that nobody has said anything of it yet. */
export async function listFirstAnswerRules(ctx: Context): Promise<{ items: FirstAnswerRule[] }> {
  const kept = await own(ctx, "firstAnswerRules")
    .select(["source", "templateId", "sequenceId", "needsConsent", "version"])
    .execute();
  const nothing = { templateId: null, sequenceId: null, needsConsent: false, version: 0 };
  return { items: sources.map((source) => ({ ...nothing, ...kept.find((rule) => rule.source === source), source })) };
}

/** From now on leads of a source are answered with another template, begin another sequence, or neither. */
export async function editFirstAnswerRule(
  ctx: Context,
  { source, version, ...edit }: EditFirstAnswerRule,
): Promise<FirstAnswerRule> {
  authorize(ctx, "sequence.edit");
  await own(ctx, "firstAnswerRules").select("source").where("source", "=", source).forUpdate().executeTakeFirst();
  const before = (await listFirstAnswerRules(ctx)).items.find((rule) => rule.source === source);
  if (!before) throw new Refusal("not_found", "record.not_found");
  const subject = { kind: "setting" as const, id: ctx.workspace.id };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: edit, version });
  if (!changes) return before;
  await refuseUnfit(ctx, changes);
  const after = { ...before, ...changes, version: before.version + 1 };
  await insertOwn(ctx, "firstAnswerRules", after)
    .onConflict((known) => known.columns(["workspaceId", "source"]).doUpdateSet(after))
    .execute();
  tellOthers(ctx, "setting", ctx.workspace.id, 0);
  const { source: _, version: __, ...former } = before; // so that the history names the source
  await recordInDiary(ctx, "first_answer.changed", subject, {
    before: former,
    after: { ...after, version: null },
  });
  return after;
}

/** A template and a sequence that are offered. */
async function refuseUnfit(
  ctx: Context,
  { templateId, sequenceId }: Partial<Pick<FirstAnswerRule, "templateId" | "sequenceId">>,
): Promise<void> {
  if (templateId && !(await templatesFor(ctx, "opportunity")).some(({ id }) => id === templateId))
    throw new Refusal("invalid", "sequence.template", { path: "templateId" });
  if (!sequenceId) return;
  const sequence = await own(ctx, "sequences")
    .select(["archivedAt", "subject"])
    .where("id", "=", sequenceId)
    .executeTakeFirst();
  if (sequence?.archivedAt !== null || sequence.subject !== "opportunity")
    throw new Refusal("invalid", "first_answer.sequence", { path: "sequenceId" });
}
