import type { Decimal } from "@trato/domain/decimal.ts";
import { roles } from "@trato/domain/permissions.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { qty } from "../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { createContact } from "./create-contact.ts";
import { editContact } from "./edit-contact.ts";

const acme = { kind: "company", name: "Acme", phone: "910 000 000" } as const;
const eva = { kind: "person", name: "Eva Ruiz" } as const;

test("what changed of a contact is kept, told to others and written in the diary", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, acme);
    const ana = await t.as({ name: "Ana" });
    const edited = await editContact(ana, { contactId, version: 1, name: "Acme Ibérica", phone: null, isVendor: true });
    expect(edited).toMatchObject({ name: "Acme Ibérica", phone: null, isVendor: true, version: 2 });
    expect(ana.changes).toMatchObject([{ kind: "contact", id: contactId, version: 2 }]);
    const [, entry] = await diaryOf(t, contactId);
    expect(entry).toEqual({
      event: "contact.edited",
      by: "Ana",
      before: { name: "Acme", phone: "910 000 000", isVendor: false },
      after: { name: "Acme Ibérica", phone: null, isVendor: true },
    });
  }));

test("a credit limit is set by those who may, of companies and of people without one, and told", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, acme);
    const { id: personId } = await createContact(t.system, { ...eva, companyId: contactId });
    const limited = (creditLimit: string | null) => (ctx: Context) =>
      editContact(ctx, { contactId, creditLimit: creditLimit as Decimal | null }); // a decimal
    expect(await whoMay(t, limited("5000"), "record.not_found")).toEqual(["back_office", "manager", "administrator"]);
    const ana = await t.as({ role: "sales", reach: "all" });
    expect(await tried(ana, (ctx) => createContact(ctx, { ...acme, creditLimit: qty("1") }))).toBe(
      "permission.missing",
    );
    const berta = await t.as({ role: "back_office", name: "Berta" });
    expect(await limited("5000.005")(berta)).toMatchObject({ creditLimit: "5000.01", version: 2 });
    expect((await diaryOf(t, contactId)).at(-1)).toMatchObject({
      before: { creditLimit: null },
      after: { creditLimit: "5000.01" },
    });
    expect(await limited("0")(berta)).toMatchObject({ creditLimit: "0" });
    expect(await limited(null)(berta)).toMatchObject({ creditLimit: null });
    const hers = (ctx: Context) => editContact(ctx, { contactId: personId, creditLimit: qty("10") });
    expect(await tried(berta, hers)).toBe("contact.limit_is_companys");
    await editContact(berta, { contactId: personId, companyId: null });
    expect(await hers(berta)).toMatchObject({ creditLimit: "10" });
  }));

test("who may set no limits takes nobody out from under one", () =>
  inWorkspace(async (t) => {
    const company = async (name: string, creditLimit: string | null) =>
      (await createContact(t.system, { ...acme, name, creditLimit: creditLimit === null ? null : qty(creditLimit) }))
        .id;
    const [free, tight, wide] = [
      await company("Free", null),
      await company("Tight", "10"),
      await company("Wide", "90"),
    ];
    const { id: alone } = await createContact(t.system, { ...eva, creditLimit: qty("50") });
    const { id: hers } = await createContact(t.system, { ...eva, companyId: tight });
    const ana = await t.as({ role: "sales", reach: "all" });
    const move = (contactId: typeof alone, companyId: typeof free | null) =>
      tried(ana, (ctx) => editContact(ctx, { contactId, companyId }));
    const refused = "contact.limit_would_go";
    expect([await move(alone, free), await move(alone, wide), await move(alone, tight)]).toEqual([
      refused,
      refused,
      "done",
    ]);
    expect([await move(hers, null), await move(hers, free), await move(hers, wide)]).toEqual([
      refused,
      refused,
      refused,
    ]);
    const berta = await t.as({ role: "back_office" });
    expect(await editContact(berta, { contactId: hers, companyId: free })).toMatchObject({ company: { name: "Free" } });
  }));

test("of an address only what is said changes", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const address = { street: "Gran Vía 1", city: "Madrid", country: "ES" };
    const { id: contactId } = await createContact(ctx, { ...acme, address });
    const edited = await editContact(ctx, { contactId, address: { zip: "28013", street: null } });
    expect(edited.address).toMatchObject({ street: null, city: "Madrid", zip: "28013", country: "ES" });
    expect((await diaryOf(t, contactId))[1]?.after).toEqual({ zip: "28013", street: null });
  }));

