import { refuseIf } from "@trato/domain/errors.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { AddAddress, ContactAddress, EditAddress, OneAddress } from "@trato/domain/contacts/address-records.ts";
import { obstacleToAddress } from "@trato/domain/contacts/addresses.ts";
import type { Context } from "../platform/context.ts";
import { type Entry, nothingToRecord, recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { found, insertOwn, lockRow, writeRow } from "../platform/rows.ts";
import { isSameValue } from "@trato/domain/same-value.ts";
import { type ContactId, lockContact } from "./store.ts";
import { selectAddresses } from "./list-addresses.ts";

const nowhere = { name: null, street: null, street2: null, zip: null, city: null, state: null, country: null };

/** Another place becomes known where goods or invoices of a contact go. */
export async function addAddress(
  ctx: Context,
  { contactId, id = ctx.newId<"addresses">(), kind, ...given }: AddAddress,
): Promise<ContactAddress> {
  authorize(ctx, "contact.edit");
  await lockContact(ctx, contactId);
  const address = { ...nowhere, ...given };
  refuseIf(obstacleToAddress(address));
  const made = { createdAt: ctx.now, createdBy: ctx.actor.memberId };
  await insertOwn(ctx, "addresses", { id, contactId, kind, ...address, ...made }).execute();
  await tell(ctx, "address.added", contactId, { after: { ...address, addressKind: kind } });
  return readAddress(ctx, id);
}

/** An address is another, or for something else. */
export async function editAddress(ctx: Context, { addressId, version, ...edit }: EditAddress): Promise<ContactAddress> {
  authorize(ctx, "contact.edit");
  const current = await lockRow(ctx, "addresses", addressId);
  const changes = Object.fromEntries(
    Object.entries(edit).filter(([field, value]) => !isSameValue(value, current[field as keyof typeof edit])), // its own fields
  );
  if (Object.keys(changes).length === 0) nothingToRecord(ctx);
  else {
    refuseStale(current, version);
    const edited = { ...current, ...changes };
    refuseIf(obstacleToAddress(edited));
    await writeRow(ctx, "addresses", current, changes);
    const told = ({ kind, ...address }: typeof current) => ({ ...address, addressKind: kind });
    await tell(ctx, "address.edited", current.contactId, { before: told(current), after: told(edited) });
  }
  return readAddress(ctx, addressId);
}

/** Nothing goes there any more; documents that named it keep it, and it can be put back. */
export async function removeAddress(ctx: Context, { addressId }: OneAddress): Promise<ContactAddress> {
  return setRemoved(ctx, addressId, true);
}

/** A removed address is there again. */
export async function restoreAddress(ctx: Context, { addressId }: OneAddress): Promise<ContactAddress> {
  return setRemoved(ctx, addressId, false);
}

async function setRemoved(ctx: Context, addressId: OneAddress["addressId"], isRemoved: boolean) {
  authorize(ctx, "contact.edit");
  const address = await lockRow(ctx, "addresses", addressId);
  if ((address.removedAt !== null) === isRemoved) nothingToRecord(ctx);
  else {
    await writeRow(ctx, "addresses", address, { removedAt: isRemoved ? ctx.now : null });
    const { name, street, city } = address;
    const event = isRemoved ? "address.removed" : "address.restored";
    await tell(ctx, event, address.contactId, { [isRemoved ? "before" : "after"]: { name, street, city } });
  }
  return readAddress(ctx, addressId);
}

async function readAddress(ctx: Context, id: OneAddress["addressId"]): Promise<ContactAddress> {
  return found(await selectAddresses(ctx).where("a.id", "=", id).executeTakeFirst());
}

/** What became of an address the history of its contact tells. */
function tell(ctx: Context, event: DiaryEvent, contactId: ContactId, change: Pick<Entry, "before" | "after">) {
  tellOthers(ctx, "timeline", contactId, 0);
  return recordInDiary(ctx, event, { kind: "contact", id: contactId }, change);
}
