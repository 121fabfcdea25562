import { contactFields } from "@trato/domain/contacts/fields.ts";
import type { OneContact } from "@trato/domain/contacts/inputs.ts";
import type { Contact } from "@trato/domain/contacts/records.ts";
import { copyName } from "@trato/domain/contacts/removing/copy-name.ts";
import { columnsOf } from "@trato/domain/fields/field-columns.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { insertOwn } from "../../platform/rows.ts";
import { readContact } from "../get-contact.ts";
import { lockContact } from "../store.ts";

const copied = columnsOf(contactFields);

/** A second contact that begins with all that is known of the first, under a name that says so. */
export async function duplicateContact(ctx: Context, { contactId }: OneContact): Promise<Contact> {
  const original = await lockContact(ctx, contactId);
  authorize(ctx, "contact.edit");
  const id = ctx.newId<"contacts">();
  const known = Object.fromEntries(copied.map((column) => [column, original[column]])) as Pick<
    typeof original,
    (typeof copied)[number]
  >; // the same columns
  const fields = { ...known, name: copyName(original.name, ctx.language) };
  await insertOwn(ctx, "contacts", { ...fields, id, createdAt: ctx.now, createdBy: ctx.actor.memberId }).execute();
  tellOthers(ctx, "contact", id, 1);
  const after = { ...fields, copyOf: original.name, version: 1 };
  await recordInDiary(ctx, "contact.duplicated", { kind: "contact", id }, { after });
  return readContact(ctx, id);
}
