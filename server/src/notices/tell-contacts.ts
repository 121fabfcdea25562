import type { Id } from "@trato/domain/ids.ts";
import { sql } from "kysely";
import { nobody } from "../identity/memberships.ts";
import { type Context, type Origin, systemActor } from "../platform/context.ts";
import type { Edge } from "../platform/edge.ts";
import { keepNotices, type NewNotice } from "./keep-notices.ts";
import { byMember, type Followed, readLeaders } from "./followed-by.ts";

const mostAtOnce = 500;

/** The job, each minute: whoever has to contact somebody first is told before the time is over, and with who leads the team when it is. */
export async function tellContacts(edge: Edge, origin: Origin): Promise<void> {
  const failures: unknown[] = [];
  for (const workspaceId of await withContacts(edge, origin.at ?? new Date())) {
    const tell = () => edge.run({ workspaceId, actor: systemActor }, "write", origin, tellSomeContacts);
    try {
      while ((await tell()) === mostAtOnce);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "not everybody was told of a first contact");
}

async function withContacts(edge: Edge, at: Date): Promise<Id<"workspaces">[]> {
  const { rows } = await edge.database.transaction(nobody, "read", (db) =>
    sql<{ id: Id<"workspaces"> }>`select id from app.with_contacts_to_tell(${at.toISOString()}::timestamptz)`.execute(
      db,
    ),
  );
  return rows.map(({ id }) => id);
}

/** Tells of some that are due, each once before its time is over and once when it is; gives how many there were. */
export async function tellSomeContacts(ctx: Context): Promise<number> {
  const { rows } = await sql<Followed & { isMissed: boolean; isTold: boolean }>`
    select id, salesperson_id, leader_id, is_missed, is_told from app.contacts_to_tell(${ctx.now}::timestamptz, ${mostAtOnce})`.execute(
    ctx.db,
  );
  const told = rows.filter(({ isTold }) => isTold);
  const soon = told.filter(({ isMissed }) => !isMissed);
  const missed = told.filter(({ isMissed }) => isMissed);
  const leaders = await readLeaders(ctx);
  const warned = soon.flatMap((each) =>
    byMember([{ ...each, leaderId: each.salespersonId ? null : each.leaderId }], leaders).map(({ memberId, ids }) =>
      noticeOf(ctx, { memberId, kind: "contact_soon", topic: each.id, ids }),
    ),
  );
  const late = byMember(missed, leaders).map(({ memberId, ids }) =>
    noticeOf(ctx, { memberId, kind: "contact_missed", topic: `missed ${ctx.today}`, ids }),
  );
  await keepNotices(ctx, [...warned, ...late]);
  return rows.length;
}

type Told = Pick<NewNotice, "memberId" | "kind" | "topic"> & { ids: [string, ...string[]] };

const noticeOf = (ctx: Context, { ids, ...told }: Told): NewNotice => ({
  ...told,
  id: ctx.newId<"notices">(),
  subjectKind: "opportunity",
  subjectId: ids[0],
  actorName: ctx.actor.name,
  times: ids.length,
});
