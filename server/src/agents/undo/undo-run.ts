import { sql } from "kysely";
import { obstacleToUndo } from "@trato/domain/agents/lifecycle.ts";
import type { OneRun } from "@trato/domain/agents/inputs.ts";
import type { stepOutcomes } from "@trato/domain/agents/records.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import { attempt } from "../../platform/attempt.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, own, updateOwn, writeRow } from "../../platform/rows.ts";
import { getAgentSettings } from "../bounds/agent-settings.ts";
import { getRun, type Reason } from "../runs/list-runs.ts";
import type { RunId } from "../runs/store.ts";
import type { Done, Undoing } from "./reversal.ts";
import { reversals } from "./reversals.ts";

/** Takes back all that a program did in one run, the last first. What cannot be taken back stays, and is told with its reason. */
export async function undoRun(ctx: Context, { agentRunId: runId }: OneRun) {
  const runs = own(ctx, "agentRuns").selectAll().where("id", "=", runId);
  const run = found(await runs.forUpdate().executeTakeFirst());
  const { memberId: undoneBy } = ctx.actor;
  authorize(ctx, "agent.undo");
  if (!undoneBy) throw new Refusal("forbidden", "permission.missing");
  refuseIf(obstacleToUndo(run));
  await refuseUnapproved(ctx);
  await writeRow(ctx, "agentRuns", run, { undoneAt: ctx.now, undoneBy });
  await undoSteps(ctx, runId);
  tellOthers(ctx, "member", run.memberId, 0);
  const { keyName, purpose } = run;
  await recordInDiary(ctx, "agent.run_undone", { kind: "member", id: run.memberId }, { after: { keyName, purpose } });
  return getRun(ctx, { agentRunId: runId });
}

/** Where a person approves what programs write, a person takes it back too. */
async function refuseUnapproved(ctx: Context): Promise<void> {
  if (!ctx.actor.isByKey) return;
  const { needsApproval } = await getAgentSettings(ctx);
  if (needsApproval) throw new Refusal("forbidden", "agent.not_a_person");
}

async function undoSteps(ctx: Context, runId: RunId): Promise<void> {
  const steps = await own(ctx, "agentSteps").selectAll().where("runId", "=", runId).orderBy("id", "desc").execute();
  const needed = new Set<string>();
  const undoing = { needed, requestIds: steps.map(({ requestId }) => requestId) };
  for (const step of steps) {
    const done = await entriesOf(ctx, step.entries);
    const isAllSeen = done.length === step.entries.length;
    const undone = await undoStep(ctx, done, { ...undoing, isAllSeen });
    if (undone.outcome === "kept") for (const id of idsIn(done)) needed.add(id);
    const { outcome, reason, keptFields } = undone;
    await updateOwn(ctx, "agentSteps")
      .set({ outcome, reason: reason && JSON.stringify(reason), keptFields })
      .where("id", "=", step.id)
      .execute();
  }
}

type Undone = { outcome: (typeof stepOutcomes)[number]; reason: Reason | null; keptFields: string[] };

/** One step is taken back whole, but for fields that others have changed since, or not at all. */
async function undoStep(
  ctx: Context,
  done: readonly Done[],
  undoing: Undoing & { isAllSeen: boolean },
): Promise<Undone> {
  const tried = await attempt(ctx, async () => {
    if (!undoing.isAllSeen) throw new Refusal("not_found", "record.not_found");
    const keptFields: string[] = [];
    for (const each of toUndo(done)) keptFields.push(...(await undoOne(ctx, each, undoing)));
    return keptFields;
  });
  if ("refused" in tried) {
    const { code, details = {} } = tried.refused;
    return { outcome: "kept", reason: { code, details }, keptFields: [] };
  }
  const keptFields = tried.done;
  if (keptFields.length === 0) return { outcome: "undone", reason: null, keptFields };
  return { outcome: "partly", reason: { code: "agent.changed_since", details: {} }, keptFields };
}

/** The records that something is about, or that it names. */
const idsIn = (done: readonly Done[]): string[] =>
  JSON.stringify(done).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];

/** The last first; what else was told of a record that was only made goes with it. */
function toUndo(done: readonly Done[]): Done[] {
  const made = new Set(
    done.filter(({ event, aboutId }) => !aboutId && event.endsWith(".created")).map((each) => each.subjectId),
  );
  const isOfMade = ({ event, subjectId, aboutId }: Done) =>
    made.has(subjectId) && !event.endsWith(".created") && aboutId === null;
  return done.filter((each) => !isOfMade(each)).toReversed();
}

function undoOne(ctx: Context, done: Done, undoing: Undoing): Promise<readonly string[]> {
  const reversal = reversals[done.event as DiaryEvent]; // whatever is not one has none
  if (reversal) return reversal(ctx, done, undoing);
  throw new Refusal("conflict", "agent.no_way_back", { event: done.event });
}

async function entriesOf(ctx: Context, ids: readonly string[]): Promise<Done[]> {
  const entries = await own(ctx, "diary")
    .select(["id", "event", "subjectId", "aboutId", "before", "after"])
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .orderBy("id")
    .execute();
  return entries as Done[]; // fields as `recordInDiary` wrote them
}
