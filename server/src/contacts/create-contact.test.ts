import { roles } from "@trato/domain/permissions.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { createContact } from "./create-contact.ts";

const acme = { kind: "company", name: "Acme" } as const;

test("a company becomes known, with where it is and who looks after it", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    const salespersonId = ana.actor.memberId;
    const address = { street: "Gran Vía 1", city: "Madrid", country: "ES" };
    const made = await createContact(ana, { ...acme, vat: "ESB12345674", isVendor: true, address, salespersonId });
    expect(made).toMatchObject({
      ...acme,
      vat: "ESB12345674",
      isVendor: true,
      address: { ...address, street2: null, zip: null, state: null },
      company: null,
      salesperson: { id: salespersonId, name: "Ana" },
      archivedAt: null,
      createdAt: ana.now,
      version: 1,
    });
    expect(ana.changes).toMatchObject([{ kind: "contact", id: made.id, version: 1 }]);
    expect(await diaryOf(t, made.id)).toMatchObject([
      { event: "contact.created", by: "Ana", before: null, after: { name: "Acme", city: "Madrid" } },
    ]);
  }));

test("a person belongs to her company", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const { id: companyId } = await createContact(ctx, acme);
    const eva = await createContact(ctx, { kind: "person", name: "Eva Ruiz", companyId, jobTitle: "Buyer" });
    expect(eva).toMatchObject({ kind: "person", jobTitle: "Buyer", company: { id: companyId, name: "Acme" } });
  }));

test("a contact bears the id that the screen chose for it, once", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const id = ctx.newId<"contacts">();
    expect(await createContact(ctx, { ...acme, id })).toMatchObject({ id });
    expect(await tried(ctx, () => createContact(ctx, { ...acme, id }))).toBe("record.duplicate");
  }));

test("what another system calls it belongs to one contact of a workspace", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const asked = { ...acme, externalId: "odoo 7" };
    await createContact(ctx, asked);
    expect(await tried(ctx, () => createContact(ctx, asked))).toBe("record.duplicate");
    expect(await tried(await t.elsewhere(), (other) => createContact(other, asked))).toBe("done");
  }));

test.each([
  ["a company within a company", "contact.company_in_company", { kind: "company" }, { kind: "company" }],
  ["a person within a person", "contact.not_a_company", { kind: "person" }, { kind: "person" }],
] as const)("there is no %s", (_, code, its, companys) =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const { id: companyId } = await createContact(ctx, { name: "Acme", ...companys });
    await expect(createContact(ctx, { name: "Other", companyId, ...its })).rejects.toMatchObject({
      kind: "invalid",
      code,
      details: { path: "companyId" },
    });
  }),
);

test("the company and the salesperson are of the same workspace", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const person = { kind: "person", name: "Eva" } as const;
    const { id: companyId } = await createContact(ctx, acme);
    const salespersonId = ctx.actor.memberId;
    expect(await tried(ctx, () => createContact(ctx, { ...person, companyId: ctx.newId() }))).toBe("reference.unknown");
    expect(await tried(ctx, () => createContact(ctx, { ...person, salespersonId: ctx.newId() }))).toBe(
      "reference.unknown",
    );
    for (const theirs of [{ companyId }, { salespersonId }])
      expect(await whoeverIsElsewhere(t, (other) => createContact(other, { ...person, ...theirs }))).toBe(
        "reference.unknown",
      );
  }));

test("everybody who works here makes contacts known", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, (ctx) => createContact(ctx, acme))).toEqual(roles);
  }));
