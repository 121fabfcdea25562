import { roles } from "@trato/domain/permissions.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { archiveContact, unarchiveContact } from "./archive-contact.ts";
import { createContact } from "./create-contact.ts";
import { editContact } from "./edit-contact.ts";

const acme = { kind: "company", name: "Acme" } as const;

test("an archived contact keeps its people and comes back as it was", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, acme);
    const { id: personId } = await createContact(t.system, { kind: "person", name: "Eva", companyId: contactId });
    const ana = await t.as({ name: "Ana" });
    expect(await archiveContact(ana, { contactId })).toMatchObject({ ...acme, archivedAt: ana.now, version: 2 });
    expect(await editContact(ana, { contactId: personId, jobTitle: "Buyer" })).toMatchObject({
      company: { id: contactId },
      archivedAt: null,
    });
    expect(await unarchiveContact(ana, { contactId })).toMatchObject({ ...acme, archivedAt: null, version: 3 });
    expect(ana.changes.filter(({ id }) => id === contactId).map(({ version }) => version)).toEqual([2, 3]);
    expect((await diaryOf(t, contactId)).slice(1)).toMatchObject([
      { event: "contact.archived", by: "Ana", before: { archivedAt: null }, after: { archivedAt: ana.now } },
      { event: "contact.unarchived", by: "Ana", after: { archivedAt: null } },
    ]);
  }));

test("to archive what is archived, or to take out what is not, changes nothing", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, acme);
    const ctx = await t.as();
    expect(await unarchiveContact(ctx, { contactId })).toMatchObject({ archivedAt: null, version: 1 });
    await archiveContact(ctx, { contactId });
    expect(await archiveContact(ctx, { contactId })).toMatchObject({ version: 2 });
    expect(ctx.changes).toHaveLength(1);
    expect(await diaryOf(t, contactId)).toHaveLength(2);
  }));

test("a contact that is not there, or another company's, is not archived", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, acme);
    for (const command of [archiveContact, unarchiveContact]) {
      expect(await tried(t.system, (ctx) => command(ctx, { contactId: ctx.newId() }))).toBe("record.not_found");
      expect(await whoeverIsElsewhere(t, (other) => command(other, { contactId }))).toBe("record.not_found");
      await t.become(t.system);
    }
  }));

test("everybody who works here archives contacts and takes them out", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, acme);
    expect(await whoMay(t, (ctx) => archiveContact(ctx, { contactId }))).toEqual(roles);
    expect(await whoMay(t, (ctx) => unarchiveContact(ctx, { contactId }))).toEqual(roles);
  }));
