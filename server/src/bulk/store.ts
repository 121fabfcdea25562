import { sql } from "kysely";
import { obstacleToUndo, verbToUndo } from "@trato/domain/bulk/lifecycle.ts";
import type { BulkChange, LeftOut } from "@trato/domain/bulk/records.ts";
import type { ChangeMany } from "@trato/domain/bulk/inputs.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import { enqueueJob } from "../platform/jobs/jobs.ts";
import { permissionOf } from "../platform/permissions.ts";
import { found, nextVersion, own, updateOwn } from "../platform/rows.ts";

export type BulkChangeId = BulkChange["id"];

/** Changes of many records, with who asked for them. */
export function selectBulkChanges(ctx: Context) {
  return own(ctx, "bulkChanges as b")
    .innerJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "b.workspaceId").onRef("m.id", "=", "b.createdBy"),
    )
    .select([
      "b.id",
      "b.list",
      "b.state",
      "b.total",
      "b.changed",
      "b.made",
      "b.same",
      "b.refused",
      "b.undone",
      "b.kept",
    ])
    .select(["b.leftOut", "b.createdAt", "m.name as createdBy", "b.finishedAt", "b.version"])
    .select(changeIn("b").as("change"));
}

type Row = Awaited<ReturnType<ReturnType<typeof selectBulkChanges>["executeTakeFirstOrThrow"]>>;

/** What is to change, without the records that are meant: these may be thousands. */
const changeIn = (table: string) => sql<ChangeMany["change"]>`${sql.ref(table)}.asked -> 'change'`;

export function presented(ctx: Context, { change, leftOut, ...row }: Row): BulkChange {
  return {
    ...row,
    change: { ...change },
    leftOut: leftOut as LeftOut[], // as `note` wrote them
    can: { undo: permissionOf(ctx, verbToUndo(row.list, { ...change }), obstacleToUndo(row)) },
  };
}

/** One that stands so, locked for its next step: what is to change, and how many that were left out it names. Null where it no longer does. */
export async function lockBulk(ctx: Context, id: BulkChangeId, state: "running" | "undoing") {
  const bulk = await own(ctx, "bulkChanges")
    .select(["list", "state", "changed", "same", changeIn("bulk_changes").as("change")])
    .select(sql<number>`jsonb_array_length(left_out)`.as("named"))
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return found(bulk).state === state ? found(bulk) : null;
}

/** What was asked for, as it was read by its schema when it was started. */
export const askedOf = (asked: unknown): ChangeMany => asked as ChangeMany;

export async function readBulkChange(ctx: Context, id: BulkChangeId): Promise<BulkChange> {
  return presented(ctx, found(await selectBulkChanges(ctx).where("b.id", "=", id).executeTakeFirst()));
}

/** Puts it into the queue: the changes of one company one after the other, each for a while, so that others have their turn between. */
export function enqueueBulk(ctx: Context, bulkChangeId: BulkChangeId, isUndo: boolean): Promise<void> {
  const key = `bulk:${bulkChangeId}${isUndo ? ":undo" : ""}`;
  return enqueueJob(ctx, "run_bulk_change", { bulkChangeId, isUndo }, { key, queue: "bulk" });
}

/** It does not go on: what is changed, or taken back, by now stays, and the rest may be taken back later. */
export async function failBulk(ctx: Context, id: BulkChangeId): Promise<void> {
  const failed = await updateOwn(ctx, "bulkChanges")
    .set({ state: "failed", finishedAt: ctx.now, version: nextVersion })
    .where("id", "=", id)
    .where("state", "in", ["waiting", "running", "undoing"])
    .returning("version")
    .executeTakeFirst();
  if (failed) tellOthers(ctx, "bulkChange", id, failed.version);
}

/** Writes columns of one that goes on and tells screens; false where it is no longer in that state. */
export async function noteBulk(
  ctx: Context,
  id: BulkChangeId,
  state: "running" | "undoing",
  columns: ReturnType<typeof sql>,
): Promise<boolean> {
  const { rows } = await sql<{ version: number }>`
    update bulk_changes set ${columns}, version = version + 1
    where workspace_id = ${ctx.workspace.id} and id = ${id} and state = ${state}
    returning version`.execute(ctx.db);
  const [noted] = rows;
  if (noted) tellOthers(ctx, "bulkChange", id, noted.version);
  return noted !== undefined;
}
