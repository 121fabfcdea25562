import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { WriteNote } from "@trato/domain/activities/inputs.ts";
import type { Note } from "@trato/domain/activities/records.ts";
import { holdFromMerging } from "../contacts/merging/writing-about.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { keptMentions, mentionedIn } from "./mentions.ts";
import { stands } from "./store.ts";
import type { About } from "./about-route.ts";

/** Something worth remembering about a record is written down. */
export async function writeNote(ctx: Context, about: About, input: WriteNote): Promise<Note> {
  authorize(ctx, "activity.edit");
  const mentions = await mentionedIn(ctx, about, input.body);
  const note = {
    id: input.id ?? ctx.newId<"notes">(),
    subjectKind: about.kind,
    subjectId: about.id,
    body: input.body,
    mentions,
    writtenBy: ctx.actor.memberId,
    createdAt: ctx.now,
  };
  tellOthers(ctx, "timeline", about.id, 0);
  await Promise.all([
    holdFromMerging(ctx, about.id),
    insertWhereReached(ctx, about, note),
    recordInDiary(ctx, "note.written", about, {
      about: { kind: "note", id: note.id },
      ...(mentions.length > 0 && { after: { mentions: keptMentions(mentions) } }),
    }),
  ]);
  return { ...note, version: 1 };
}

/** One statement: whoever does not reach the record writes nothing and is told that it is not there. */
async function insertWhereReached(ctx: Context, about: About, note: Omit<Note, "version">): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into notes (workspace_id, id, subject_kind, subject_id, body, mentions, written_by, created_at)
    select ${ctx.workspace.id}::uuid, ${note.id}::uuid, ${note.subjectKind}, ${note.subjectId}::uuid, ${note.body}, ${JSON.stringify(keptMentions(note.mentions))}::jsonb,
      ${note.writtenBy}::uuid, ${note.createdAt}::timestamptz
    where ${stands(ctx, about)}`.execute(ctx.db);
  if (numAffectedRows !== 1n) throw new Refusal("not_found", "record.not_found");
}
