import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { quotation } from "../../../test/factories-sales.ts";
import type { Context } from "../../platform/context.ts";
import { insertOwn, own } from "../../platform/rows.ts";
import { createContact } from "../create-contact.ts";
import { erasePersonalData } from "../personal/erase-personal-data.ts";
import { deleteContact } from "../removing/delete-contact.ts";
import { mergeContacts } from "./merge-contacts.ts";

// Whoever keeps a copy hears of each record with which something was done, also of those that screens no longer hear of.

const many = 205;

/** Of some records those of which the copies hear nothing while something is done. */
async function unheardOf(ctx: Context, ids: readonly string[], work: () => Promise<unknown>): Promise<string[]> {
  const before = ctx.changes.length;
  await work();
  const told = ctx.changes.slice(before).map(({ id }) => id);
  const noted = await own(ctx, "recordChanges").select("recordId").execute();
  const heard = new Set([...told, ...noted.map(({ recordId }) => recordId)]);
  return ids.filter((id) => !heard.has(id));
}

test.each([["merged"], ["deleted"]])("of all people whose company is %s it is noted that they changed", (done) =>
  inWorkspace(async (t) => {
    const company = (name: string) => createContact(t.system, { kind: "company", name });
    const [acme, same] = [await company("Acme"), await company("Acme Ltd")];
    const people = Array.from({ length: many }, (_, number) => ({
      id: t.system.newId<"contacts">(),
      kind: "person" as const,
      name: `Eva ${number}`,
      companyId: same.id,
      createdAt: t.system.now,
    }));
    await insertOwn(t.system, "contacts", people).execute();
    const work = () =>
      done === "deleted"
        ? deleteContact(t.system, { contactId: same.id })
        : mergeContacts(t.system, {
            contactId: acme.id,
            version: undefined,
            absorbed: [{ contactId: same.id, version: undefined }],
          });
    const ids = people.map(({ id }) => id);
    expect(await unheardOf(t.system, ids, work)).toEqual([]);
  }),
);

test("of quotations that somebody who is erased was named on it is noted that they changed", () =>
  inWorkspace(async (t) => {
    const manager = await t.as({ role: "manager" });
    const { id, customer } = await quotation(manager);
    const asked = { contactId: customer.id, email: undefined, phone: undefined, opportunityId: undefined };
    expect(await unheardOf(manager, [id], () => erasePersonalData(manager, asked))).toEqual([]);
  }));
