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
    for (const vat of ["esb12345674", "B-12345674", "B12345674"])
      expect(await namesOf(ctx, { vat })).toEqual(["Acme: vat"]);
    await createContact(ctx, { kind: "company", name: "Sur", vat: "B99999998" });
    expect(await namesOf(ctx, { vat: "ESB99999998" })).toEqual(["Sur: vat"]);
    expect(await namesOf(ctx, { email: "hello@acme.example", vat: "ESB12345674" })).toEqual([
      "Acme: vat and email",
      "Eva: email",
    ]);
    expect(await namesOf(ctx, { email: "hello@robles.example", vat: "ESB12345674" })).toEqual([
      "Acme: vat",
      "Robles: email",
    ]);
  }));

test("who bears the same name is possibly the same, however it is written, behind those of whom more is the same", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    for (const name of ["Queen's College", "ΟΔΟΣ", "İZMİR Gıda", "José Peña", "Muebles Sur, S.L.", "Sofás & Cía"])
      await createContact(ctx, { kind: "company", name });
    await createContact(ctx, acme);
    expect(await namesOf(ctx, { name: "Queen’s  college", email: "hello@acme.example" })).toEqual([
      "Acme: email",
      "Queen's College: name",
    ]);
    expect(await namesOf(ctx, { name: "οδος" })).toEqual(["ΟΔΟΣ: name"]);
    expect(await namesOf(ctx, { name: "izmir gida" })).toEqual(["İZMİR Gıda: name"]);
    expect(await namesOf(ctx, { name: "PEÑA, JOSE" })).toEqual(["José Peña: name"]);
    for (const name of ["MUEBLES SUR SL", "Muebles Sur", "muebles sur s. l.", "Sur Muebles SLU"])
      expect(await namesOf(ctx, { name })).toEqual(["Muebles Sur, S.L.: name"]);
    expect(await namesOf(ctx, { companyName: "sofas y cia" })).toEqual([]);
    expect(await namesOf(ctx, { companyName: "sofas cia" })).toEqual(["Sofás & Cía: name"]);
    expect(await namesOf(ctx, { name: "Queen" })).toEqual([]);
  }));

test("a telephone is the same with and without its country, whatever stands between its digits", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    await createContact(ctx, { kind: "person", name: "Eva", phone: "+34 600 12 34 56" });
    await createContact(ctx, { kind: "person", name: "Luis", phone: "600 12 34 57" });
    for (const phone of ["600123456", "0034 600-123-456", "(+34) 600.123.456"])
      expect(await namesOf(ctx, { phone })).toEqual(["Eva: phone"]);
    expect(await namesOf(ctx, { phone: "+34600123457", name: "Marta Gil" })).toEqual(["Luis: phone"]);
  }));

test("a company's own domain tells, in an e-mail or a website, and one that serves everybody does not", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    await createContact(ctx, { kind: "company", name: "Norte Muebles", website: "https://www.norte.example/es" });
    await createContact(ctx, { kind: "person", name: "Ana Ruiz", email: "a.ruiz@norte.example" });
    await createContact(ctx, { kind: "person", name: "Luis Gil", email: "luis@norte.example" });
    await createContact(ctx, { kind: "person", name: "Eva Sol", email: "eva@gmail.com" });
    expect(await namesOf(ctx, { name: "Ana Ruiz Mora", email: "ana@norte.example" })).toEqual([
      "Ana Ruiz: similarName and domain",
      "Norte Muebles: domain",
    ]);
    expect(await namesOf(ctx, { kind: "company", name: "Grupo N", website: "norte.example" })).toEqual([
      "Norte Muebles: domain",
    ]);
    expect(await namesOf(ctx, { email: "ana@gmail.com" })).toEqual([]);
  }));

test("an address is the same however its street is written, and tells where the name does too", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const address = { street: "Calle Mayor, nº 3", zip: "28013" };
    await createContact(ctx, { kind: "company", name: "Café del Norte", address });
    const at = { kind: "company", street: "C/ Mayor 3", zip: "28013" } as const;
    expect(await namesOf(ctx, { ...at, name: "Cafe Norte" })).toEqual(["Café del Norte: similarName and address"]);
    expect(await namesOf(ctx, { ...at, name: "Ferretería Paz" })).toEqual([]);
    expect(await namesOf(ctx, { ...at, zip: "28014", name: "Cafe Norte" })).toEqual([]);
  }));

test("says how sure it is, the surest first, and that what 21 share says nothing", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const eva = { name: "Eva Sol", phone: "600123456" };
    await createContact(ctx, { kind: "person", name: "Luis Gil", phone: "600 123 456" });
    await createContact(ctx, { kind: "person", name: "Eva Sol", email: "eva@sol.example" });
    await createContact(ctx, { kind: "person", ...eva });
    const { items } = await findDuplicates(ctx, { ...eva, email: "eva@sol.example" });
    expect(items.map(({ name, sureness }) => [name, sureness])).toEqual([
      ["Eva Sol", "almostCertain"],
      ["Eva Sol", "almostCertain"],
      ["Luis Gil", "possible"],
    ]);
    for (let count = 0; count < 20; count++)
      await createContact(ctx, { kind: "person", name: `Person ${count}`, phone: "600123456" });
    expect(await namesOf(ctx, { phone: "600123456" })).toEqual([]);
  }));

test("nobody is found by what he has not", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    await createContact(ctx, { kind: "company", name: "Nobody" });
    await createContact(ctx, acme);
    const blank = { email: "", vat: "", name: "", phone: " ", companyName: "", website: "", street: "", zip: "" };
    for (const asked of [{}, blank, { email: "acme.example" }, { vat: "ES" }, { phone: "+" }, { name: "." }])
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
