import type { Id } from "@trato/domain/ids.ts";
import { sql } from "kysely";
import type { WorkingSpan } from "@trato/domain/opportunities/assignment/availability.ts";
import {
  type ContactTerms,
  type ContactTimes,
  contactTimes,
  noTime,
} from "@trato/domain/opportunities/follow-up/contact-times.ts";
import type { Context } from "../../platform/context.ts";

/** By what a transaction tells until when something is first contacted; a context that is told under another name is the same. */
const ready = new WeakMap<Context["trace"], ContactTerms | null>();

/** Reads within how long what is new is first contacted; asked for whenever a record is locked or made. */
export async function readyForContact(ctx: Context): Promise<void> {
  if (!ready.has(ctx.trace)) ready.set(ctx.trace, await readTerms(ctx));
}

/** What was made ready holds no more: the times were changed. */
export function forgetContactTerms(ctx: Context): void {
  ready.delete(ctx.trace);
}

/** Until when what comes now, or is given to a team, is first contacted. `readyForContact` was asked before; what a file brings is not new. */
export function contactTimesOf(ctx: Context, teamId: Id<"teams"> | null, since = ctx.now): ContactTimes {
  const terms = ready.get(ctx.trace);
  if (!terms || ctx.importId !== null) return noTime;
  return contactTimes(terms, teamId, { now: since, timeZone: ctx.workspace.timeZone });
}

type Row = { minutes: number | null; hours: WorkingSpan[]; teams: [string, number | null][] };

async function readTerms(ctx: Context): Promise<ContactTerms | null> {
  const { rows } = await sql<Row>`
    select f.contact_minutes as minutes, f.hours, coalesce((
      select jsonb_agg(jsonb_build_array(t.team_id, t.contact_minutes)) from team_contact_times t where t.workspace_id = f.workspace_id), '[]') as teams
    from follow_up_settings f where f.workspace_id = ${ctx.workspace.id}`.execute(ctx.db);
  const [said] = rows;
  return said ? { minutes: said.minutes, hours: said.hours, byTeam: new Map(said.teams) } : null;
}
