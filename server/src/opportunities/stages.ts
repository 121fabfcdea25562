import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { CreateStage, DeleteStage, EditStage, ReorderStages } from "@trato/domain/opportunities/inputs.ts";
import type { Stage } from "@trato/domain/opportunities/records.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { deleteOwn, found, insertOwn, own, writeRow } from "../platform/rows.ts";
import { changeOpportunity, lockOpportunity, readStages } from "./store.ts";

export async function listStages(ctx: Context): Promise<{ items: Stage[] }> {
  return { items: await readStages(ctx) };
}

/** A new column of the board: before the won ones, or the last of these. */
export async function createStage(ctx: Context, input: CreateStage): Promise<Stage> {
  authorize(ctx, "pipeline.configure");
  const stages = await lockStages(ctx);
  refuseTakenName(stages, input.name);
  const stage = { id: input.id ?? ctx.newId<"stages">(), name: input.name, isWon: input.isWon ?? false };
  const firstWon = stages.find(({ isWon }) => isWon);
  const place = stage.isWon || !firstWon ? stages.length : stages.indexOf(firstWon);
  await insertOwn(ctx, "stages", { ...stage, sequence: 0 }).execute();
  await arrange(ctx, stages.map(({ id }) => id).toSpliced(place, 0, stage.id));
  return tellStage(ctx, stage.id, "stage.created", null);
}

/** Renames a column, or says that what stands in it is won. */
export async function editStage(ctx: Context, { stageId, version, ...edit }: EditStage): Promise<Stage> {
  authorize(ctx, "pipeline.configure");
  const stages = await lockStages(ctx);
  const current = stageIn(stages, stageId);
  const changes = await mergeEdit(ctx, { kind: "setting", id: stageId }, { current, changes: edit, version });
  if (!changes) return current;
  if (changes.name !== undefined) refuseTakenName(stages, changes.name);
  if (changes.isWon !== undefined) await refuseUsed(ctx, current);
  if (changes.isWon) refuseLastOpen(stages, current);
  await writeRow(ctx, "stages", current, changes);
  return tellStage(ctx, stageId, "stage.changed", current);
}

/** Takes away a column in which nothing stands, or what stands in it goes to another one that is won as it is, lost records too. */
export async function deleteStage(ctx: Context, { stageId, moveTo }: DeleteStage): Promise<{ items: Stage[] }> {
  authorize(ctx, "pipeline.configure");
  const stages = await lockStages(ctx);
  const current = stageIn(stages, stageId);
  if (moveTo === undefined) await refuseUsed(ctx, current);
  refuseLastOpen(stages, current);
  if (moveTo !== undefined) await moveAll(ctx, current, successorOf(stages, current, moveTo));
  await deleteOwn(ctx, "pipelineCounters").where("stageId", "=", stageId).execute();
  await deleteOwn(ctx, "stages").where("id", "=", stageId).execute();
  tellOthers(ctx, "setting", stageId, current.version + 1);
  await recordInDiary(ctx, "stage.deleted", { kind: "setting", id: stageId }, { before: current });
  return listStages(ctx);
}

/** Puts the columns in another order. */
export async function reorderStages(ctx: Context, { stageIds }: ReorderStages): Promise<{ items: Stage[] }> {
  authorize(ctx, "pipeline.configure");
  const stages = await lockStages(ctx);
  const before = stages.map(({ id }) => id);
  const isComplete = new Set(stageIds).size === before.length && before.every((id) => stageIds.includes(id));
  if (!isComplete || stageIds.length !== before.length)
    throw new Refusal("conflict", "stage.not_all", { path: "stageIds" });
  await arrange(ctx, stageIds);
  tellOthers(ctx, "setting", ctx.workspace.id, 0);
  await recordInDiary(
    ctx,
    "stage.reordered",
    { kind: "setting", id: ctx.workspace.id },
    { before: { stages: before }, after: { stages: stageIds } },
  );
  return listStages(ctx);
}

async function lockStages(ctx: Context): Promise<Stage[]> {
  await own(ctx, "stages").select("id").orderBy("id").forUpdate().execute();
  return readStages(ctx);
}

async function arrange(ctx: Context, ids: readonly Id<"stages">[]): Promise<void> {
  await sql`
    update stages s set sequence = given.place * 10
    from unnest(${ids}::uuid[]) with ordinality as given (id, place)
    where s.workspace_id = ${ctx.workspace.id} and s.id = given.id`.execute(ctx.db);
}

async function refuseUsed(ctx: Context, { id, name }: Stage): Promise<void> {
  const { rows } = await sql<Record<string, number>>`select * from app.held_in_stage(${id}::uuid)`.execute(ctx.db);
  const held = rows[0] ?? {};
  if (Object.values(held).some((count) => count > 0)) throw new Refusal("conflict", "stage.used", { name, ...held });
}

/** Where records of a stage can go: what is won stays won, what is open stays open. */
function successorOf(stages: readonly Stage[], leaving: Stage, id: Id<"stages">): Stage {
  const successor = stages.find((stage) => stage.id === id && stage.id !== leaving.id && stage.isWon === leaving.isWon);
  if (!successor) throw new Refusal("invalid", "reference.unknown", { path: "moveTo" });
  return successor;
}

async function moveAll(ctx: Context, from: Stage, to: Stage): Promise<void> {
  const held = await own(ctx, "opportunities").select("id").where("stageId", "=", from.id).orderBy("id").execute();
  for (const { id } of held) {
    const before = await lockOpportunity(ctx, id);
    await changeOpportunity(ctx, before, {
      changes: { stageId: to.id, stageChangedAt: ctx.now },
      event: "opportunity.moved",
    });
  }
}

/** A new record needs a stage that is not a won one. */
function refuseLastOpen(stages: readonly Stage[], leaving: Stage): void {
  if (!stages.some(({ id, isWon }) => !isWon && id !== leaving.id)) throw new Refusal("conflict", "stage.last");
}

function stageIn(stages: readonly Stage[], stageId: Id<"stages">): Stage {
  return found(stages.find(({ id }) => id === stageId));
}

function refuseTakenName(stages: readonly Stage[], name: string): void {
  if (stages.some((stage) => stage.name === name))
    throw new Refusal("conflict", "stage.name_taken", { path: "name", name });
}

async function tellStage(ctx: Context, id: Id<"stages">, event: DiaryEvent, before: Stage | null): Promise<Stage> {
  const after = stageIn(await readStages(ctx), id);
  tellOthers(ctx, "setting", id, after.version);
  await recordInDiary(ctx, event, { kind: "setting", id }, { before, after });
  return after;
}
