import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { nobody } from "../../identity/memberships.ts";
import { type Context, type Origin, systemActor } from "../../platform/context.ts";
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
    await giveAll(run).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, "not all leads that wait were given out");
}

type Run = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;

/** Each in a transaction of its own, so that what arrives meanwhile does not wait for all of them. */
async function giveAll(run: Run): Promise<void> {
  const ids = await run(async (ctx) => {
    nothingToRecord(ctx);
    return waitingLeads(ctx);
  });
  for (const id of ids) await run((ctx) => giveOneThatWaits(ctx, id));
}

async function workspacesThatWait(edge: Edge): Promise<Id<"workspaces">[]> {
  const { rows } = await edge.database.transaction(nobody, "read", (db) =>
    sql<{ id: Id<"workspaces"> }>`select id from app.workspaces_with_waiting_leads() as id`.execute(db),
  );
  return rows.map(({ id }) => id);
}

async function waitingLeads(ctx: Context): Promise<OpportunityId[]> {
  const rows = await own(ctx, "leadDraws")
    .select("opportunityId")
    .where("isWaiting", "=", true)
    .orderBy("id")
    .limit(mostAtOnce)
    .execute();
  return rows.map(({ opportunityId }) => opportunityId);
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
