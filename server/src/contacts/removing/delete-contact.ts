import type { OneContact } from "@trato/domain/contacts/inputs.ts";
import type { Contact } from "@trato/domain/contacts/records.ts";
import { obstacleToPutBack } from "@trato/domain/contacts/removing/lifecycle.ts";
import type { DeletedRecord } from "@trato/domain/contacts/removing/records.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { readContact } from "../get-contact.ts";
import { lockContact } from "../store.ts";
import { deleterOf, lockDeleted, presentDeleted, putInPlace, setAside } from "./set-aside.ts";

/** A company or person that should not be there is gone from everywhere, and kept aside for 30 days. */
export async function deleteContact(ctx: Context, { contactId: id }: OneContact): Promise<DeletedRecord> {
  const { name, version } = await lockContact(ctx, id);
  authorize(ctx, "record.delete");
  await setAside(ctx, "contact", id);
  tellOthers(ctx, "contact", id, version + 1);
  await recordInDiary(ctx, "contact.deleted", { kind: "contact", id }, { after: { name, version: version + 1 } });
  const removed = { recordId: id, kind: "contact", name, type: null, removedAt: ctx.now };
  return presentDeleted(removed, deleterOf(ctx));
}

/** The contact is there again as it was, with its addresses and people, and the deals that were its own. */
export async function undeleteContact(ctx: Context, { contactId: id }: OneContact): Promise<Contact> {
  authorize(ctx, "record.delete");
  const { name, removedAt } = await lockDeleted(ctx, "contact", id);
  refuseIf(obstacleToPutBack({ deletedAt: removedAt }, ctx.now));
  await putInPlace(ctx, "contact", id);
  const contact = await readContact(ctx, id);
  tellOthers(ctx, "contact", id, contact.version);
  const after = { name, version: contact.version };
  await recordInDiary(ctx, "contact.undeleted", { kind: "contact", id }, { after });
  return contact;
}
