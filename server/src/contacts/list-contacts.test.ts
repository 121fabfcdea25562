import type * as z from "zod/mini";
import { ListContacts } from "@trato/domain/contacts/inputs.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { pagesOf } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { archiveContact } from "./archive-contact.ts";
import { createContact } from "./create-contact.ts";
import { editContact } from "./edit-contact.ts";
import { listContacts } from "./list-contacts.ts";

type Asked = z.input<typeof ListContacts>;

const list = (ctx: Context, asked: Asked = {}) => listContacts(ctx, ListContacts.parse(asked));
const namesOf = async (ctx: Context, asked: Asked = {}) => (await list(ctx, asked)).items.map(({ name }) => name);
const company = (ctx: Context, name: string, given = {}) => createContact(ctx, { kind: "company", name, ...given });

test("contacts stand by name, as a reader sorts names, or the newest first", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    for (const name of ["robles", "Álamo", "Zarza", "acacia", "Ñandú"]) await company(ctx, name);
    expect(await namesOf(ctx)).toEqual(["acacia", "Álamo", "Ñandú", "robles", "Zarza"]);
    expect(await namesOf(ctx, { sort: "-createdAt" })).toEqual(["Ñandú", "acacia", "Zarza", "Álamo", "robles"]);
  }));

test("contacts go by any of their columns, to and fro, page by page, what is empty last", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ name: "Ana" });
    const [acme, robles] = [await company(ctx, "Acme"), await company(ctx, "robles")];
    const other = await t.member({ name: "Álvaro" });
    const person = { kind: "person" } as const;
    const a = { email: "a@x.example", phone: "600", vat: "B1", jobTitle: "Ámbar" };
    const b = { email: "B@x.example", phone: "601", vat: "b2", jobTitle: "buyer" };
    const placeA = { zip: "08001", city: "Ávila", state: "Ávila", country: "AD" };
    const placeB = { zip: "28001", city: "baza", state: "Granada", country: "ES" };
    await createContact(ctx, { ...person, name: "Nadie" });
    await createContact(ctx, {
      ...person,
      name: "Dos",
      ...b,
      address: placeB,
      companyId: robles.id,
      salespersonId: ctx.actor.memberId,
    });
    await createContact(ctx, {
      ...person,
      name: "Una",
      ...a,
      address: placeA,
      companyId: acme.id,
      salespersonId: other,
    });
    await createContact(ctx, { ...person, name: "Nada" });
    const sorts = ["companyId", "jobTitle", "email", "phone", "vat", "zip", "city", "state", "country"] as const;
    const inPages = async (sort: NonNullable<Asked["sort"]>) => {
      const pages = await pagesOf((cursor) => list(ctx, { kind: "person", limit: 1, sort, cursor }));
      return pages.flatMap((page) => page.map(({ name }) => name)).join(" ");
    };
    for (const sort of sorts) {
      expect([sort, await inPages(sort)]).toEqual([sort, "Una Dos Nadie Nada"]);
      expect([sort, await inPages(`-${sort}`)]).toEqual([sort, "Dos Una Nada Nadie"]);
    }
    expect(await inPages("salespersonId")).toBe("Una Dos Nadie Nada");
    expect(await inPages("-salespersonId")).toBe("Dos Una Nada Nadie");
  }));

test("a row says where a contact works, who looks after it and how it is reached", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ name: "Ana" });
    const { id: companyId } = await company(ctx, "Acme");
    const eva = { kind: "person", name: "Eva", jobTitle: "Buyer", email: "eva@acme.example", phone: "600" } as const;
    const address = { city: "Madrid", country: "ES" };
    await createContact(ctx, { ...eva, address, companyId, salespersonId: ctx.actor.memberId });
    const { items } = await list(ctx, { kind: "person" });
    expect(items).toMatchObject([{ ...eva, ...address, companyName: "Acme", salespersonName: "Ana", version: 1 }]);
  }));

test("each filter lets through what it says, and together they narrow", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const salespersonId = ctx.actor.memberId;
    const { id: companyId } = await company(ctx, "Acme", { isVendor: true, address: { country: "ES" } });
    await company(ctx, "Robles", { address: { country: "PT" }, salespersonId, externalId: "odoo 7" });
    await createContact(ctx, { kind: "person", name: "Eva", companyId, salespersonId });
    const filters: [Asked, string[]][] = [
      [{}, ["Acme", "Eva", "Robles"]],
      [{ kind: "company" }, ["Acme", "Robles"]],
      [{ kind: "person" }, ["Eva"]],
      [{ country: "PT" }, ["Robles"]],
      [{ isVendor: "true" }, ["Acme"]],
      [{ isVendor: "false" }, ["Eva", "Robles"]],
      [{ companyId }, ["Eva"]],
      [{ salespersonId: salespersonId ?? "" }, ["Eva", "Robles"]],
      [{ salespersonId: salespersonId ?? "", kind: "company" }, ["Robles"]],
      [{ companyId: ctx.newId() }, []],
      [{ externalId: "odoo 7" }, ["Robles"]],
      [{ externalId: "odoo" }, []],
    ];
    for (const [asked, names] of filters) {
      expect([asked, await namesOf(ctx, asked)]).toEqual([asked, names]);
      expect((await list(ctx, { ...asked, limit: 1, count: "true" })).count).toBe(names.length);
    }
    expect(await list(ctx)).not.toHaveProperty("count");
  }));

