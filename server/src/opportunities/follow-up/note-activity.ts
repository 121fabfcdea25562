import { sql } from "kysely";
import {
  contactedAt,
  contactEvents,
  contactsOfDocuments,
  documentKind,
  isActivity,
  isFirstContact,
  isToRecount,
} from "@trato/domain/opportunities/follow-up/worked-on.ts";
import type { Context } from "../../platform/context.ts";
import { tellOthers } from "../../platform/events.ts";
import type { RecordedEvent } from "../../platform/reactions.ts";

type Changed = { id: string; version: number };

/**
 * Whatever the diary records of a lead, an opportunity or a document of theirs: the day on which it was worked on last, and when whoever asked
 * was first contacted, follow. What a file brings of former times does not count, nor a mail before it leaves that is to leave later.
 */
export async function noteActivity(ctx: Context, { event, kind, records, about }: RecordedEvent): Promise<void> {
  if ((kind !== "opportunity" && kind !== documentKind) || ctx.importId !== null) return;
  if (isToRecount(event)) {
    for (const { id } of records) tell(ctx, await recount(ctx, kind, id));
    return;
  }
  const contact =
    ctx.actor.kind === "member" ? records.find(({ after }) => isFirstContact(kind, event, after)) : undefined;
  if (!contact && !isActivity(event)) return;
  const at = contact ? contactedAt(event, contact.after, ctx.now) : null;
  const ids = records.map(({ id }) => id);
  const mail = about?.kind === "message" ? about.id : null;
  const { rows } = await sql<Changed>`
    select id, version from app.note_activity(${kind}, ${ids}::uuid[], ${ctx.today}::date, ${at}::timestamptz, ${mail}::uuid)`.execute(
    ctx.db,
  );
  tell(ctx, rows);
}

async function recount(ctx: Context, kind: string, id: string): Promise<Changed[]> {
  const { rows } = await sql<Changed>`
    select id, version from app.recount_contact(${kind}, ${id}::uuid, ${contactEvents}::text[], ${documentKind}, ${contactsOfDocuments}::text[])`.execute(
    ctx.db,
  );
  return rows;
}

/** What the command itself has told of is told once. */
function tell(ctx: Context, changed: readonly Changed[]): void {
  for (const { id, version } of changed)
    if (!ctx.changes.some((told) => told.id === id && told.version === version))
      tellOthers(ctx, "opportunity", id, version);
}
