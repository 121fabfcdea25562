import { expect, test } from "vitest";
import { bring, undo } from "../../../test/bring.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf } from "../../../test/trying.ts";
import { addAddress, editAddress } from "../../contacts/addresses.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { listAddresses } from "../../contacts/list-addresses.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { createQuotation } from "../../sales/create-quotation.ts";
import { previewImport } from "../preview-import.ts";

const headings = "name,delivery name,delivery street,delivery city,invoice street,invoice city,further addresses";
const file = (...rows: string[]) => [headings, ...rows].join("\n");
const update = [
  "delivery.name",
  "delivery.street",
  "delivery.city",
  "invoice.street",
  "invoice.city",
  "furtherAddresses",
];
const row = 'Acme,,Calle 9,Vigo,Rúa 2,Lugo,"Otra | Taller | Rúa 3\nEntrega | | Rúa 4"';

/** A company with a place for its goods and another for something else. */
async function acme(ctx: Context) {
  const { id: contactId } = await createContact(ctx, { kind: "company", name: "Acme" });
  const { id: first } = await addAddress(ctx, {
    contactId,
    kind: "delivery",
    name: "Nave",
    street: "Calle 1",
    city: "Vigo",
  });
  await addAddress(ctx, { contactId, kind: "other", street: "Rúa 7" });
  return { contactId, first };
}

async function addressesOf(ctx: Context, contactId: Awaited<ReturnType<typeof acme>>["contactId"]) {
  const { items } = await listAddresses(ctx, { contactId });
  return items.map(({ kind, name, street, city }) => [kind, name, street, city].filter(Boolean).join(" "));
}

test("a file changes the addresses of a contact that is known, tells it before, and the second time changes nothing", () =>
  inWorkspace(async ({ system }) => {
    const { contactId } = await acme(system);
    const preview = await previewImport(system, {
      kind: "contacts",
      content: file(row),
      options: { columns: {}, names: {}, update },
    });
    expect(preview.errors).toEqual([]);
    expect(preview.changes.map(({ fields }) => fields.map(({ before, after }) => [before, after]))).toEqual([
      [
        ["Calle 1", "Calle 9"],
        [null, "Rúa 2"],
        [null, "Lugo"],
        ["Other |  | Rúa 7 |  |  |  |  | ", "Otra | Taller | Rúa 3\nEntrega | | Rúa 4"],
      ],
    ]);
    const { updated, made } = await bring(system, "contacts", file(row), { update });
    expect([updated, made]).toEqual([1, 0]);
    expect(await addressesOf(system, contactId)).toEqual([
      "delivery Nave Calle 9 Vigo",
      "other Taller Rúa 3",
      "invoice Rúa 2 Lugo",
      "delivery Rúa 4",
    ]);
    expect(await bring(system, "contacts", file(row), { update })).toMatchObject({ updated: 0, made: 0, known: 1 });
  }));

test("only the columns that were chosen change addresses, and empty cells change none", () =>
  inWorkspace(async ({ system }) => {
    const { contactId } = await acme(system);
    const before = await addressesOf(system, contactId);
    expect(await bring(system, "contacts", file(row))).toMatchObject({ updated: 0 });
    expect(await bring(system, "contacts", file("Acme,,,,,,"), { update })).toMatchObject({ updated: 0 });
    expect(await addressesOf(system, contactId)).toEqual(before);
    expect(await bring(system, "contacts", file(row), { update: ["delivery.street"] })).toMatchObject({ updated: 1 });
    expect(await addressesOf(system, contactId)).toEqual(["delivery Nave Calle 9 Vigo", "other Rúa 7"]);
  }));

test("two rows of one contact change its address one after the other", () =>
  inWorkspace(async ({ system }) => {
    const { id: contactId } = await createContact(system, { kind: "company", name: "Acme" });
    const rows = ["Acme,,Calle 1,Vigo,,,", "Acme,,Calle 2,Vigo,,,"];
    await bring(system, "contacts", file(...rows), { update });
    expect(await addressesOf(system, contactId)).toHaveLength(1);
  }));

test("all of it is taken back: what was added is gone, what was changed or removed is as it was", () =>
  inWorkspace(async (t) => {
    const { system } = t;
    const { contactId } = await acme(system);
    const all = () =>
      t.db.selectFrom("addresses").select(["id", "name", "street", "city", "removedAt"]).orderBy("id").execute();
    const before = await all();
    const { id } = await bring(system, "contacts", file('Acme,,Calle 9,Vigo,Rúa 2,Lugo,"Entrega | | Rúa 4"'), {
      update,
    });
    expect(await all()).not.toEqual(before);
    expect(await undo(system, id)).toMatchObject({ state: "undone", undone: 1, kept: 0 });
    expect(await all()).toEqual(before);
    expect((await diaryOf(t, contactId)).slice(-4).map(({ event }) => event)).toEqual([
      "address.restored",
      "address.removed",
      "address.removed",
      "address.edited",
    ]);
  }));

test("what somebody changed since stays, and an address that an offer names by now is only used no more", () =>
  inWorkspace(async ({ system }) => {
    const { contactId, first } = await acme(system);
    const one = await bring(system, "contacts", file("Acme,,Calle 9,Vigo,,,"), { update });
    await editAddress(system, { addressId: first, street: "Calle 10" });
    expect(await undo(system, one.id)).toMatchObject({ undone: 0, kept: 1 });
    const two = await bring(system, "contacts", file("Acme,,,,Rúa 2,Lugo,"), { update });
    const named = (await listAddresses(system, { contactId })).items.find(({ kind }) => kind === "invoice");
    const sale = await createQuotation(system, {
      customerId: contactId,
      invoiceAddressId: named?.id ?? null,
      lines: [],
    });
    expect(sale.invoiceAddress).toContain("Rúa 2");
    await undo(system, two.id);
    expect(await addressesOf(system, contactId)).toEqual(["delivery Nave Calle 10 Vigo", "other Rúa 7"]);
  }));