test("whoever finds everything as he wants it changes nothing, and nobody hears of it", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, acme);
    const ctx = await t.as();
    const same = { name: "Acme", phone: "910 000 000", email: null, address: { city: null } };
    expect(await editContact(ctx, { contactId, ...same })).toMatchObject({ version: 1 });
    expect(ctx.changes).toEqual([]);
    expect(await diaryOf(t, contactId)).toHaveLength(1);
  }));

test("two who edit one contact keep both changes, of its address too", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const { id: contactId } = await createContact(ctx, acme);
    await editContact(ctx, { contactId, version: 1, phone: "600 100 200", address: { city: "Madrid" } });
    const merged = await editContact(ctx, { contactId, version: 1, name: "Acme Ibérica", address: { zip: "28013" } });
    expect(merged).toMatchObject({
      name: "Acme Ibérica",
      phone: "600 100 200",
      address: { city: "Madrid", zip: "28013" },
      version: 3,
    });
  }));

test("where both wrote into the same field, the second sees both values and nothing of his is kept", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const { id: contactId } = await createContact(ctx, acme);
    await editContact(ctx, { contactId, version: 1, name: "Acme Ibérica", address: { city: "Madrid" } });
    const mine = { name: "Acme España", email: "hello@acme.example", address: { city: "Toledo" } };
    await expect(editContact(ctx, { contactId, version: 1, ...mine })).rejects.toMatchObject({
      kind: "conflict",
      code: "record.changed",
      details: {
        theirs: { name: "Acme Ibérica", city: "Madrid" },
        yours: { name: "Acme España", city: "Toledo" },
        version: 2,
      },
    });
    const insisted = await editContact(ctx, { contactId, version: 2, ...mine });
    expect(insisted).toMatchObject({ name: "Acme España", email: "hello@acme.example", version: 3 });
  }));

test("a person joins a company, changes to another and leaves it", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const [first, second] = [await createContact(ctx, acme), await createContact(ctx, { ...acme, name: "Robles" })];
    const { id: contactId } = await createContact(ctx, eva);
    for (const company of [first, second])
      expect(await editContact(ctx, { contactId, companyId: company.id })).toMatchObject({
        company: { id: company.id, name: company.name },
      });
    expect(await editContact(ctx, { contactId, companyId: null })).toMatchObject({ company: null, version: 4 });
  }));

test("a company with people stays a company; without them it may turn out to be a person", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const { id: contactId } = await createContact(ctx, acme);
    const { id: personId } = await createContact(ctx, { ...eva, companyId: contactId });
    await expect(editContact(ctx, { contactId, kind: "person" })).rejects.toMatchObject({
      kind: "conflict",
      code: "contact.has_people",
      details: { path: "kind", name: "Acme" },
    });
    await editContact(ctx, { contactId: personId, companyId: null });
    expect(await editContact(ctx, { contactId, kind: "person" })).toMatchObject({ kind: "person" });
  }));

test("people belong to companies, and companies to nobody", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const company = (await createContact(ctx, acme)).id;
    const other = (await createContact(ctx, { ...acme, name: "Robles" })).id;
    const person = (await createContact(ctx, eva)).id;
    const employee = (await createContact(ctx, { ...eva, name: "Blas", companyId: company })).id;
    const outcomes = [
      ["contact.company_of_itself", { contactId: person, companyId: person }],
      ["contact.not_a_company", { contactId: person, companyId: employee }],
      ["contact.company_in_company", { contactId: other, companyId: company }],
      ["contact.company_in_company", { contactId: employee, kind: "company" }],
      ["reference.unknown", { contactId: person, companyId: ctx.newId<"contacts">() }],
      ["reference.unknown", { contactId: person, salespersonId: ctx.newId<"members">() }],
      ["done", { contactId: employee, kind: "company", companyId: null }],
    ] as const;
    for (const [outcome, asked] of outcomes) expect(await tried(ctx, () => editContact(ctx, asked))).toBe(outcome);
  }));

test("a contact of another company cannot be edited, nor drawn over to one's own", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, acme);
    expect(await whoeverIsElsewhere(t, (other) => editContact(other, { contactId, name: "Mine" }))).toBe(
      "record.not_found",
    );
    const stranger = await t.elsewhere();
    const { id: theirs } = await createContact(stranger, eva);
    expect(await tried(stranger, () => editContact(stranger, { contactId: theirs, companyId: contactId }))).toBe(
      "reference.unknown",
    );
  }));

test("everybody who works here edits contacts", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, acme);
    expect(await whoMay(t, (ctx) => editContact(ctx, { contactId, name: "Acme Ibérica" }))).toEqual(roles);
  }));
