import { sql } from "kysely";
import * as z from "zod/mini";
import type { ListRuns, OneRun } from "@trato/domain/agents/inputs.ts";
import type { AgentRunDetails, AgentStep } from "@trato/domain/agents/records.ts";
import { refusalWords } from "@trato/domain/refusal-words.ts";
import { id, moment } from "@trato/domain/schemas.ts";
import { speak } from "@trato/domain/words.ts";
import { readEntries } from "../../reports/read-diary.ts";
import type { Context } from "../../platform/context.ts";
import { decodeCursor, pageOfRows } from "../../platform/cursor.ts";
import { own } from "../../platform/rows.ts";
import { presented, readRun, type RunId, selectRuns } from "./store.ts";

const key = z.tuple([moment(), id<"agent_runs">()]);

/** What programs did, the newest first: one's own, and for who leads everybody's. */
export async function listRuns(ctx: Context, { limit, cursor }: ListRuns) {
  let query = selectRuns(ctx)
    .orderBy("r.lastAt", "desc")
    .orderBy("r.id", "desc")
    .limit(limit + 1);
  if (cursor) {
    const [lastAt, runId] = decodeCursor(cursor, key);
    query = query.where(sql<boolean>`(r.last_at, r.id) < (${lastAt}::timestamptz, ${runId}::uuid)`);
  }
  const { items, nextCursor } = pageOfRows(await query.execute(), limit, (run) => [run.lastAt, run.id]);
  return { items: items.map((run) => presented(ctx, run)), nextCursor };
}

/** One of them, with all that was done. */
export async function getRun(ctx: Context, { agentRunId: runId }: OneRun): Promise<AgentRunDetails> {
  return { ...(await readRun(ctx, runId)), done: await stepsOf(ctx, runId) };
}

async function stepsOf(ctx: Context, runId: RunId): Promise<AgentStep[]> {
  const steps = await own(ctx, "agentSteps")
    .select(["id", "tool", "at", "entries", "outcome", "reason", "keptFields"])
    .where("runId", "=", runId)
    .orderBy("id")
    .execute();
  const entries = await readEntries(
    ctx,
    steps.flatMap((step) => step.entries),
  );
  return steps.map(({ reason, ...step }) => ({
    ...step,
    entries: entries.filter((entry) => step.entries.includes(entry.id)),
    reason: reason === null ? null : reasonIn(ctx, reason),
  }));
}

function reasonIn(ctx: Context, reason: unknown): string {
  const { code, details } = reason as Reason; // as the undo wrote it
  return speak(refusalWords, code, ctx.language, details);
}

export type Reason = { code: string; details: Record<string, unknown> };
