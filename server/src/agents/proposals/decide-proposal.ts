import { sql } from "kysely";
import type { Scope } from "@trato/domain/keys/scopes.ts";
import type { OneProposal, RefuseProposal } from "@trato/domain/agents/inputs.ts";
import { isSameDifference, obstacleToDecide, obstacleToUndo } from "@trato/domain/agents/lifecycle.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import { whoOfMember } from "../../identity/who-of-member.ts";
import { actingAs } from "./acting-as.ts";
import { attempt } from "../../platform/attempt.ts";
import { type Actor, type Context, systemActor } from "../../platform/context.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize, obstacleToAsk } from "../../platform/permissions.ts";
import { lockRow, own, writeRow } from "../../platform/rows.ts";
import { type Difference, perform } from "../perform.ts";
import { keepStep } from "../runs/keep-step.ts";
import { toolNamed } from "../toolbox.ts";
import { getProposal } from "./list-proposals.ts";

type Proposal = Awaited<ReturnType<typeof lockProposal>>;

/** A person says yes: it is done with the rights of the key's member, where it still comes to what was proposed; else it says why not. */
export async function approveProposal(ctx: Context, { agentProposalId: id }: OneProposal) {
  const proposal = await lockProposal(ctx, id);
  const tried = await attempt(ctx, () => carryOut(ctx, proposal));
  const failure = "refused" in tried ? { code: tried.refused.code, details: tried.refused.details ?? {} } : null;
  const isStale = failure?.code === "agent.other_difference";
  const state = failure ? (isStale ? ("stale" as const) : ("failed" as const)) : ("done" as const);
  await decide(ctx, proposal, "agent.approved", { state, failure: failure && JSON.stringify(failure) });
  return getProposal(ctx, { agentProposalId: id });
}

/** A person says no, perhaps why: nothing is written, and the program is told. */
export async function refuseProposal(ctx: Context, { agentProposalId: id, reason }: RefuseProposal) {
  const proposal = await lockProposal(ctx, id);
  await decide(ctx, proposal, "agent.refused", { state: "refused", reason: reason || null });
  return getProposal(ctx, { agentProposalId: id });
}

async function lockProposal(ctx: Context, id: OneProposal["agentProposalId"]) {
  const proposal = await lockRow(ctx, "agentProposals", id);
  authorize(ctx, "agent.approve");
  refuseIf(obstacleToDecide(proposal, ctx.actor.isByKey === true));
  return proposal;
}

type Decided = { state: Proposal["state"]; reason?: string | null; failure?: string | null };

async function decide(ctx: Context, proposal: Proposal, event: DiaryEvent, decided: Decided): Promise<void> {
  const { memberId, tool, state } = proposal;
  await writeRow(ctx, "agentProposals", proposal, { ...decided, decidedAt: ctx.now, decidedBy: ctx.actor.memberId });
  tellOthers(ctx, "member", memberId, 0);
  const { reason = null } = decided;
  const after = { tool, state: decided.state, reason };
  await recordInDiary(ctx, event, { kind: "member", id: memberId }, { before: { tool, state }, after });
}

async function carryOut(ctx: Context, { runId, tool, route, input, changes }: Proposal): Promise<void> {
  refuseIf(obstacleToUndo(await lockRow(ctx, "agentRuns", runId))); // what belongs to a run that was taken back could not be taken back
  const capability = toolNamed(tool)?.capabilities.find(({ key }) => key === route);
  const actor = await actingAs(ctx, systemActor, (system) => actorOf(system, runId));
  if (!capability || !actor) throw new Refusal("conflict", "agent.key_ended");
  const given = input as Record<string, unknown>; // as it was read when it was proposed
  await actingAs(ctx, actor, async (member) => {
    refuseIf(obstacleToAsk(member, capability.key, capability.route.may));
    const done = await perform(member, { capability, given });
    const now = JSON.parse(JSON.stringify(done.changes)) as Difference[]; // as the proposal keeps them
    if (!isSameDifference(changes as Difference[], now)) throw new Refusal("conflict", "agent.other_difference");
    await keepStep(member, runId, tool, done.changes);
  });
}

/** The member with his rights of now, as by the key; null where the key or he is out. */
async function actorOf(ctx: Context, runId: Proposal["runId"]): Promise<Actor | null> {
  const key = await own(ctx, "agentRuns as r")
    .innerJoin("apiKeys as k", (join) =>
      join.onRef("k.workspaceId", "=", "r.workspaceId").onRef("k.id", "=", "r.apiKeyId"),
    )
    .select(["k.id", "k.name", "k.memberId", "k.expiresAt", "k.revokedAt"])
    .select(sql<Scope[] | null>`k.scopes`.as("scopes"))
    .where("r.id", "=", runId)
    .executeTakeFirstOrThrow();
  const { id, name, scopes, expiresAt } = key;
  const isOut = key.revokedAt !== null || (key.expiresAt !== null && key.expiresAt <= ctx.now);
  const who = isOut ? null : await whoOfMember(ctx, key.memberId);
  return who && { ...who.actor, isByKey: true, apiKey: { id, name, scopes, expiresAt } };
}
