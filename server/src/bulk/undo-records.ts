import { sql } from "kysely";
import type { BulkList } from "@trato/domain/bulk/inputs.ts";
import { type Facts, givenBack, isGivenAway, isStillGivenAway, verbToUndo } from "@trato/domain/bulk/lifecycle.ts";
import { cancelActivity } from "../activities/change-activity.ts";
import { attempt } from "../platform/attempt.ts";
import type { Context } from "../platform/context.ts";
import { isAllowed } from "../platform/permissions.ts";
import { isAsked } from "./bulk-kind.ts";
import { bulkKinds } from "./bulk-kinds.ts";
import { countOf, keepResults, lockRecords, type Made, madeOf, nextRecords, type Result } from "./bulk-records.ts";
import { type BulkChangeId, lockBulk, noteBulk } from "./store.ts";

type Undone = { isDone: boolean; givenAway: readonly string[] };
const nothingLeft: Undone = { isDone: true, givenAway: [] };

/** Gives the next records back what they had, as whoever takes the change back; names those that it put out of his reach. */
export async function undoSome(ctx: Context, id: BulkChangeId): Promise<Undone> {
  const bulk = await lockBulk(ctx, id, "undoing");
  if (!bulk) return nothingLeft;
  const ids = await nextRecords(ctx, id, "changed");
  if (ids.length === 0) {
    await noteBulk(ctx, id, "undoing", sql`state = 'undone', finished_at = ${ctx.now}::timestamptz`);
    return nothingLeft;
  }
  const mayUndo = isAllowed(ctx, verbToUndo(bulk.list, { ...bulk.change }));
  const outcomes = await undoEach(ctx, id, { list: bulk.list, ids }, (record, made) =>
    undoOne(ctx, bulk, record, made),
  );
  const isAway = ({ outcome, made }: Outcome) => outcome === "unseen" && mayUndo && isGivenAway(made);
  await keepOutcomes(
    ctx,
    id,
    outcomes.filter((each) => !isAway(each)),
  );
  return { isDone: false, givenAway: outcomes.filter(isAway).map((each) => each.id) };
}

/** The same as Trato itself for records that the change put out of reach, as long as they are where it put them. */
export async function undoGivenAway(ctx: Context, id: BulkChangeId, ids: readonly string[]): Promise<void> {
  const bulk = await lockBulk(ctx, id, "undoing");
  if (!bulk) return;
  const outcomes = await undoEach(ctx, id, { list: bulk.list, ids }, (record, made) =>
    undoOne(ctx, bulk, record, made, (now) => isStillGivenAway(made, now)),
  );
  await keepOutcomes(ctx, id, outcomes);
}

type Outcome = { id: string; made: Made; outcome: "undone" | "kept" | "unseen" };
type Undo = (id: string, made: Made) => Promise<Outcome["outcome"]>;

type Meant = { list: BulkList; ids: readonly string[] };

async function undoEach(ctx: Context, id: BulkChangeId, { list, ids }: Meant, undo: Undo): Promise<Outcome[]> {
  await lockRecords(ctx, list, ids);
  const outcomes: Outcome[] = [];
  for (const [record, made] of await madeOf(ctx, id, ids))
    outcomes.push({ id: record, made, outcome: await undo(record, made) });
  return outcomes;
}

async function undoOne(
  ctx: Context,
  { list }: { list: BulkList },
  id: string,
  made: Made,
  isMeant: (now: Facts) => boolean = () => true,
): Promise<Outcome["outcome"]> {
  const kind = bulkKinds[list];
  const tried = await attempt(ctx, async () => {
    const now = await kind.facts(ctx, id);
    if (!isMeant(now)) return "elsewhere";
    const former = givenBack(made, now);
    if (isAsked(former)) await kind.giveBack(ctx, id, former, now);
    return isAsked(former) ? "undone" : "kept";
  });
  if ("done" in tried && tried.done === "elsewhere") return "kept";
  if ("refused" in tried && tried.refused.code === "record.not_found" && isGivenAway(made)) return "unseen";
  const { activityId } = made;
  const cancelled = activityId ? await attempt(ctx, () => cancelActivity(ctx, { activityId })) : null;
  const isUndone = ("done" in tried && tried.done === "undone") || (cancelled !== null && "done" in cancelled);
  return isUndone ? "undone" : "kept";
}

async function keepOutcomes(ctx: Context, id: BulkChangeId, outcomes: readonly Outcome[]): Promise<void> {
  const results = outcomes.map(({ id: record, outcome }): Result => ({
    id: record,
    state: outcome === "undone" ? "undone" : "kept",
  }));
  await keepResults(ctx, id, results);
  const columns = sql`undone = undone + ${countOf(results, "undone")}, kept = kept + ${countOf(results, "kept")}`;
  await noteBulk(ctx, id, "undoing", columns);
}
