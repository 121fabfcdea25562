import { sql } from "kysely";
import type { BulkList, ChangeMany } from "@trato/domain/bulk/inputs.ts";
import { difference, type Facts, givenBack } from "@trato/domain/bulk/lifecycle.ts";
import type { LeftOut } from "@trato/domain/bulk/records.ts";
import { type Kind, kinds } from "@trato/domain/kinds.ts";
import type { Id } from "@trato/domain/ids.ts";
import { cancelActivity } from "../activities/change-activity.ts";
import { planActivity } from "../activities/plan-activity.ts";
import { attempt } from "../platform/attempt.ts";
import type { Context } from "../platform/context.ts";
import { own, updateOwn } from "../platform/rows.ts";
import { isAsked } from "./bulk-kind.ts";
import { bulkKinds } from "./bulk-kinds.ts";
import { chosenRecords } from "./chosen-records.ts";
import { askedOf, type BulkChangeId, noteBulk } from "./store.ts";

/** Runs one step in a transaction of its own: as whoever asked for the change, or as Trato itself on his behalf. */
export type Steps = {
  asMember: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;
  asSystem: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;
};

/** Few enough that PostgreSQL keeps their savepoints in memory. */
const atOnce = 50;
const mostLeftOut = 50;

/** Changes the records one after the other, some in a transaction, or gives them back. Begun again after it was cut off, it goes on with the others. */
export async function runBulkChange(id: BulkChangeId, { asMember, asSystem }: Steps): Promise<void> {
  const state = await asSystem((ctx) => stateOf(ctx, id));
  if (state === "undoing") return untilDone(() => asSystem((ctx) => undoSome(ctx, id)));
  if (state !== "waiting" && state !== "running") return;
  await asMember((ctx) => begin(ctx, id));
  await untilDone(() => asMember((ctx) => changeSome(ctx, id)));
}

