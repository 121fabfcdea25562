import { type InsertObject, sql } from "kysely";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { SubjectKind } from "@trato/domain/kinds.ts";
import { isSameValue } from "@trato/domain/same-value.ts";
import type { Context } from "./context.ts";
import { builtOnce } from "./database/built-once.ts";
import type { Tables } from "./database/tables.ts";
import { reactions } from "./reactions.ts";

export type Subject = { kind: SubjectKind; id: string };

export type Entry = {
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
  about?: { kind: "note" | "activity" | "message" | "file" | "arrival"; id: string };
};

/** Writes who did what to which record, and the fields that differ before and after. One entry per command. */
export async function recordInDiary(
  ctx: Context,
  event: DiaryEvent,
  subject: Subject,
  entry: Entry = {},
): Promise<void> {
  ctx.trace.entries++;
  const [before, after] = differences(entry.before ?? null, entry.after ?? null);
  const id = ctx.newId<"diary">();
  ctx.trace.recorded?.push({ id, event, record: subject, about: entry.about ?? null, before, after });
  const written = writeEntry(ctx, {
    id,
    happenedAt: ctx.now,
    actorKind: ctx.actor.kind,
    memberId: ctx.actor.memberId,
    actorName: ctx.actor.name,
    event,
    subjectKind: subject.kind,
    subjectId: subject.id,
    aboutKind: entry.about?.kind ?? null,
    aboutId: entry.about?.id ?? null,
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
    version: versionOf(entry.after),
    requestId: ctx.requestId,
    importId: ctx.importId,
    keyName: ctx.actor.apiKey?.name ?? null,
  });
  const { about } = entry;
  const records = [{ id: subject.id, before: entry.before ?? null, after: entry.after ?? null }];
  await Promise.all([
    written,
    reactions().recorded(ctx, { event, kind: subject.kind, records, ...(about && { about }) }),
  ]);
}

const columns = [
  "id",
  "happenedAt",
  "actorKind",
  "memberId",
  "actorName",
  "event",
  "subjectKind",
  "subjectId",
  "aboutKind",
  "aboutId",
  "before",
  "after",
  "version",
  "requestId",
  "importId",
  "keyName",
] as const;

type Row = Omit<InsertObject<Tables, "diary">, "workspaceId">;

const writeEntry = builtOnce(columns, (ctx, entry: Row) =>
  ctx.db
    .insertInto("diary")
    .values({ workspaceId: ctx.workspace.id, ...entry })
    .compile(),
);

/** The same for many records that one command made or changed together, in one statement. */
export async function recordAllInDiary(
  ctx: Context,
  event: DiaryEvent,
  kind: SubjectKind,
  records: readonly { id: string; before?: Record<string, unknown>; after: Record<string, unknown> }[],
): Promise<void> {
  ctx.trace.entries += records.length;
  const entries = records.map(({ id: subject, ...entry }) => {
    const [before, after] = differences(entry.before ?? null, entry.after);
    const id = ctx.newId<"diary">();
    ctx.trace.recorded?.push({ id, event, record: { kind, id: subject }, about: null, before, after });
    return {
      id,
      subject,
      before: before ?? undefined,
      after,
      version: versionOf(entry.after),
    };
  });
  const written = sql`
    insert into diary (workspace_id, id, happened_at, actor_kind, member_id, actor_name, event, subject_kind, subject_id, before, after, version,
      request_id, import_id, key_name)
    select ${ctx.workspace.id}::uuid, e.id, ${ctx.now}::timestamptz, ${ctx.actor.kind}, ${ctx.actor.memberId}::uuid, ${ctx.actor.name},
      ${event}, ${kind}, e.subject, e.before, e.after, e.version, ${ctx.requestId}, ${ctx.importId}::uuid,
      ${ctx.actor.apiKey?.name ?? null}::text
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e (id uuid, subject uuid, before jsonb, after jsonb, version int)
  `.execute(ctx.db);
  await Promise.all([written, reactions().recorded(ctx, { event, kind, records })]);
}

/** A command that finds everything as it was asked has nothing to tell, and leaves no entry. */
export function nothingToRecord(ctx: Context): void {
  ctx.trace.entries++;
}

/** The subject's version after the command, where it has one: tells later which fields were touched since. */
function versionOf(after: Entry["after"]): number | null {
  const version = after?.["version"];
  return typeof version === "number" ? version : null;
}

type Fields = Record<string, unknown> | null;

const unremarkable = new Set(["version", "search", "updatedAt", "workspaceId", "rank"]);

function differences(before: Fields, after: Fields): [Fields, Fields] {
  if (!before || !after) return [before, after];
  const changed = Object.keys(after).filter(
    (field) => !unremarkable.has(field) && !(field in before && isSameValue(before[field], after[field])),
  );
  return [pick(before, changed), pick(after, changed)];
}

function pick(fields: Record<string, unknown>, names: string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
}
