import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { sql } from "kysely";
import { nobody } from "../identity/memberships.ts";
import { type Context, type Origin, systemActor } from "../platform/context.ts";
import type { Edge } from "../platform/edge.ts";
import { tellDueActivities } from "./tell-due-activities.ts";
import { tellIdle } from "./tell-idle.ts";
import { tellLateDeliveries } from "./tell-late-deliveries.ts";

/** The job: in every workspace where it is morning members are told, once a day, what is due, what is late and what lies idle. */
export async function tellMornings(edge: Edge, origin: Origin): Promise<void> {
  const failures: unknown[] = [];
  for (const workspaceId of await inMorning(edge, origin.at ?? new Date()))
    await edge
      .run({ workspaceId, actor: systemActor }, "write", origin, tellMorning)
      .catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, "not all workspaces were told what is due");
}

/** What became due since the members of a workspace were told last is told them; of two who tell them at once, one does. */
export async function tellMorning(ctx: Context): Promise<void> {
  const morning = await begin(ctx);
  if (!morning) return;
  await tellDueActivities(ctx, morning.toldOn);
  await tellIdle(ctx, morning.toldOn);
  await tellLateDeliveries(ctx);
}

async function inMorning(edge: Edge, at: Date): Promise<Id<"workspaces">[]> {
  const { rows } = await edge.database.transaction(nobody, "read", (db) =>
    sql<{ id: Id<"workspaces"> }>`select id from app.mornings(${at.toISOString()}::timestamptz)`.execute(db),
  );
  return rows.map(({ id }) => id);
}

/** Until when they were told, before today; null where they were told today. */
async function begin(ctx: Context): Promise<{ toldOn: CalendarDate | null } | null> {
  const { rows } = await sql<{ toldOn: CalendarDate | null }>`
    with former as (select told_on from workspaces where id = ${ctx.workspace.id} and coalesce(told_on, '-infinity') < ${ctx.today}::date for update)
    update workspaces set told_on = ${ctx.today}::date from former where id = ${ctx.workspace.id}
    returning former.told_on as "toldOn"`.execute(ctx.db);
  return rows[0] ?? null;
}
