import type { Moment } from "@trato/domain/dates.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { CreateLostReason, EditLostReason, OneLostReason } from "@trato/domain/opportunities/inputs.ts";
import type { LostReason } from "@trato/domain/opportunities/records.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, found, insertOwn, own } from "../platform/rows.ts";

type ReasonId = Id<"lost_reasons">;

export async function listLostReasons(ctx: Context): Promise<{ items: LostReason[] }> {
  return { items: await selectReasons(ctx).orderBy("name").limit(200).execute() };
}

/** A new reason for which deals are lost. */
export async function createLostReason(ctx: Context, { id: chosen, name }: CreateLostReason): Promise<LostReason> {
  authorize(ctx, "pipeline.configure");
  await refuseTakenName(ctx, name);
  const id = chosen ?? ctx.newId<"lost_reasons">();
  await insertOwn(ctx, "lostReasons", { id, name }).execute();
  const created = await selectReasons(ctx).where("id", "=", id).executeTakeFirstOrThrow();
  tellOthers(ctx, "setting", id, created.version);
  await recordInDiary(ctx, "lost_reason.created", { kind: "setting", id }, { after: created });
  return created;
}

export async function editLostReason(
  ctx: Context,
  { reasonId, version, ...edit }: EditLostReason,
): Promise<LostReason> {
  authorize(ctx, "pipeline.configure");
  const current = await lockReason(ctx, reasonId);
  const changes = await mergeEdit(ctx, { kind: "setting", id: reasonId }, { current, changes: edit, version });
  if (!changes) return current;
  if (changes.name !== undefined) await refuseTakenName(ctx, changes.name);
  return change(ctx, current, "lost_reason.changed", changes);
}

/** Offers a reason no more; deals that were lost for it keep it. */
export function archiveLostReason(ctx: Context, input: OneLostReason): Promise<LostReason> {
  return setArchived(ctx, input, "lost_reason.archived", ctx.now);
}

export function restoreLostReason(ctx: Context, input: OneLostReason): Promise<LostReason> {
  return setArchived(ctx, input, "lost_reason.restored", null);
}

async function setArchived(
  ctx: Context,
  { reasonId }: OneLostReason,
  event: DiaryEvent,
  archivedAt: Moment | null,
): Promise<LostReason> {
  authorize(ctx, "pipeline.configure");
  const current = await lockReason(ctx, reasonId);
  if (Boolean(current.archivedAt) === Boolean(archivedAt)) {
    nothingToRecord(ctx);
    return current;
  }
  return change(ctx, current, event, { archivedAt });
}

async function change(
  ctx: Context,
  before: LostReason,
  event: DiaryEvent,
  changes: { name?: string; archivedAt?: Moment | null },
): Promise<LostReason> {
  await changeRow(ctx, "lostReasons", before, { event, changes });
  return { ...before, ...changes, version: before.version + 1 };
}

function selectReasons(ctx: Context) {
  return own(ctx, "lostReasons").select(["id", "name", "archivedAt", "version"]);
}

async function lockReason(ctx: Context, id: ReasonId): Promise<LostReason> {
  return found(await selectReasons(ctx).where("id", "=", id).forUpdate().executeTakeFirst());
}

async function refuseTakenName(ctx: Context, name: string): Promise<void> {
  const taken = await selectReasons(ctx).where("name", "=", name).executeTakeFirst();
  if (taken) throw new Refusal("conflict", "lost_reason.name_taken", { path: "name", name });
}
