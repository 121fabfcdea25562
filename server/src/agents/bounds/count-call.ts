import { sql } from "kysely";
import type { AgentSettings } from "@trato/domain/agents/records.ts";
import { addDays } from "@trato/domain/dates.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import type { Calling } from "../calling.ts";
import { getAgentSettings } from "./agent-settings.ts";

/** Counts what a key asks against its budget of the day, before anything is done: what is refused afterwards was asked too. Answers the bounds. */
export async function countCall({ edge, who, origin }: Calling, isWrite: boolean): Promise<AgentSettings> {
  const { apiKey } = who.actor;
  if (!apiKey) throw new Refusal("forbidden", "agent.not_by_key");
  return edge.run({ ...who, actor: systemActor }, "write", origin, async (ctx) => {
    const settings = await getAgentSettings(ctx);
    const { callsPerDay, writesPerDay } = settings;
    if (callsPerDay !== null || writesPerDay !== null) await count(ctx, apiKey.id, isWrite, settings);
    return settings;
  });
}

async function count(ctx: Context, keyId: string, isWrite: boolean, { callsPerDay, writesPerDay }: AgentSettings) {
  const writes = isWrite ? 1 : 0;
  const { rows } = await sql<{ calls: number; writes: number }>`
    insert into agent_usage as u (workspace_id, api_key_id, day, calls, writes)
    values (${ctx.workspace.id}::uuid, ${keyId}::uuid, ${ctx.today}::date, 1, ${writes}::int)
    on conflict (workspace_id, api_key_id, day) do update set calls = u.calls + 1, writes = u.writes + ${writes}::int
    returning calls, writes`.execute(ctx.db);
  const [used] = rows;
  if (used && callsPerDay !== null && used.calls > callsPerDay) await refuse(ctx, "calls", callsPerDay);
  if (used && writesPerDay !== null && isWrite && used.writes > writesPerDay) await refuse(ctx, "writes", writesPerDay);
}

/** The budget renews with the workspace's next day. */
async function refuse(ctx: Context, budget: "calls" | "writes", most: number): Promise<never> {
  const { rows } = await sql<{ renewsAt: string; retryAfter: number }>`
    select midnight as renews_at, ceil(extract(epoch from midnight - ${ctx.now}::timestamptz))::int as retry_after
    from (select ${addDays(ctx.today, 1)}::date::timestamp at time zone ${ctx.workspace.timeZone} as midnight) m`.execute(
    ctx.db,
  );
  throw new Refusal("too_many", "agent.budget_spent", { budget, most, ...rows[0] });
}
