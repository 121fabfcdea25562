import type { Id } from "@trato/domain/ids.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { insertOwn } from "../../platform/rows.ts";
import type { Difference } from "../perform.ts";
import { enterRun } from "../runs/start-run.ts";
import type { Asked, Tool } from "../tool.ts";

export type Proposed = { id: Id<"agent_proposals">; state: "waiting" };

/** What a program would write waits for a person, with what it would change. */
export async function propose(
  ctx: Context,
  tool: Tool,
  asked: Asked,
  changes: readonly Difference[],
): Promise<Proposed> {
  const { memberId } = ctx.actor;
  if (!memberId) throw new Refusal("forbidden", "agent.not_by_key");
  const id = ctx.newId<"agent_proposals">();
  const runId = await enterRun(ctx, asked.runId);
  await insertOwn(ctx, "agentProposals", {
    id,
    runId,
    memberId,
    tool: tool.name,
    route: asked.capability.key,
    input: JSON.stringify(asked.given),
    changes: JSON.stringify(changes),
    proposedAt: ctx.now,
  }).execute();
  tellOthers(ctx, "member", memberId, 0);
  await recordInDiary(ctx, "agent.proposed", { kind: "setting", id: runId }, { after: { tool: tool.name } });
  return { id, state: "waiting" };
}
