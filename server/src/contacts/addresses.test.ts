import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { addAddress, editAddress, removeAddress, restoreAddress } from "./addresses.ts";
import { createContact } from "./create-contact.ts";
import { listAddresses } from "./list-addresses.ts";

const warehouse = {
  kind: "delivery",
  name: "Warehouse",
  street: "Calle Acero 4",
  zip: "28906",
  city: "Getafe",
} as const;

async function acmeWithWarehouse(ctx: Context) {
  const { id: contactId } = await createContact(ctx, { kind: "company", name: "Acme" });
  return { contactId, address: await addAddress(ctx, { contactId, ...warehouse, country: "ES" }) };
}

test("an address is added, changed, removed and put back; its contact's history tells it", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    const { contactId, address } = await acmeWithWarehouse(ana);
    expect(address).toMatchObject({ ...warehouse, country: "ES", street2: null, version: 1 });
    const { id: addressId } = address;
    const changed = await editAddress(ana, { addressId, version: 1, kind: "invoice", street2: "Nave 3" });
    expect(changed).toMatchObject({ kind: "invoice", street2: "Nave 3", version: 2 });
    expect(await editAddress(ana, { addressId, version: 1, street2: "Nave 3" })).toMatchObject({ version: 2 });
    await removeAddress(ana, { addressId });
    await removeAddress(ana, { addressId });
    expect((await listAddresses(ana, { contactId })).items).toEqual([]);
    expect(await restoreAddress(ana, { addressId })).toMatchObject({ removedAt: null, version: 4 });
    expect((await listAddresses(ana, { contactId })).items).toMatchObject([{ id: addressId }]);
    expect((await diaryOf(t, contactId)).slice(1)).toMatchObject([
      { event: "address.added", by: "Ana", after: { name: "Warehouse", addressKind: "delivery" } },
      {
        event: "address.edited",
        before: { addressKind: "delivery" },
        after: { addressKind: "invoice", street2: "Nave 3" },
      },
      { event: "address.removed", before: { name: "Warehouse" } },
      { event: "address.restored", after: { name: "Warehouse" } },
    ]);
    expect(ana.changes).toContainEqual(expect.objectContaining({ kind: "timeline", id: contactId }));
  }));

test("an address says where it is, and what somebody else changed meanwhile is not written over", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { contactId, address } = await acmeWithWarehouse(ctx);
    const { id: addressId } = address;
    expect(await tried(ctx, (c) => addAddress(c, { contactId, kind: "other", country: "ES" }))).toBe("address.empty");
    const empty = { street: null, zip: null, city: null };
    expect(await tried(ctx, (c) => editAddress(c, { addressId, version: 1, ...empty }))).toBe("address.empty");
    await editAddress(ctx, { addressId, version: 1, city: "Leganés" });
    expect(await tried(ctx, (c) => editAddress(c, { addressId, version: 1, city: "Parla" }))).toBe("record.changed");
  }));

test("whoever works here may change them, and nobody reaches another company's", () =>
  inWorkspace(async (t) => {
    const { contactId, address } = await acmeWithWarehouse(t.system);
    const { id: addressId } = address;
    for (const work of [
      (ctx: Context) => listAddresses(ctx, { contactId }),
      (ctx: Context) => addAddress(ctx, { contactId, ...warehouse }),
      (ctx: Context) => editAddress(ctx, { addressId, version: 1, name: "Store" }),
      (ctx: Context) => removeAddress(ctx, { addressId }),
      (ctx: Context) => restoreAddress(ctx, { addressId }),
    ]) {
      expect(await triedBy(t, {}, work)).toBe("done");
      expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
      expect(await tried(await t.asCustomer(t.system.newId()), work)).not.toBe("done");
    }
  }));
