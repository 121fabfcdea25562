import { sql } from "kysely";
import type { BulkList, ChangeMany, ChangeOf } from "@trato/domain/bulk/inputs.ts";
import { difference } from "@trato/domain/bulk/lifecycle.ts";
import type { LeftOut } from "@trato/domain/bulk/records.ts";
import { planActivity } from "../activities/plan-activity.ts";
import { takes } from "@trato/domain/kinds.ts";
import { attempt } from "../platform/attempt.ts";
import type { Context } from "../platform/context.ts";
import { own, updateOwn } from "../platform/rows.ts";
import { isAsked } from "./bulk-kind.ts";
import { bulkKinds } from "./bulk-kinds.ts";
import {
  atOnce,
  countOf,
  keepResults,
  lockRecords,
  namedIn,
  nextRecords,
  type Result,
  together,
} from "./bulk-records.ts";
import { chosenRecords } from "./chosen-records.ts";
import { askedOf, type BulkChangeId, lockBulk, noteBulk } from "./store.ts";
import { undoGivenAway, undoSome } from "./undo-records.ts";

/** Runs one step in a transaction of its own: as whoever asked for the change, or as Trato itself on his behalf. */
export type Steps = {
  asMember: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;
  asSystem: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;
};

const mostLeftOut = 50;

type Turn = { isUndo: boolean; hasTime: () => boolean };

/**
 * Changes the records one after the other, some in a transaction, or gives them back, as long as it has time: false where some are
 * left. Begun again, it goes on with the others.
 */
export async function runBulkChange(id: BulkChangeId, steps: Steps, { isUndo, hasTime }: Turn): Promise<boolean> {
  const { asMember, asSystem } = steps;
  const state = await asSystem((ctx) => stateOf(ctx, id));
  if (isUndo) return state !== "undoing" || untilDone(() => undo(id, steps), hasTime);
  if (state !== "waiting" && state !== "running") return true;
  await asMember((ctx) => begin(ctx, id));
  return untilDone(() => asMember((ctx) => changeSome(ctx, id)), hasTime);
}

async function untilDone(step: () => Promise<boolean>, hasTime: () => boolean): Promise<boolean> {
  while (await step()) if (!hasTime()) return false;
  return true;
}

/** Whoever takes it back does so under the rights that he has now; what the change itself gave to others, Trato gets back for him. */
async function undo(id: BulkChangeId, { asMember, asSystem }: Steps): Promise<boolean> {
  const { isDone, givenAway } = await asMember((ctx) => undoSome(ctx, id));
  if (givenAway.length > 0) await asSystem((ctx) => undoGivenAway(ctx, id, givenAway));
  return !isDone;
}

async function stateOf(ctx: Context, id: BulkChangeId) {
  const bulk = await own(ctx, "bulkChanges").select("state").where("id", "=", id).executeTakeFirst();
  return bulk?.state;
}

/** Which records are meant is settled when it begins: what comes into the list afterwards is not. */
async function begin(ctx: Context, id: BulkChangeId): Promise<void> {
  const begun = await updateOwn(ctx, "bulkChanges")
    .set({ state: "running" })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .returning("asked")
    .executeTakeFirst();
  if (!begun) return;
  const { rows } = await sql<{ total: number }>`
    with meant as (insert into bulk_change_records (workspace_id, bulk_change_id, record_id)
      select ${ctx.workspace.id}::uuid, ${id}::uuid, id from (${chosenRecords(ctx, askedOf(begun.asked))}) as chosen (id) returning 1)
    select count(*)::int as total from meant`.execute(ctx.db);
  await noteBulk(ctx, id, "running", sql`total = ${rows[0]?.total ?? 0}`);
}

