import type { Role } from "@trato/domain/permissions.ts";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../../test/factories.ts";
import { opportunity } from "../../../test/factories-opportunities.ts";
import { qty } from "../../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { writeNote } from "../../activities/write-note.ts";
import { editOpportunity } from "../../opportunities/edit-opportunity.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { insertOwn, own } from "../../platform/rows.ts";
import { getContactPage } from "../../reports/get-contact-page.ts";
import { getTimeline } from "../../reports/get-timeline.ts";
import { createQuotation } from "../../sales/create-quotation.ts";
import { editSale } from "../../sales/edit-sale.ts";
import { addAddress } from "../addresses.ts";
import { archiveContact } from "../archive-contact.ts";
import { createContact } from "../create-contact.ts";
import { editContact } from "../edit-contact.ts";
import { listContacts } from "../list-contacts.ts";
import type { ContactId } from "../store.ts";
import { mergeContacts } from "./merge-contacts.ts";
import { undoContactMerge } from "./undo-contact-merge.ts";

const merging = (contactId: ContactId, ...others: ContactId[]) => ({
  contactId,
  version: undefined,
  absorbed: others.map((each) => ({ contactId: each, version: undefined })),
});

const company = (ctx: Context, name: string, given: object = {}) =>
  createContact(ctx, { kind: "company", name, ...given });

test("of two credit limits the least stays, unless somebody who may set them chooses another", () =>
  inWorkspace(async (t) => {
    const [strict, generous] = [
      await company(t.system, "Acme", { creditLimit: qty("100") }),
      await company(t.system, "Acme Ltd", { creditLimit: qty("5000") }),
    ];
    const choices = [{ part: "creditLimit", contactId: generous.id }] as const;
    const limitAs = async (role: Role, chosen: boolean) => {
      const ctx = await t.as({ role, reach: "all" });
      await sql`savepoint merged`.execute(t.db);
      await mergeContacts(ctx, { ...merging(generous.id, strict.id), ...(chosen && { choices: [...choices] }) });
      const { creditLimit } = await getContactPage(ctx, { contactId: generous.id });
      await sql`rollback to savepoint merged`.execute(t.db);
      return creditLimit;
    };
    expect([await limitAs("sales", false), await limitAs("sales", true), await limitAs("manager", true)]).toEqual([
      "100",
      "100",
      "5000",
    ]);
  }));

test("two companies are one: with its people, addresses, deals, documents and what was said; the old address leads to it", () =>
  inWorkspace(async (t) => {
    const acme = await company(t.system, "Acme", { email: "hello@acme.example" });
    const same = await company(t.system, "Acme Ltd", { phone: "+34 910 000 000", isVendor: true });
    const eva = await createContact(t.system, { kind: "person", name: "Eva", companyId: same.id });
    await addAddress(t.system, { contactId: same.id, kind: "delivery", street: "Calle Acero 4" });
    const deal = await opportunity(t.system, { customerId: same.id });
    const sale = await createQuotation(t.system, { customerId: same.id, contactPersonId: eva.id, lines: [] });
    await writeNote(t.system, { kind: "contact", id: same.id }, { body: "Pays late" });
    const { id } = await mergeContacts(t.system, merging(acme.id, same.id));

    const page = await getContactPage(t.system, { contactId: same.id });
    expect(page).toMatchObject({
      id: acme.id,
      name: "Acme",
      email: "hello@acme.example",
      phone: "+34 910 000 000",
      isVendor: true,
      people: [{ id: eva.id }],
      counts: { opportunities: 1, sales: 1, purchases: 0 },
    });
    expect(await own(t.system, "addresses").select("contactId").execute()).toEqual([{ contactId: acme.id }]);
    expect(t.system.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "sale", id: sale.id }),
        expect.objectContaining({ kind: "opportunity", id: deal.id }),
        expect.objectContaining({ kind: "contact", id: same.id }),
      ]),
    );
    const { items } = await getTimeline(t.system, { kind: "contact", id: acme.id }, { limit: 50 });
    expect(items.map(({ event, note }) => note?.body ?? event)).toEqual(
      expect.arrayContaining(["contact.merged", "Pays late"]),
    );
    expect(items.find(({ event }) => event === "contact.merged")?.merge).toEqual({
      id,
      kind: "contact",
      isUndone: false,
      mayUndo: true,
    });
    const listed = await listContacts(t.system, { limit: 80, archived: "false", sort: "name", kind: "company" });
    expect(listed.items.filter(({ name }) => name.startsWith("Acme")).map(({ name }) => name)).toEqual(["Acme"]);
    expect((await diaryOf(t, acme.id)).at(-1)).toMatchObject({
      event: "contact.merged",
      after: { merged: ["Acme Ltd"] },
    });
  }));

