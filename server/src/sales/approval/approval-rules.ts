import { sql } from "kysely";
import { compare, exact, isZero } from "@trato/domain/decimal.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type {
  CreateApprovalRule,
  EditApprovalRule,
  OneApprovalRule,
  ReorderApprovalRules,
} from "@trato/domain/sales/approval/approval-inputs.ts";
import type { ApprovalRule } from "@trato/domain/sales/approval/approval-records.ts";
import { isLeast, isPercent } from "@trato/domain/sales/approval/limits.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { deleteOwn, found, insertOwn, own, writeRow } from "../../platform/rows.ts";
import { mostLimits, readLimits, type RuleId } from "./rule-store.ts";

export async function listApprovalRules(ctx: Context): Promise<{ items: ApprovalRule[] }> {
  authorize(ctx, "approval.configure");
  return { items: await readLimits(ctx) };
}

/** A new limit, whose approvers are asked after those of all others. What went out stays out. */
export async function createApprovalRule(ctx: Context, input: CreateApprovalRule): Promise<ApprovalRule> {
  authorize(ctx, "approval.configure");
  if ((await lockLimits(ctx)).length >= mostLimits)
    throw new Refusal("conflict", "approval_rule.too_many", { most: mostLimits });
  const { id = ctx.newId<"approval_rules">(), approverIds, limit, ...fields } = input;
  await refuseUnfit(ctx, input);
  const sequence = await nextSequence(ctx);
  await insertOwn(ctx, "approvalRules", { id, ...fields, limitValue: limit, sequence }).execute();
  await writeApprovers(ctx, id, approverIds);
  const created = ruleIn(await readLimits(ctx), id);
  tellOthers(ctx, "setting", id, created.version);
  await recordInDiary(ctx, "approval_rule.created", { kind: "setting", id }, { after: created });
  return created;
}

/** Changes a limit for what goes out from now on; what was approved stays approved. */
export async function editApprovalRule(
  ctx: Context,
  { approvalRuleId, version, ...edit }: EditApprovalRule,
): Promise<ApprovalRule> {
  authorize(ctx, "approval.configure");
  const before = ruleIn(await lockLimits(ctx), approvalRuleId);
  const subject = { kind: "setting" as const, id: approvalRuleId };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: edit, version });
  if (!changes) return before;
  await refuseUnfit(ctx, { ...before, ...changes });
  const { approverIds, limit, ...fields } = changes;
  await writeRow(ctx, "approvalRules", before, { ...fields, ...(limit !== undefined && { limitValue: limit }) });
  if (approverIds) await writeApprovers(ctx, approvalRuleId, approverIds);
  const after = ruleIn(await readLimits(ctx), approvalRuleId);
  tellOthers(ctx, "setting", approvalRuleId, after.version);
  await recordInDiary(ctx, "approval_rule.changed", subject, { before, after });
  return after;
}

/** Takes a limit away; requests for what went beyond it go on. */
export async function deleteApprovalRule(
  ctx: Context,
  { approvalRuleId }: OneApprovalRule,
): Promise<{ items: ApprovalRule[] }> {
  authorize(ctx, "approval.configure");
  const before = ruleIn(await lockLimits(ctx), approvalRuleId);
  await deleteOwn(ctx, "approvalRules").where("id", "=", approvalRuleId).execute();
  tellOthers(ctx, "setting", approvalRuleId, before.version + 1);
  await recordInDiary(ctx, "approval_rule.deleted", { kind: "setting", id: approvalRuleId }, { before });
  return listApprovalRules(ctx);
}

/** Puts the limits in another order: in it their approvers are asked. */
export async function reorderApprovalRules(
  ctx: Context,
  { approvalRuleIds }: ReorderApprovalRules,
): Promise<{ items: ApprovalRule[] }> {
  authorize(ctx, "approval.configure");
  const before = (await lockLimits(ctx)).map(({ id }) => id);
  const isComplete =
    new Set(approvalRuleIds).size === before.length && before.every((id) => approvalRuleIds.includes(id));
  if (!isComplete || approvalRuleIds.length !== before.length)
    throw new Refusal("conflict", "approval_rule.not_all", { path: "approvalRuleIds" });
  await sql`
    update approval_rules r set sequence = given.place * 10
    from unnest(${approvalRuleIds}::uuid[]) with ordinality as given (id, place)
    where r.workspace_id = ${ctx.workspace.id} and r.id = given.id`.execute(ctx.db);
  const { id } = ctx.workspace;
  tellOthers(ctx, "setting", id, 0);
  const told = { before: { rules: before }, after: { rules: approvalRuleIds } };
  await recordInDiary(ctx, "approval_rule.reordered", { kind: "setting", id }, told);
  return listApprovalRules(ctx);
}

async function nextSequence(ctx: Context): Promise<number> {
  const last = sql<number>`coalesce(max(sequence), 0)`.as("last");
  return (await own(ctx, "approvalRules").select(last).executeTakeFirstOrThrow()).last + 10;
}

async function lockLimits(ctx: Context): Promise<ApprovalRule[]> {
  await own(ctx, "approvalRules").select("id").orderBy("id").forUpdate().execute();
  return readLimits(ctx);
}

const ruleIn = (rules: readonly ApprovalRule[], id: RuleId): ApprovalRule =>
  found(rules.find((rule) => rule.id === id));

type Wished = Pick<ApprovalRule, "measure" | "limit" | "teamIds" | "categoryIds" | "approverIds">;

/** A limit says as much as its measure may come to, and names who is there, at least one who approves. */
async function refuseUnfit(ctx: Context, { measure, limit, teamIds, categoryIds, approverIds }: Wished): Promise<void> {
  const value = exact(limit);
  const isTooMuch = isPercent(measure) && compare(value, exact(100)) > 0;
  const isNoDay = measure === "payment_days" && !/^\d{1,5}$/.test(limit);
  if (isTooMuch || isNoDay || (isLeast(measure) && isZero(value)))
    throw new Refusal("invalid", "approval_rule.limit", { path: "limit" });
  if (approverIds.length === 0) throw new Refusal("invalid", "approval_rule.nobody", { path: "approverIds" });
  if (new Set(approverIds).size < approverIds.length)
    throw new Refusal("invalid", "approval_rule.twice", { path: "approverIds" });
  await refuseUnknown(ctx, "members", approverIds, "approverIds");
  await refuseUnknown(ctx, "teams", teamIds, "teamIds");
  await refuseUnknown(ctx, "productCategories", categoryIds, "categoryIds");
}

type Named = "members" | "teams" | "productCategories";

async function refuseUnknown(ctx: Context, table: Named, ids: readonly string[], path: string): Promise<void> {
  if (ids.length === 0) return;
  const known = await own(ctx, table)
    .select("id")
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .execute();
  const missing = ids.findIndex((id) => !known.some((row) => row.id === id));
  if (missing >= 0) throw new Refusal("invalid", "reference.unknown", { path: `${path}.${missing}` });
}

async function writeApprovers(ctx: Context, approvalRuleId: RuleId, memberIds: Wished["approverIds"]): Promise<void> {
  await deleteOwn(ctx, "approvalRuleApprovers").where("ruleId", "=", approvalRuleId).execute();
  const rows = memberIds.map((memberId, place) => ({ ruleId: approvalRuleId, memberId, place }));
  await insertOwn(ctx, "approvalRuleApprovers", rows).execute();
}
