import type { EditAgentSettings } from "@trato/domain/agents/inputs.ts";
import type { AgentSettings } from "@trato/domain/agents/records.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { isSameValue } from "@trato/domain/same-value.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { insertOwn, own } from "../../platform/rows.ts";

const byDefault: AgentSettings = { needsApproval: false, callsPerDay: null, writesPerDay: null };

/** Within which bounds programs work that act for members. */
export async function getAgentSettings(ctx: Context): Promise<AgentSettings> {
  const columns = ["needsApproval", "callsPerDay", "writesPerDay"] as const;
  return (await own(ctx, "agentSettings").select(columns).executeTakeFirst()) ?? byDefault;
}

/** Says whether what programs write waits for a person, and how much each key may do a day. No key loosens its own bounds. */
export async function editAgentSettings(
  ctx: Context,
  { needsApproval, callsPerDay, writesPerDay }: EditAgentSettings,
): Promise<AgentSettings> {
  authorize(ctx, "agent.configure");
  if (ctx.actor.isByKey) throw new Refusal("forbidden", "agent.not_a_person");
  const before = await getAgentSettings(ctx);
  const after = {
    needsApproval: needsApproval ?? before.needsApproval,
    callsPerDay: callsPerDay === undefined ? before.callsPerDay : callsPerDay,
    writesPerDay: writesPerDay === undefined ? before.writesPerDay : writesPerDay,
  };
  if (isSameValue(before, after)) {
    nothingToRecord(ctx);
    return before;
  }
  await insertOwn(ctx, "agentSettings", after)
    .onConflict((conflict) => conflict.column("workspaceId").doUpdateSet(after))
    .execute();
  const { id } = ctx.workspace;
  tellOthers(ctx, "setting", id, 0);
  await recordInDiary(ctx, "agent.settings_changed", { kind: "setting", id }, { before, after });
  return after;
}
