import { refuseIf } from "@trato/domain/errors.ts";
import { obstacleToKind } from "@trato/domain/contacts/belonging.ts";
import type { EditContact } from "@trato/domain/contacts/inputs.ts";
import type { Contact } from "@trato/domain/contacts/records.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { readContact } from "./get-contact.ts";
import { type ContactId, lockContact, refuseWrongCompany } from "./store.ts";

/** Changes what is known of a contact. */
export async function editContact(ctx: Context, { contactId, version, address, ...fields }: EditContact) {
  authorize(ctx, "contact.edit");
  const { people, ...current } = await lockContact(ctx, contactId);
  const asked = { ...fields, ...address };
  const subject = { kind: "contact" as const, id: contactId };
  const changes = await mergeEdit(ctx, subject, { current, changes: asked, version });
  if (!changes) return readContact(ctx, contactId);

  const edited = { ...current, ...changes };
  refuseIf(obstacleToKind({ ...current, people }, edited.kind));
  if (changes.companyId || changes.kind) await refuseWrongCompany(ctx, edited, edited.companyId);
  return writeContact(ctx, contactId, { before: current, changes, event: "contact.edited" });
}

/** Writes changed fields of a locked contact, tells others and records it under its event. */
export async function writeContact(
  ctx: Context,
  contactId: ContactId,
  { before, changes, event }: { before: { version: number }; changes: object; event: DiaryEvent },
): Promise<Contact> {
  const version = before.version + 1;
  await ctx.db
    .updateTable("contacts")
    .set({ ...changes, version })
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", contactId)
    .execute();
  tellOthers(ctx, "contact", contactId, version);
  await recordInDiary(
    ctx,
    event,
    { kind: "contact", id: contactId },
    { before, after: { ...before, ...changes, version } },
  );
  return readContact(ctx, contactId);
}
