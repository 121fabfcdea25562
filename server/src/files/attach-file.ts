import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { AttachFile } from "@trato/domain/files/inputs.ts";
import type { AttachedFile } from "@trato/domain/files/records.ts";
import { stands } from "../activities/store.ts";
import { holdFromMerging } from "../contacts/merging/writing-about.ts";
import type { Context } from "../platform/context.ts";
import { keepHeld } from "../platform/contents/hold-content.ts";
import type { Arrived } from "../platform/contents/receive.ts";
import { authorize } from "../platform/permissions.ts";
import { type Holder, readFile, tellOfFile } from "./store.ts";

/** A file that arrived is hung on a record. */
export async function attachFile(
  ctx: Context,
  about: Holder,
  { id = ctx.newId<"files">(), name, noteId, content }: AttachFile & { content: Arrived },
): Promise<AttachedFile> {
  authorize(ctx, "file.edit");
  await keepHeld(ctx, content);
  const { sha256, bytes, mediaType } = content;
  const note = noteId ?? null;
  await holdFromMerging(ctx, about.id);
  const { numAffectedRows } = await sql`
    insert into files (workspace_id, id, subject_kind, subject_id, note_id, name, media_type, bytes, sha256, added_at, added_by)
    select ${ctx.workspace.id}::uuid, ${id}::uuid, ${about.kind}, ${about.id}::uuid, ${note}::uuid, ${name}, ${mediaType},
      ${bytes}::int, ${sha256}, ${ctx.now}::timestamptz, ${ctx.actor.memberId}::uuid
    where ${stands(ctx, about)} and (${note}::uuid is null or exists (
      select from notes n where n.workspace_id = ${ctx.workspace.id} and n.id = ${note}::uuid
        and n.subject_kind = ${about.kind} and n.subject_id = ${about.id}::uuid))`.execute(ctx.db);
  if (numAffectedRows !== 1n) throw new Refusal("not_found", "record.not_found");
  await tellOfFile(ctx, "file.attached", { id, subjectKind: about.kind, subjectId: about.id }, { after: { name } });
  return readFile(ctx, id);
}
