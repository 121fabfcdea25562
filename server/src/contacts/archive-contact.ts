import type { OneContact } from "@trato/domain/contacts/inputs.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord } from "../platform/diary.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow } from "../platform/rows.ts";
import { readContact } from "./get-contact.ts";
import { lockContact } from "./store.ts";

/** The contact is no longer offered; what points at it stays. */
export async function archiveContact(ctx: Context, { contactId }: OneContact) {
  return setArchived(ctx, contactId, true);
}

/** The contact is in use again. */
export async function unarchiveContact(ctx: Context, { contactId }: OneContact) {
  return setArchived(ctx, contactId, false);
}

async function setArchived(ctx: Context, contactId: OneContact["contactId"], archived: boolean) {
  authorize(ctx, "contact.edit");
  const before = await lockContact(ctx, contactId);
  if ((before.archivedAt !== null) === archived) {
    nothingToRecord(ctx);
    return readContact(ctx, contactId);
  }
  const event = archived ? "contact.archived" : "contact.unarchived";
  await changeRow(ctx, "contacts", before, { event, changes: { archivedAt: archived ? ctx.now : null } });
  return readContact(ctx, contactId);
}
