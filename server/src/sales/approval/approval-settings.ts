import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { EditApprovalSettings } from "@trato/domain/sales/approval/approval-inputs.ts";
import type { ApprovalSettings } from "@trato/domain/sales/approval/approval-records.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { deleteOwn, insertOwn, own, updateOwn } from "../../platform/rows.ts";

export async function getApprovalSettings(ctx: Context): Promise<ApprovalSettings> {
  authorize(ctx, "approval.configure");
  return readSettings(ctx);
}

/** Says how approvals go from now on: who stands in for whom, whether one may approve one's own, and when whoever is asked is reminded. */
export async function editApprovalSettings(
  ctx: Context,
  { version, ...edit }: EditApprovalSettings,
): Promise<ApprovalSettings> {
  authorize(ctx, "approval.configure");
  await insertOwn(ctx, "approvalSettings", byDefault)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await own(ctx, "approvalSettings").select("version").forUpdate().execute();
  const before = await readSettings(ctx);
  const { id } = ctx.workspace;
  const subject = { kind: "setting" as const, id };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: edit, version });
  if (!changes) return before;
  const { standIns, ...fields } = changes;
  await updateOwn(ctx, "approvalSettings")
    .set({ ...fields, version: before.version + 1 })
    .execute();
  if (standIns) await writeStandIns(ctx, standIns);
  if (fields.remindAfterHours !== undefined) await remindAnew(ctx, fields.remindAfterHours);
  const after = await readSettings(ctx);
  tellOthers(ctx, "setting", id, 0);
  await recordInDiary(ctx, "approval_settings.changed", subject, { before, after });
  return after;
}

/** Whoever is asked already is reminded as the company wants it by now. */
async function remindAnew(ctx: Context, hours: number | null): Promise<void> {
  await updateOwn(ctx, "saleApprovals")
    .set({ remindAt: sql`${ctx.now}::timestamptz + make_interval(hours => ${hours}::int)` })
    .where("state", "=", "waiting")
    .execute();
}

const byDefault = { allowsOwn: false, remindAfterHours: 24 };

/** How approvals go, whoever asks. */
export async function readSettings(ctx: Context): Promise<ApprovalSettings> {
  const [said, standIns] = await Promise.all([
    own(ctx, "approvalSettings").select(["allowsOwn", "remindAfterHours", "version"]).executeTakeFirst(),
    own(ctx, "approvalStandIns").select(["memberId", "standInId"]).orderBy("memberId").execute(),
  ]);
  return { ...(said ?? { ...byDefault, version: 1 }), standIns };
}

async function writeStandIns(ctx: Context, standIns: ApprovalSettings["standIns"]): Promise<void> {
  const named = new Set(standIns.map(({ memberId }) => memberId));
  if (named.size < standIns.length || standIns.some(({ memberId, standInId }) => memberId === standInId))
    throw new Refusal("invalid", "approval_rule.stand_in", { path: "standIns" });
  const ids = standIns.flatMap(({ memberId, standInId }) => [memberId, standInId]);
  const known = new Set((await own(ctx, "members").select("id").execute()).map(({ id }) => id));
  const missing = ids.findIndex((id) => !known.has(id));
  if (missing >= 0) throw new Refusal("invalid", "reference.unknown", { path: `standIns.${Math.floor(missing / 2)}` });
  await deleteOwn(ctx, "approvalStandIns").execute();
  if (standIns.length > 0) await insertOwn(ctx, "approvalStandIns", standIns).execute();
}
