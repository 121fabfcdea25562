import { isStillGoingOn, obstacleToGoOn } from "@trato/domain/agents/lifecycle.ts";
import type { StartRun } from "@trato/domain/agents/inputs.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, insertOwn, own } from "../../platform/rows.ts";
import { readRun, type RunId } from "./store.ts";

/** From here on what the program does belongs together, for a purpose that it says. Said again it is the same run. */
export async function startRun(ctx: Context, { id = ctx.newId<"agent_runs">(), purpose }: StartRun) {
  authorize(ctx, "agent.work");
  await makeRun(ctx, id, purpose ?? null);
  return readRun(ctx, id);
}

/** The run that is named, or the key's last one that still goes on, or a new one: locked, so that what belongs to it is done one after the other. */
export async function enterRun(ctx: Context, named: RunId | null): Promise<RunId> {
  authorize(ctx, "agent.work");
  const runId = named ?? (await currentRun(ctx)) ?? ctx.newId<"agent_runs">();
  await makeRun(ctx, runId, null);
  return runId;
}

/** Made where there is none; refused where it is another key's, or goes on no more. */
async function makeRun(ctx: Context, id: RunId, purpose: string | null): Promise<void> {
  const { apiKey, memberId } = workingBy(ctx);
  const times = { startedAt: ctx.now, lastAt: ctx.now };
  await insertOwn(ctx, "agentRuns", { id, apiKeyId: apiKey.id, keyName: apiKey.name, memberId, purpose, ...times })
    .onConflict((conflict) => conflict.columns(["workspaceId", "id"]).doNothing())
    .execute();
  refuseIf(obstacleToGoOn(await lockRun(ctx, id)));
  tellOthers(ctx, "member", memberId, 0);
}

function workingBy({ actor: { apiKey, memberId } }: Context) {
  if (!apiKey || !memberId) throw new Refusal("forbidden", "agent.not_by_key");
  return { apiKey, memberId };
}

async function lockRun(ctx: Context, id: RunId) {
  const run = found(await runs(ctx).where("id", "=", id).forUpdate().executeTakeFirst());
  if (run.apiKeyId !== workingBy(ctx).apiKey.id) throw new Refusal("not_found", "record.not_found");
  const steps = await own(ctx, "agentSteps")
    .select((eb) => eb.fn.countAll<number>().as("steps"))
    .where("runId", "=", id)
    .executeTakeFirstOrThrow();
  return { ...run, ...steps };
}

const runs = (ctx: Context) => own(ctx, "agentRuns").select(["id", "apiKeyId", "lastAt", "undoneAt"]);

async function currentRun(ctx: Context): Promise<RunId | null> {
  const last = await runs(ctx)
    .where("apiKeyId", "=", workingBy(ctx).apiKey.id)
    .orderBy("lastAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return last && isStillGoingOn(await lockRun(ctx, last.id), ctx.now) ? last.id : null;
}
