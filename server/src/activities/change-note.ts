import { refuseIf } from "@trato/domain/errors.ts";
import type { EditNote, OneNote } from "@trato/domain/activities/inputs.ts";
import { obstacleToDeleteNote, obstacleToEditNote } from "@trato/domain/activities/lifecycle.ts";
import type { Note } from "@trato/domain/activities/records.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { keptMentions, mentionedIn } from "./mentions.ts";
import { mentionsShown } from "./store.ts";
import { deleteOwn, found, own, writeRow } from "../platform/rows.ts";

/** The writer of a note says it differently. */
export async function editNote(ctx: Context, { noteId, version, body }: EditNote): Promise<Note> {
  authorize(ctx, "activity.edit");
  const note = await lockNote(ctx, noteId);
  refuseIf(obstacleToEditNote(note, ctx.actor.memberId));
  if (note.body === body) {
    nothingToRecord(ctx);
    return note;
  }
  refuseStale(note, version);
  const mentions = await mentionedIn(ctx, { kind: note.subjectKind, id: note.subjectId }, body, note.mentions);
  await writeRow(ctx, "notes", note, { body, mentions: JSON.stringify(keptMentions(mentions)) });
  await tell(ctx, "note.edited", note, {
    before: { body: note.body, mentions: keptMentions(note.mentions) },
    after: { body, mentions: keptMentions(mentions) },
  });
  return { ...note, body, mentions, version: note.version + 1 };
}

/** A note is taken away; the diary keeps what it said. */
export async function deleteNote(ctx: Context, { noteId }: OneNote): Promise<Note> {
  authorize(ctx, "activity.edit");
  const note = await lockNote(ctx, noteId);
  const leads = ctx.actor.role === "manager" || ctx.actor.role === "administrator";
  refuseIf(obstacleToDeleteNote(note, { memberId: ctx.actor.memberId, leads }));
  await deleteOwn(ctx, "notes").where("id", "=", noteId).execute();
  await tell(ctx, "note.deleted", note, { before: { body: note.body } });
  return note;
}

async function lockNote(ctx: Context, noteId: OneNote["noteId"]): Promise<Note> {
  const notes = own(ctx, "notes as n")
    .select(["id", "subjectKind", "subjectId", "body", "writtenBy", "createdAt", "version"])
    .select(mentionsShown("n"))
    .where("id", "=", noteId);
  return found(await notes.forUpdate().executeTakeFirst());
}

async function tell(ctx: Context, event: DiaryEvent, note: Note, change: { before: object; after?: object }) {
  tellOthers(ctx, "timeline", note.subjectId, 0);
  const subject = { kind: note.subjectKind, id: note.subjectId };
  await recordInDiary(ctx, event, subject, {
    before: { ...change.before },
    after: change.after ? { ...change.after } : null,
    about: { kind: "note", id: note.id },
  });
}
