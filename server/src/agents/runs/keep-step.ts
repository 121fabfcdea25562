import { sql } from "kysely";
import type { Context, Recorded } from "../../platform/context.ts";
import { insertOwn, updateOwn } from "../../platform/rows.ts";
import type { RunId } from "./store.ts";

/** Keeps in its run what a tool did. */
export async function keepStep(ctx: Context, runId: RunId, tool: string, recorded: readonly Recorded[]): Promise<void> {
  await insertOwn(ctx, "agentSteps", {
    id: ctx.newId<"agent_steps">(),
    runId,
    tool,
    at: ctx.now,
    requestId: ctx.requestId,
    entries: sql<string[]>`${recorded.map(({ id }) => id)}::uuid[]`,
  }).execute();
  await updateOwn(ctx, "agentRuns").set({ lastAt: ctx.now }).where("id", "=", runId).execute();
}
