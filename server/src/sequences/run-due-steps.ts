import { sql } from "kysely";
import type { Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { nobody } from "../identity/memberships.ts";
import { type Context, type Origin, systemActor } from "../platform/context.ts";
import { isDatabaseAway } from "../platform/database/lost.ts";
import { nothingToRecord } from "../platform/diary.ts";
import type { Edge } from "../platform/edge.ts";
import { own } from "../platform/rows.ts";
import { readMailServer } from "../messaging/mail-server.ts";
import { doStep } from "./do-step.ts";
import type { EnrolmentId } from "./store.ts";

const mostAtOnce = 200;

/** The job: in every workspace the steps that are due are done, the oldest first, each in a transaction of its own, so that one that fails keeps back no other. */
export async function runDueSteps(edge: Edge, origin: Origin): Promise<void> {
  const at = origin.at ?? new Date();
  const failures: unknown[] = [];
  for (const workspaceId of await workspacesWithDueSteps(edge, at)) {
    const run = <T>(work: (ctx: Context) => Promise<T>) =>
      edge.run({ workspaceId, actor: systemActor }, "write", { ...origin, at: origin.at ?? new Date() }, work);
    await runAll(run, failures).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, "not all steps of sequences that are due were done");
}

type Run = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;

async function runAll(run: Run, failures: unknown[]): Promise<void> {
  const hasServer = (await run(serverOf)) !== null;
  const next = (last: Due | null) => run(dueAfter(last, hasServer));
  for (let due = await next(null); due.length > 0; due = await next(due.at(-1) ?? null))
    for (const { id } of due)
      await run((ctx) => doStep(ctx, id)).catch((error: unknown) => {
        if (isDatabaseAway(error)) throw error;
        failures.push(error);
      });
}

type Due = { id: EnrolmentId; dueAt: Moment | null };

function serverOf(ctx: Context) {
  nothingToRecord(ctx);
  return readMailServer(ctx);
}

/**
 * The next that are due, behind the last of those that were tried: some of them may be due still. What was put off because its sequence is
 * off, or for want of a mail server, is looked at again once that is otherwise.
 */
const dueAfter =
  (last: Due | null, hasServer: boolean) =>
  (ctx: Context): Promise<Due[]> => {
    nothingToRecord(ctx);
    let query = own(ctx, "sequenceEnrolments")
      .select(["id", "dueAt"])
      .where("state", "=", "running")
      .where("dueAt", "<=", ctx.now)
      .where(sql<boolean>`not app.is_held(sequence_enrolments, ${hasServer})`)
      .orderBy("dueAt")
      .orderBy("id")
      .limit(mostAtOnce);
    if (last) query = query.where(sql<boolean>`(due_at, id) > (${last.dueAt}::timestamptz, ${last.id}::uuid)`);
    return query.execute();
  };

async function workspacesWithDueSteps(edge: Edge, at: Date): Promise<Id<"workspaces">[]> {
  const { rows } = await edge.database.transaction(nobody, "read", (db) =>
    sql<{ id: Id<"workspaces"> }>`
      select id from app.workspaces_with_due_steps(${at.toISOString()}::timestamptz) as id`.execute(db),
  );
  return rows.map(({ id }) => id);
}
