import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { compareSome } from "../../opportunities/pairs/find-pairs.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { archiveContact, unarchiveContact } from "../archive-contact.ts";
import { createContact } from "../create-contact.ts";
import { editContact } from "../edit-contact.ts";
import { mergeContacts } from "../merging/merge-contacts.ts";
import { undoContactMerge } from "../merging/undo-contact-merge.ts";
import { listContactPairs } from "./list-contact-pairs.ts";

async function compareAll(ctx: Context): Promise<void> {
  while (await compareSome(ctx));
}

const company = async (ctx: Context, name: string, facts: object = {}) =>
  (await createContact(ctx, { kind: "company", name, ...facts })).id;

async function namesIn(ctx: Context, limit = 80) {
  const names: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await listContactPairs(ctx, { limit, ...(cursor && { cursor }) });
    names.push(...page.items.map(({ first, second }) => `${first.name} + ${second.name}`));
    if (page.nextCursor === null) return names;
    cursor = page.nextCursor;
  }
}

test("the surest stand first, with why, on however many pages; what is merely possible is not asked", () =>
  inWorkspace(async (t) => {
    const vat = "B12345674";
    await company(t.system, "Norte", { vat });
    await company(t.system, "Robles", { phone: "910 000 001" });
    await company(t.system, "Muebles Sur", { email: "hola@sur.example" });
    await company(t.system, "Norte SL", { vat, email: "a@norte.example" });
    await company(t.system, "Sillas Robles", { phone: "+34 910000001" });
    await company(t.system, "Ventas", { email: "ventas@sur.example" });
    expect(await namesIn(t.system)).toEqual([]); // nobody has compared them yet
    await compareAll(t.system);
    const all = await namesIn(t.system);
    expect(all[0]).toBe("Norte + Norte SL");
    expect(all).toContain("Robles + Sillas Robles");
    expect(all).not.toContain("Muebles Sur + Ventas");
    expect(await namesIn(t.system, 1)).toEqual(all);
    const [first] = (await listContactPairs(t.system, { limit: 1 })).items;
    expect(first).toMatchObject({
      sureness: "almostCertain",
      same: ["vat", "name"],
      second: { email: "a@norte.example" },
    });
    expect(await namesIn(await t.elsewhere())).toEqual([]);
  }));

test("a pair follows what becomes of its records", () =>
  inWorkspace(async (t) => {
    const facts = { email: "hola@norte.example" };
    await company(t.system, "Norte", facts);
    const contactId = await company(t.system, "Norte SA", facts);
    await compareAll(t.system);
    expect(await namesIn(t.system)).toEqual(["Norte + Norte SA"]);
    await archiveContact(t.system, { contactId });
    expect(await namesIn(t.system)).toEqual([]);
    await compareAll(t.system);
    await unarchiveContact(t.system, { contactId });
    await compareAll(t.system);
    expect(await namesIn(t.system)).toEqual(["Norte + Norte SA"]);
    await editContact(t.system, { contactId, name: "Sur", email: null });
    await compareAll(t.system);
    expect(await namesIn(t.system)).toEqual([]);
  }));

test("what stands by itself again after a merge is asked about as before", () =>
  inWorkspace(async (t) => {
    const facts = { email: "hola@norte.example" };
    const norte = await company(t.system, "Norte", facts);
    const other = await company(t.system, "Norte SA", facts);
    const third = await company(t.system, "Norte Sur", facts);
    await compareAll(t.system);
    const before = new Set(await namesIn(t.system));
    expect(before.size).toBe(3);
    const absorbed = [{ contactId: other, version: undefined }];
    const { id: mergeId } = await mergeContacts(t.system, { contactId: norte, version: undefined, absorbed });
    await editContact(t.system, { contactId: third, phone: "910 000 001" });
    await compareAll(t.system);
    expect(await namesIn(t.system)).toEqual(["Norte + Norte Sur"]);
    await undoContactMerge(t.system, { mergeId });
    await compareAll(t.system);
    expect(new Set(await namesIn(t.system))).toEqual(before);
  }));
