import type { PairKind } from "@trato/domain/contacts/pairs/pairs.ts";
import type { Id } from "@trato/domain/ids.ts";
import { sql } from "kysely";
import { compareContacts } from "../../contacts/pairs/compare-contacts.ts";
import { nobody } from "../../identity/memberships.ts";
import { type Context, type Origin, systemActor } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import { compareDeals } from "./compare-deals.ts";

const comparers: Record<PairKind, (ctx: Context, ids: readonly string[]) => Promise<void>> = {
  contact: compareContacts,
  opportunity: compareDeals,
};
const kindsCompared = Object.keys(comparers) as PairKind[]; // its own keys

/** The next run goes on with what is left then. */
const milliseconds = 40_000;

/** The job: in every workspace, what was made or changed since is compared with all others. */
export async function findPairs(edge: Edge, origin: Origin, over?: AbortSignal): Promise<void> {
  const failures: unknown[] = [];
  const end = performance.now() + milliseconds;
  const isOver = () => over?.aborted === true || performance.now() > end;
  for (const workspaceId of await waitingIn(edge)) {
    const scope = { workspaceId, actor: systemActor };
    try {
      while (!isOver() && (await edge.run(scope, "write", origin, compareSome)));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "not all workspaces were looked through for pairs");
}

async function waitingIn(edge: Edge): Promise<Id<"workspaces">[]> {
  const { rows } = await edge.database.transaction(nobody, "read", (db) =>
    sql<{ id: Id<"workspaces"> }>`select id from app.workspaces_to_compare() as w (id)`.execute(db),
  );
  return rows.map(({ id }) => id);
}

/** Few, as who changes one of them meanwhile waits. */
const atOnce = 50;

/** Compares some records, the newest first; false where none is left. */
export async function compareSome(ctx: Context): Promise<boolean> {
  for (const kind of kindsCompared) {
    const { rows } = await sql<{ recordId: string }>`
      delete from records_to_compare r using (
        select record_id from records_to_compare where workspace_id = ${ctx.workspace.id} and kind = ${kind}
        order by record_id desc limit ${atOnce} for update skip locked) as taken
      where r.workspace_id = ${ctx.workspace.id} and r.kind = ${kind} and r.record_id = taken.record_id
      returning r.record_id`.execute(ctx.db);
    if (rows.length === 0) continue;
    await comparers[kind](
      ctx,
      rows.map(({ recordId }) => recordId),
    );
    return true;
  }
  return false;
}