/** The next records, changed; false when there are no more, or somebody takes the change back. */
async function changeSome(ctx: Context, id: BulkChangeId): Promise<boolean> {
  const bulk = await lockBulk(ctx, id, "running");
  if (!bulk) return false;
  const most = areTogether(bulk) ? together : (bulkKinds[bulk.list].most?.(bulk.change) ?? atOnce);
  const ids = await nextRecords(ctx, id, "waiting", most);
  if (ids.length === 0) {
    await noteBulk(ctx, id, "running", sql`state = 'done', finished_at = ${ctx.now}::timestamptz`);
    return false;
  }
  await lockRecords(ctx, bulk.list, ids);
  const results = (await changeTogether(ctx, bulk, ids)) ?? (await changeEach(ctx, bulk, ids));
  const refused = results.filter(({ state }) => state === "refused").slice(0, mostLeftOut - bulk.named);
  const leftOut = JSON.stringify(await leftOutOf(ctx, bulk.list, refused));
  await keepResults(ctx, id, results);
  await noteBulk(
    ctx,
    id,
    "running",
    sql`changed = changed + ${countOf(results, "changed")}, same = same + ${countOf(results, "same")},
      made = made + ${results.filter(({ made }) => made && bulkKinds[bulk.list].isNew?.(made)).length},
      refused = refused + ${countOf(results, "refused")}, left_out = left_out || ${leftOut}::jsonb`,
  );
  return true;
}

/** Only what came by itself takes no activity. */
type Planning = { activity?: ChangeOf<"leads">["activity"]; readAgain?: true };

type Bulk = Pick<ChangeMany, "list"> & { change: Planning; changed: number; same: number };

const areTogether = ({ list, change }: Bulk): boolean => bulkKinds[list].changeAll !== undefined && !change.activity;

/** All in few statements; null where that is not how they are changed, or where one of them cannot be. */
async function changeTogether(ctx: Context, bulk: Bulk, ids: readonly string[]): Promise<Result[] | null> {
  const { list, change, changed, same } = bulk;
  const { changeAll } = bulkKinds[list];
  if (!changeAll || !areTogether(bulk)) return null;
  const tried = await attempt(ctx, () => changeAll(ctx, ids, change, changed + same));
  if ("refused" in tried) return null;
  return tried.done.map(({ id, made }) =>
    made ? { id, state: "changed", made: { ...made, activityId: null } } : { id, state: "same" },
  );
}

async function changeEach(ctx: Context, bulk: Bulk, ids: readonly string[]): Promise<Result[]> {
  const results: Result[] = [];
  const before = bulk.changed + bulk.same;
  for (const id of ids)
    results.push(await changeOne(ctx, bulk, id, before + countOf(results, "changed") + countOf(results, "same")));
  return results;
}

async function changeOne(
  ctx: Context,
  { list, change: { activity, ...change } }: Bulk,
  id: string,
  place: number,
): Promise<Result> {
  const kind = bulkKinds[list];
  const tried = await attempt(ctx, async () => {
    const before = await kind.facts(ctx, id);
    const { about } = kind;
    const planned =
      activity && takes(about, "activity") ? await planActivity(ctx, { kind: about, id }, activity) : null;
    if (isAsked(change)) await kind.change(ctx, id, change, before, place);
    const made = difference(before, isAsked(change) ? await kind.factsAfter(ctx, id) : before);
    return made || planned ? { before: {}, after: {}, ...made, activityId: planned?.id ?? null } : null;
  });
  if ("refused" in tried) return { id, state: "refused", message: tried.refused.detail };
  return tried.done ? { id, state: "changed", made: tried.done } : { id, state: "same" };
}

/** What could not be changed, by the names under which its list shows it. */
async function leftOutOf(ctx: Context, list: BulkList, refused: readonly Result[]): Promise<LeftOut[]> {
  if (refused.length === 0) return [];
  const { table, column } = namedIn(list);
  const { rows } = await sql<{ id: string; name: string | null }>`
    select id, ${sql.ref(column)} as name from ${sql.table(table)}
    where workspace_id = ${ctx.workspace.id} and id = any (${refused.map(({ id }) => id)}::uuid[])`.execute(ctx.db);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return refused.map(({ id, message = "" }) => ({ id, name: names.get(id) ?? "", message }));
}