async function untilDone(step: () => Promise<boolean>): Promise<void> {
  while (await step());
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
  const bulk = await own(ctx, "bulkChanges")
    .select(["asked", "state"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (bulk?.state !== "running") return false;
  const ids = await nextOf(ctx, id, "waiting");
  if (ids.length === 0) {
    await noteBulk(ctx, id, "running", sql`state = 'done', finished_at = ${ctx.now}::timestamptz`);
    return false;
  }
  const results: Result[] = [];
  for (const recordId of ids) results.push(await changeOne(ctx, askedOf(bulk.asked), recordId));
  const leftOut = results.flatMap(({ leftOut: left }) => (left ? [left] : [])).slice(0, mostLeftOut);
  await keep(ctx, id, results);
  await noteBulk(
    ctx,
    id,
    "running",
    sql`changed = changed + ${countOf(results, "changed")}, same = same + ${countOf(results, "same")},
      refused = refused + ${countOf(results, "refused")},
      left_out = case when jsonb_array_length(left_out) < ${mostLeftOut} then left_out || ${JSON.stringify(leftOut)}::jsonb else left_out end`,
  );
  return true;
}

type RecordState = "changed" | "same" | "refused" | "undone" | "kept";
type Made = { before: Facts; after: Facts; activityId: Id<"activities"> | null };
type Result = { id: string; state: RecordState; made?: Made; leftOut?: LeftOut };

const countOf = (results: readonly Result[], state: RecordState): number =>
  results.filter((result) => result.state === state).length;

async function changeOne(
  ctx: Context,
  { list, change: { activity, ...change } }: ChangeMany,
  id: string,
): Promise<Result> {
  const kind = bulkKinds[list];
  const tried = await attempt(ctx, async () => {
    const before = await kind.facts(ctx, id);
    const planned = activity ? await planActivity(ctx, { kind: kind.about, id }, activity) : null;
    if (isAsked(change)) await kind.change(ctx, id, change, before);
    const made = difference(before, isAsked(change) ? await kind.factsAfter(ctx, id) : before);
    return made || planned ? { before: {}, after: {}, ...made, activityId: planned?.id ?? null } : null;
  });
  if ("refused" in tried)
    return { id, state: "refused", leftOut: await leftOutOf(ctx, list, id, tried.refused.detail) };
  return tried.done ? { id, state: "changed", made: tried.done } : { id, state: "same" };
}

/** What could not be changed, by the name under which its list shows it. */
async function leftOutOf(ctx: Context, list: BulkList, id: string, message: string): Promise<LeftOut> {
  const kind: Kind = bulkKinds[list].about;
  const named = kinds[kind] as { named?: { table: string; column: string } }; // of kinds that have a page
  if (!named.named) return { id, name: "", message };
  const { rows } = await sql<{
    name: string | null;
  }>`select ${sql.ref(named.named.column)} as name from ${sql.table(named.named.table)}
    where workspace_id = ${ctx.workspace.id} and id = ${id}`.execute(ctx.db);
  return { id, name: rows[0]?.name ?? "", message };
}

async function undoSome(ctx: Context, id: BulkChangeId): Promise<boolean> {
  const bulk = await own(ctx, "bulkChanges")
    .select(["asked", "state"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (bulk?.state !== "undoing") return false;
  const ids = await nextOf(ctx, id, "changed");
  if (ids.length === 0) {
    await noteBulk(ctx, id, "undoing", sql`state = 'undone', finished_at = ${ctx.now}::timestamptz`);
    return false;
  }
  const made = await madeOf(ctx, id, ids);
  const results: Result[] = [];
  for (const recordId of ids) {
    const was = made.get(recordId);
    const isBack = was && (await undoOne(ctx, askedOf(bulk.asked).list, recordId, was));
    results.push({ id: recordId, state: isBack ? "undone" : "kept" });
  }
  await keep(ctx, id, results);
  const columns = sql`undone = undone + ${countOf(results, "undone")}, kept = kept + ${countOf(results, "kept")}`;
  await noteBulk(ctx, id, "undoing", columns);
  return true;
}

async function undoOne(ctx: Context, list: BulkList, id: string, made: Made): Promise<boolean> {
  const kind = bulkKinds[list];
  const tried = await attempt(ctx, async () => {
    const now = await kind.facts(ctx, id);
    const former = givenBack(made, now);
    if (isAsked(former)) await kind.giveBack(ctx, id, former, now);
    return isAsked(former);
  });
  const { activityId } = made;
  const cancelled = activityId ? await attempt(ctx, () => cancelActivity(ctx, { activityId })) : null;
  return ("done" in tried && tried.done) || (cancelled !== null && "done" in cancelled);
}

async function nextOf(ctx: Context, id: BulkChangeId, state: "waiting" | "changed"): Promise<string[]> {
  const rows = await own(ctx, "bulkChangeRecords")
    .select("recordId")
    .where("bulkChangeId", "=", id)
    .where("state", "=", state)
    .orderBy("recordId")
    .limit(atOnce)
    .execute();
  return rows.map(({ recordId }) => recordId);
}

async function madeOf(ctx: Context, id: BulkChangeId, ids: readonly string[]): Promise<Map<string, Made>> {
  const rows = await own(ctx, "bulkChangeRecords")
    .select(["recordId", "made"])
    .where("bulkChangeId", "=", id)
    .where(sql<boolean>`record_id = any (${ids}::uuid[])`)
    .execute();
  return new Map(rows.map(({ recordId, made }) => [recordId, made as Made])); // as `keep` wrote it
}

async function keep(ctx: Context, id: BulkChangeId, results: readonly Result[]): Promise<void> {
  const text = JSON.stringify(results.map(({ id: record, state, made = null }) => ({ id: record, state, made })));
  await sql`update bulk_change_records r set state = k.state, made = coalesce(k.made, r.made)
    from jsonb_to_recordset(${text}::jsonb) as k (id uuid, state text, made jsonb)
    where r.workspace_id = ${ctx.workspace.id} and r.bulk_change_id = ${id} and r.record_id = k.id`.execute(ctx.db);
}