test("each field is taken from the contact that was chosen; what is in use stays in use, and terms of the one that stays count", () =>
  inWorkspace(async (t) => {
    const [old, fresh] = [
      await company(t.system, "Old", { comment: "One" }),
      await company(t.system, "Fresh", { comment: "Two" }),
    ];
    await archiveContact(t.system, { contactId: old.id });
    for (const contactId of [old.id, fresh.id]) await insertOwn(t.system, "customerTerms", { contactId }).execute();
    await mergeContacts(t.system, { ...merging(old.id, fresh.id), choices: [{ part: "name", contactId: old.id }] });
    expect(await getContactPage(t.system, { contactId: fresh.id })).toMatchObject({
      id: old.id,
      name: "Old",
      comment: "Two\n\nOne",
      archivedAt: null,
    });
    expect(await own(t.system, "customerTerms").select("contactId").execute()).toEqual([{ contactId: old.id }]);
  }));

test("by everybody of the company; a stranger finds neither", () =>
  inWorkspace(async (t) => {
    const [one, other] = [await company(t.system, "One"), await company(t.system, "Other")];
    const work = (ctx: Context) => mergeContacts(ctx, merging(one.id, other.id));
    expect(await whoMay(t, work)).toEqual(["sales", "back_office", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
  }));

test("a person is no company, what somebody changed is looked at again, and one alone is not merged", () =>
  inWorkspace(async (t) => {
    const [one, other] = [await company(t.system, "One"), await company(t.system, "Other")];
    const eva = await createContact(t.system, { kind: "person", name: "Eva" });
    const refusal = (asked: Parameters<typeof mergeContacts>[1]) => tried(t.system, (ctx) => mergeContacts(ctx, asked));
    expect(await refusal(merging(one.id, eva.id))).toBe("merge.kinds_differ");
    expect(await refusal(merging(one.id, one.id))).toBe("merge.too_few");
    expect(await refusal({ ...merging(one.id, other.id), choices: [{ part: "name", contactId: eva.id }] })).toBe(
      "merge.not_among",
    );
    await editContact(t.system, { contactId: other.id, name: "Another", version: undefined });
    const seen = { ...merging(one.id), absorbed: [{ contactId: other.id, version: other.version }] };
    expect(await refusal(seen)).toBe("record.changed");
    const deal = await opportunity(t.system, { customerId: other.id });
    await mergeContacts(t.system, merging(one.id, other.id));
    await editOpportunity(t.system, { opportunityId: deal.id, title: "Goes on", version: deal.version });
    expect(await refusal(merging(one.id, other.id))).toBe("record.not_found");
  }));

test("what somebody gives to another customer at the same moment goes to that one", async () => {
  const edge = await testEdge();
  const { id: workspaceId } = await createTestWorkspace();
  const as = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, work);
  const { acme, same, other, saleId } = await as(async (ctx) => {
    const [acme, same, other] = [
      await company(ctx, "Acme"),
      await company(ctx, "Acme Ltd"),
      await company(ctx, "Zeta"),
    ];
    const { id: saleId } = await createQuotation(ctx, { customerId: same.id, lines: [] });
    return { acme: acme.id, same: same.id, other: other.id, saleId };
  });
  const { merged } = await as(async (ctx) => {
    await editSale(ctx, { saleId, customerId: other, version: undefined });
    const merged = as((another) => mergeContacts(another, merging(acme, same)));
    await somebodyWaitsFor(ctx);
    return { merged };
  });
  const { id: mergeId } = await merged;
  expect(await as(customerOf)).toEqual({ customerId: other });
  await as((ctx) => undoContactMerge(ctx, { mergeId }));
  expect(await as(customerOf)).toEqual({ customerId: other });
});

const customerOf = (ctx: Context) => own(ctx, "sales").select("customerId").executeTakeFirst();

async function somebodyWaitsFor(ctx: Context): Promise<void> {
  const waiting = sql<{ is: boolean }>`
    select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))) as is`;
  await vi.waitUntil(async () => (await waiting.execute(ctx.db)).rows[0]?.is, { interval: 10, timeout: 20_000 });
}
