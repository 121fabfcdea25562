import { roles } from "@trato/domain/permissions.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { createContact } from "../create-contact.ts";
import { duplicateContact } from "./duplicate-contact.ts";

const acme = {
  kind: "company",
  name: "Acme",
  email: "hello@acme.example",
  address: { city: "Getafe", country: "ES" },
  isVendor: true,
} as const;

test("a copy knows all that the first knows, under a name of its own", () =>
  inWorkspace(async (t) => {
    const original = await createContact(t.system, { ...acme, externalId: "77" });
    const { id, ...copy } = await duplicateContact(await t.as({ name: "Ana" }), { contactId: original.id });
    const { id: _, createdAt: __, name: ___, externalId: ____, updatedAt: _____, ...known } = original;
    expect(copy).toMatchObject({ ...known, name: "Acme (copy)", version: 1 });
    expect(await diaryOf(t, id)).toMatchObject([
      { event: "contact.duplicated", by: "Ana", after: { copyOf: "Acme", email: "hello@acme.example" } },
    ]);
    const again = await duplicateContact(t.system, { contactId: id });
    expect(again.name).toBe("Acme (copy 2)");
  }));

test("everybody of the company makes copies; a stranger finds nothing to copy", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, acme);
    expect(await whoMay(t, (ctx) => duplicateContact(ctx, { contactId }))).toEqual(roles);
    expect(await whoeverIsElsewhere(t, (ctx) => duplicateContact(ctx, { contactId }))).toBe("record.not_found");
    await t.become(t.system);
    expect(await tried(t.system, (ctx) => duplicateContact(ctx, { contactId: ctx.newId() }))).toBe("record.not_found");
  }));