test("contacts are found by name, e-mail, phone and VAT number, without accents and in any order of the words", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    await company(ctx, "Muebles Álamo", { vat: "ESB12345674" });
    await company(ctx, "Robles", { email: "compras@robles.example", phone: "+34 910 000 111" });
    const searches: [string, string[]][] = [
      ["alamo muebles", ["Muebles Álamo"]],
      ["ÁLAMO", ["Muebles Álamo"]],
      ["b12345674", ["Muebles Álamo"]],
      ["compras@", ["Robles"]],
      ["000 111", ["Robles"]],
      ["alamo robles", []],
      ["100%", []],
      ["  ", ["Muebles Álamo", "Robles"]],
    ];
    for (const [search, names] of searches) expect([search, await namesOf(ctx, { search })]).toEqual([search, names]);
  }));

test("telephones and VAT numbers are found by their digits, however they are written and asked for", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    await company(ctx, "Uno", { phone: "+34 600 12 34 56", vat: "ES B-123.456.74" });
    await company(ctx, "Dos", { phone: "600-123-457", vat: "B99887766" });
    await company(ctx, "Tres", { phone: "+44 (0)20 7946 0958" });
    await company(ctx, "600 cosas", { email: "info@12-34.example" });
    const searches: Record<string, string[]> = {
      Uno: ["600123456", "+34600123456", "0034600123456", "34600123456", "123456", "600 123 456", "600-123-456"],
      "Uno ": ["(+34) 600.123.456", "uno 600 12 34", "b12345674", "ESB12345674", "es b-123.456.74", "12345674"],
      Dos: ["0034600123457", "+34 600 12 34 57", "123457", "600-123-457", "600-123-4 57", "dos 123-457", "ESB99887766"],
      Tres: ["020 7946 0958", "+442079460958", "00 44 20 79 46 09 58", "20 79 46 09 58"],
      "600 cosas": ["cosas 600", "12-34.ex"],
    };
    for (const [name, asked] of Object.entries(searches))
      for (const search of asked) expect([search, await namesOf(ctx, { search })]).toEqual([search, [name.trim()]]);
    expect(await namesOf(ctx, { search: "600 999 456" })).toEqual([]);
  }));

test("the archive is a list of its own", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const [acme] = [await company(ctx, "Acme"), await company(ctx, "Robles")];
    await archiveContact(ctx, { contactId: acme.id });
    expect(await namesOf(ctx)).toEqual(["Robles"]);
    expect(await namesOf(ctx, { search: "acme" })).toEqual([]);
    expect((await list(ctx, { archived: "true", search: "acme" })).items).toMatchObject([
      { name: "Acme", archivedAt: ctx.now },
    ]);
  }));

test("who pages on sees every contact once, whatever others write meanwhile", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const made = await Promise.all(["A", "C", "C", "E", "G"].map((name) => company(ctx, name)));
    const byName = await pagesOf(
      (cursor) => list(ctx, { limit: 2, cursor }),
      async () => {
        await company(ctx, "B");
        await company(ctx, "F");
        await editContact(ctx, { contactId: made[3]!.id, phone: "600" });
      },
    );
    expect(byName.map((page) => page.map(({ name }) => name))).toEqual([
      ["A", "C"],
      ["C", "E"],
      ["F", "G"],
    ]);
    expect(new Set(byName.flat().map(({ id }) => id)).size).toBe(6);
    const byAge = await pagesOf(
      (cursor) => list(ctx, { limit: 3, sort: "-createdAt", cursor }),
      () => company(ctx, "Z"),
    );
    expect(byAge.map((page) => page.map(({ name }) => name))).toEqual([["F", "B", "G"], ["E", "C", "C"], ["A"]]);
  }));

test("a page is asked for by the list that gave it", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    for (const name of ["A", "B"]) await company(ctx, name);
    const { nextCursor } = await list(ctx, { limit: 1 });
    const refused = { kind: "invalid", code: "cursor.invalid" };
    const ofTheOther = list(ctx, { cursor: nextCursor ?? "", sort: "-createdAt" });
    await expect(ofTheOther).rejects.toMatchObject(refused);
    await expect(list(ctx, { cursor: "nonsense" })).rejects.toMatchObject(refused);
  }));

test("another company's contacts are in nobody's list", () =>
  inWorkspace(async (t) => {
    await company(t.system, "Acme");
    const stranger = await t.elsewhere();
    await company(stranger, "Acme of theirs");
    expect(await namesOf(stranger)).toEqual(["Acme of theirs"]);
    expect(await namesOf(stranger, { search: "acme", sort: "-createdAt" })).toEqual(["Acme of theirs"]);
    expect(await namesOf(await t.as(), { search: "acme" })).toEqual(["Acme"]);
  }));
