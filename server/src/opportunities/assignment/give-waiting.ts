import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { nobody } from "../../identity/memberships.ts";
import { type Context, type Origin, systemActor } from "../../platform/context.ts";
import { isDatabaseAway } from "../../platform/database/lost.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import type { Edge } from "../../platform/edge.ts";
import { own, updateOwn } from "../../platform/rows.ts";
import { assignedAt } from "@trato/domain/opportunities/positions.ts";
import { changeOpportunity, lockAnyOpportunity, type OpportunityId } from "../store.ts";
import { drawByRules, keepDraw, toldOf } from "./draw-by-rules.ts";

const mostAtOnce = 500;

/** The job: in every workspace leads that nobody could take when they came are given to whoever can take them by now, the oldest first. */
export async function giveWaiting(edge: Edge, origin: Origin): Promise<void> {
  const failures: unknown[] = [];
  for (const workspaceId of await workspacesThatWait(edge)) {
    const run = <T>(work: (ctx: Context) => Promise<T>) =>
      edge.run({ workspaceId, actor: systemActor }, "write", origin, work);
    await giveAll(run, failures).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, "not all leads that wait were given out");
}

type Run = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;

/** Each in a transaction of its own, so that what arrives meanwhile does not wait for all of them, and one that fails keeps back no other. */
async function giveAll(run: Run, failures: unknown[]): Promise<void> {
  let last: Waiting["id"] | null = null;
  do {
    const waiting: Waiting[] = await run((ctx) => waitingLeads(ctx, last));
    for (const { opportunityId } of waiting)
      await run((ctx) => giveOneThatWaits(ctx, opportunityId)).catch((error: unknown) => {
        if (isDatabaseAway(error)) throw error;
        failures.push(error);
      });
    last = waiting.length < mostAtOnce ? null : (waiting.at(-1)?.id ?? null);
  } while (last !== null);
}

async function workspacesThatWait(edge: Edge): Promise<Id<"workspaces">[]> {
  const { rows } = await edge.database.transaction(nobody, "read", (db) =>
    sql<{ id: Id<"workspaces"> }>`select id from app.workspaces_with_waiting_leads() as id`.execute(db),
  );
  return rows.map(({ id }) => id);
}

type Waiting = { id: Id<"lead_draws">; opportunityId: OpportunityId };

/** The oldest, from one on: also behind many that nobody can take yet there may be one that somebody can. */
function waitingLeads(ctx: Context, after: Waiting["id"] | null): Promise<Waiting[]> {
  nothingToRecord(ctx);
  return own(ctx, "leadDraws")
    .select(["id", "opportunityId"])
    .where("isWaiting", "=", true)
    .$if(after !== null, (draws) => draws.where("id", ">", after))
    .orderBy("id")
    .limit(mostAtOnce)
    .execute();
}

/** A lead that waits is given by the rules as they are now; where still nobody can take it, it goes on to wait. Whoever took it meanwhile keeps it. */
export async function giveOneThatWaits(ctx: Context, id: OpportunityId): Promise<void> {
  const lead = await lockAnyOpportunity(ctx, id);
  const isNobodys = lead && lead.salespersonId === null && lead.state === "open" && lead.type !== "pooled";
  if (!isNobodys) {
    await updateOwn(ctx, "leadDraws")
      .set({ isWaiting: false })
      .where("opportunityId", "=", id)
      .where("isWaiting", "=", true)
      .execute();
    return nothingToRecord(ctx);
  }
  const drawn = await drawByRules(ctx, lead);
  if (!drawn?.owner) return nothingToRecord(ctx);
  await keepDraw(ctx, id, drawn, "waited");
  const changes = { ...drawn.owner, assignedAt: assignedAt(lead, drawn.owner.salespersonId, ctx.now) };
  await changeOpportunity(ctx, lead, { changes, event: "lead.drawn", told: toldOf(drawn) });
}
