import { createHash } from "node:crypto";
import { endOf, usualMinutes } from "@trato/domain/activities/meetings.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { kinds } from "@trato/domain/kinds.ts";
import ical from "ical-generator";
import { sql } from "kysely";
import { isSameHash, readKey } from "../../identity/api-key-text.ts";
import { whoOfMember } from "../../identity/who-of-member.ts";
import { type Context, type Origin, systemActor } from "../../platform/context.ts";
import type { Edge, Who } from "../../platform/edge.ts";
import { own } from "../../platform/rows.ts";

export type CalendarFile = { content: string; etag: string };

/** One's meetings as a calendar program reads them, by whoever knows the private address; not found for anybody else. */
export async function readCalendar(edge: Edge, token: string, origin: Origin): Promise<CalendarFile> {
  const who = await whoseFeed(edge, token, origin);
  if (!who) throw new Refusal("not_found", "record.not_found");
  return edge.run(who, "read", origin, calendarOf);
}

async function whoseFeed(edge: Edge, token: string, origin: Origin): Promise<Who | null> {
  const parts = readKey(token);
  if (!parts) return null;
  const memberId = parts.keyId as unknown as Id<"members">; // a feed's secret names its member
  return edge
    .run({ workspaceId: parts.workspaceId, actor: systemActor }, "read", origin, async (ctx) => {
      const feed = await own(ctx, "calendarFeeds")
        .select("secretHash")
        .where("memberId", "=", memberId)
        .executeTakeFirst();
      return feed && isSameHash(feed.secretHash, parts.secretHash) ? whoOfMember(ctx, memberId) : null;
    })
    .catch((error: unknown) => {
      if (error instanceof Refusal) return null; // a workspace that is not there
      throw error;
    });
}

type Row = {
  id: string;
  summary: string;
  note: string | null;
  place: string | null;
  startsAt: string;
  plannedMinutes: number | null;
  createdAt: string;
  version: number;
  subjectKind: keyof typeof kinds;
  subjectId: string;
  isReached: boolean;
};

const daysBack = 90;
const most = 2000;

/** The member's own, from three months back on, with the way to the record where he reaches it. */
export async function calendarOf(ctx: Context): Promise<CalendarFile> {
  const { rows } = await sql<Row>`
    select id, summary, note, place, starts_at, planned_minutes, created_at, version, subject_kind, subject_id,
      app.reaches(subject_kind, subject_id) as is_reached
    from activities
    where workspace_id = ${ctx.workspace.id} and assignee_id = ${ctx.actor.memberId} and kind = 'meeting' and starts_at is not null
      and cancelled_at is null and starts_at > ${ctx.now}::timestamptz - make_interval(days => ${daysBack})
    order by starts_at, id limit ${most}`.execute(ctx.db);
  const calendar = ical({
    prodId: { company: "Trato", product: "Trato", language: "EN" },
    name: `${ctx.actor.name} · ${ctx.workspace.name}`,
  });
  for (const row of rows) calendar.createEvent(eventOf(ctx, row));
  const content = calendar.toString();
  return { content, etag: `"${createHash("sha256").update(content).digest("base64url")}"` };
}

function eventOf(ctx: Context, row: Row) {
  const { id, summary, note, place, startsAt, plannedMinutes, createdAt, version, isReached } = row;
  const link = isReached ? addressOf(ctx, row) : null;
  return {
    id: `${id}@${new URL(ctx.site.publicUrl).host}`,
    sequence: version,
    // the same meeting is the same text each time it is asked for
    stamp: new Date(createdAt),
    start: new Date(startsAt),
    end: new Date(endOf(startsAt as Context["now"], plannedMinutes ?? usualMinutes)), // a moment of the database
    summary,
    ...(place !== null && { location: place }),
    ...(note !== null && isReached && { description: note }),
    ...(link && { url: link }),
  };
}

function addressOf(ctx: Context, { subjectKind, subjectId }: Row): string | null {
  const kind = kinds[subjectKind];
  return "path" in kind ? `${ctx.site.publicUrl}/w/${ctx.workspace.slug}/${kind.path}/${subjectId}` : null;
}
