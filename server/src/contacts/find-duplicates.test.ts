import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import type { Context } from "../platform/context.ts";
import { archiveContact } from "./archive-contact.ts";
import { createContact } from "./create-contact.ts";
import { findDuplicates } from "./find-duplicates.ts";

const acme = { kind: "company", name: "Acme", email: "Hello@acme.example", vat: "ES B-123.45674" } as const;

const namesOf = async (ctx: Context, asked: Parameters<typeof findDuplicates>[1]) =>
  (await findDuplicates(ctx, asked)).items.map(({ name, same }) => `${name}: ${same.join(" and ")}`);

test("who bears the same e-mail or VAT number is likely the same, however they are written", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    await createContact(ctx, acme);
    await createContact(ctx, { kind: "person", name: "Eva", email: "hello@ACME.example" });
    await createContact(ctx, { kind: "company", name: "Robles", email: "hello@robles.example", vat: "ESB99999999" });
    await createContact(ctx, { kind: "company", name: "Nobody" });
    expect(await namesOf(ctx, { email: "HELLO@acme.example" })).toEqual(["Acme: email", "Eva: email"]);
    expect(await namesOf(ctx, { vat: "esb12345674" })).toEqual(["Acme: vat"]);
    expect(await namesOf(ctx, { email: "hello@acme.example", vat: "ESB12345674" })).toEqual([
      "Acme: email and vat",
      "Eva: email",
    ]);
    expect(await namesOf(ctx, { email: "hello@robles.example", vat: "ESB12345674" })).toEqual([
      "Acme: vat",
      "Robles: email",
    ]);
  }));

test("who bears the same name is likely the same, however it is written, behind those of whom more is the same", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    for (const name of ["Queen's College", "ΟΔΟΣ", "İZMİR Gıda", "José Peña", "Queens College"])
      await createContact(ctx, { kind: "company", name });
    await createContact(ctx, acme);
    expect(await namesOf(ctx, { name: "Queen’s  college", email: "hello@acme.example" })).toEqual([
      "Acme: email",
      "Queen's College: name",
    ]);
    expect(await namesOf(ctx, { name: "οδος" })).toEqual(["ΟΔΟΣ: name"]);
    expect(await namesOf(ctx, { name: "izmir gida" })).toEqual(["İZMİR Gıda: name"]);
    expect(await namesOf(ctx, { name: "JOSE PENA" })).toEqual(["José Peña: name"]);
    expect(await namesOf(ctx, { name: "Queen" })).toEqual([]);
  }));

test("nobody is found by what he has not", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    await createContact(ctx, { kind: "company", name: "Nobody" });
    await createContact(ctx, acme);
    for (const asked of [{}, { email: "", vat: "", name: "" }, { email: "acme.example" }, { vat: "ES" }])
      expect(await namesOf(ctx, asked)).toEqual([]);
  }));

test("a contact is no duplicate of itself, and one in the archive is none", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const { id } = await createContact(ctx, acme);
    expect(await namesOf(ctx, { email: acme.email, exceptId: id })).toEqual([]);
    const other = await createContact(ctx, { ...acme, name: "Acme again" });
    expect(await namesOf(ctx, { email: acme.email, exceptId: id })).toEqual(["Acme again: email"]);
    await archiveContact(ctx, { contactId: other.id });
    expect(await namesOf(ctx, { email: acme.email, exceptId: id })).toEqual([]);
  }));

test("five are hint enough: those known longest", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    for (const number of [1, 2, 3, 4, 5, 6]) await createContact(ctx, { ...acme, name: `Acme ${number}` });
    expect((await findDuplicates(ctx, { vat: acme.vat })).items.map(({ name }) => name)).toEqual([
      "Acme 1",
      "Acme 2",
      "Acme 3",
      "Acme 4",
      "Acme 5",
    ]);
  }));

test("another company's contacts are nobody's duplicates, and a customer with a link finds none", () =>
  inWorkspace(async (t) => {
    await createContact(t.system, acme);
    expect(await namesOf(await t.elsewhere(), acme)).toEqual([]);
    expect(await namesOf(await t.asCustomer(t.system.newId()), acme)).toEqual([]);
    expect(await namesOf(await t.as(), acme)).toHaveLength(1);
  }));

test("a company and its people may share an e-mail", () =>
  inWorkspace(async ({ system: ctx }) => {
    const company = await createContact(ctx, acme);
    const shared = { kind: "person", email: acme.email } as const;
    const ana = await createContact(ctx, { ...shared, name: "Ana", companyId: company.id });
    const blas = await createContact(ctx, { ...shared, name: "Blas" });
    expect(await namesOf(ctx, { email: acme.email, exceptId: company.id })).toEqual(["Blas: email"]);
    expect(await namesOf(ctx, { email: acme.email, exceptId: ana.id, companyId: company.id })).toEqual(["Blas: email"]);
    expect(await namesOf(ctx, { email: acme.email, exceptId: blas.id })).toHaveLength(2);
  }));
