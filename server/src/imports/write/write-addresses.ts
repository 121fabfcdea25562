import { type AddressChange, addressChanges } from "@trato/domain/contacts/address-changes.ts";
import type { ContactAddress } from "@trato/domain/contacts/address-records.ts";
import type { Id } from "@trato/domain/ids.ts";
import { sql } from "kysely";
import { addAddress, editAddress, removeAddress, restoreAddress } from "../../contacts/addresses.ts";
import { addressesOf } from "../../contacts/list-addresses.ts";
import { lockContact } from "../../contacts/store.ts";
import type { Context } from "../../platform/context.ts";
import { isPointedAt } from "../remove-record.ts";

/** An address that an import changed, as it was before; null where it was not there. */
export type AddressBefore = { id: Id<"addresses">; before: Parts | null };

type Parts = Pick<ContactAddress, "name" | "street" | "street2" | "zip" | "city" | "state" | "country">;

/** Gives a contact the addresses that a row tells; answers what each was before, in the order in which they were changed. */
export async function changeAddresses(
  ctx: Context,
  contactId: Id<"contacts">,
  cells: Readonly<Record<string, unknown>>,
): Promise<AddressBefore[]> {
  await lockContact(ctx, contactId);
  const kept = await addressesOf(ctx, [contactId]);
  const befores: AddressBefore[] = [];
  for (const change of addressChanges(kept, cells, ctx.language).changes) {
    const id = await write(ctx, contactId, change);
    befores.push({ id, before: partsOf(kept.find((each) => each.id === id)) });
  }
  return befores;
}

async function write(ctx: Context, contactId: Id<"contacts">, change: AddressChange): Promise<Id<"addresses">> {
  if ("add" in change) return (await addAddress(ctx, { ...change.add, contactId })).id;
  if ("edit" in change) return (await editAddress(ctx, { addressId: change.edit, ...change.set })).id;
  return (await removeAddress(ctx, { addressId: change.remove })).id;
}

function partsOf(address: ContactAddress | undefined): Parts | null {
  if (!address) return null;
  const { name, street, street2, zip, city, state, country } = address;
  return { name, street, street2, zip, city, state, country };
}

/** Puts addresses back as they were, the last that was changed first. */
export async function giveBackAddresses(ctx: Context, befores: readonly AddressBefore[]): Promise<void> {
  for (const { id: addressId, before } of befores.toReversed()) {
    if (before === null) await takeAway(ctx, addressId);
    else {
      await restoreAddress(ctx, { addressId });
      await editAddress(ctx, { addressId, ...before });
    }
  }
}

/** It is gone as if it had never come; where a document names it by now, only nothing goes there any more. */
async function takeAway(ctx: Context, addressId: Id<"addresses">): Promise<void> {
  await removeAddress(ctx, { addressId });
  await sql`savepoint before_address`.execute(ctx.db);
  try {
    await sql`delete from addresses where workspace_id = ${ctx.workspace.id} and id = ${addressId}`.execute(ctx.db);
  } catch (error) {
    if (!isPointedAt(error)) throw error;
    await sql`rollback to savepoint before_address`.execute(ctx.db);
  }
}
