import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Moment } from "@trato/domain/dates.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { type InWorkspace, inWorkspace } from "../../../test/factories.ts";
import { opportunity } from "../../../test/factories-opportunities.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { writeNote } from "../../activities/write-note.ts";
import { editOpportunity } from "../../opportunities/edit-opportunity.ts";
import { mergeOpportunities } from "../../opportunities/merging/merge-opportunities.ts";
import { undoOpportunityMerge } from "../../opportunities/merging/undo-opportunity-merge.ts";
import type { OpportunityId } from "../../opportunities/store.ts";
import type { Context } from "../../platform/context.ts";
import { insertOwn, own } from "../../platform/rows.ts";
import { getContactPage } from "../../reports/get-contact-page.ts";
import { createQuotation } from "../../sales/create-quotation.ts";
import { addAddress } from "../addresses.ts";
import { archiveContact } from "../archive-contact.ts";
import { createContact } from "../create-contact.ts";
import { editContact } from "../edit-contact.ts";
import { deleteContact } from "../removing/delete-contact.ts";
import type { ContactId } from "../store.ts";
import { mergeContacts } from "./merge-contacts.ts";
import { undoContactMerge } from "./undo-contact-merge.ts";

const merge = (ctx: Context, contactId: ContactId, ...others: ContactId[]) =>
  mergeContacts(ctx, {
    contactId,
    version: undefined,
    absorbed: others.map((each) => ({ contactId: each, version: undefined })),
  });

/** All contacts and what points at them, as the tables have it; but for what only counts how often it was written. */
async function allOf({ db, workspace }: Pick<InWorkspace, "db" | "workspace">) {
  const { rows } = await sql<{ table: string; row: string }>`
    select 'contacts' as table, (to_jsonb(c) - 'version')::text as row from contacts c where workspace_id = ${workspace.id}
    union all select 'addresses', to_jsonb(a)::text from addresses a where workspace_id = ${workspace.id}
    union all select 'customer_terms', to_jsonb(k)::text from customer_terms k where workspace_id = ${workspace.id}
    union all select 'notes', to_jsonb(n)::text from notes n where workspace_id = ${workspace.id}
    union all select 'sales', to_jsonb(s)::text from sales s where workspace_id = ${workspace.id}
    union all select 'opportunities', (to_jsonb(o) - 'version')::text from opportunities o where workspace_id = ${workspace.id}
    order by 1, 2`.execute(db);
  return rows;
}

/** A company with everything that can belong to one, and two that look like it. */
async function three(ctx: Context) {
  const acme = await createContact(ctx, { kind: "company", name: "Acme", externalId: "A-1", comment: "One" });
  const same = await createContact(ctx, {
    kind: "company",
    name: "Acme Ltd",
    email: "a@acme.example",
    externalId: "A-2",
  });
  const third = await createContact(ctx, { kind: "company", name: "ACME", phone: "+34 910 000 000", comment: "Three" });
  await createContact(ctx, { kind: "person", name: "Eva", companyId: same.id });
  await addAddress(ctx, { contactId: same.id, kind: "delivery", street: "Calle Acero 4" });
  for (const contactId of [acme.id, same.id]) await insertOwn(ctx, "customerTerms", { contactId }).execute();
  await writeNote(ctx, { kind: "contact", id: same.id }, { body: "Pays late" });
  const deal = await opportunity(ctx, { customerId: same.id });
  await createQuotation(ctx, { customerId: same.id, opportunityId: deal.id, lines: [] });
  return { acme: acme.id, same: same.id, third: third.id, dealId: deal.id };
}

test("all are as they were, to the last column, and the history of each tells it", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const { acme, same, third } = await three(marta);
    const before = await allOf(t);
    const { id } = await merge(marta, third, acme, same);
    expect(await getContactPage(marta, { contactId: same })).toMatchObject({ id: third, counts: { sales: 1 } });
    await undoContactMerge(marta, { mergeId: id });
    expect(await allOf(t)).toEqual(before);
    expect((await diaryOf(t, third)).at(-1)).toMatchObject({
      event: "contact.separated",
      after: { separated: ["Acme", "Acme Ltd"] },
    });
    expect((await diaryOf(t, same)).at(-1)).toMatchObject({
      event: "contact.separated",
      after: { separated: ["ACME"] },
    });
    await editContact(marta, { contactId: same, name: "Acme again", version: undefined });
    expect(await tried(marta, (ctx) => undoContactMerge(ctx, { mergeId: id }))).toBe("merge.undone");
  }));

test("what came later stays where it came, and what somebody changed since stays his", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const { acme, same } = await three(marta);
    const { id } = await merge(marta, acme, same);
    await editContact(marta, { contactId: acme, email: "new@acme.example", version: undefined });
    const later = await createQuotation(marta, { customerId: acme, lines: [] });
    await undoContactMerge(marta, { mergeId: id });
    expect(await getContactPage(marta, { contactId: acme })).toMatchObject({
      email: "new@acme.example",
      counts: { sales: 1 },
    });
    expect(await getContactPage(marta, { contactId: same })).toMatchObject({
      email: "a@acme.example",
      counts: { sales: 1 },
    });
    expect(later.customer).toMatchObject({ id: acme });
  }));

test("a deal that stood aside while its customer was merged, or the other way round, comes back to the right one", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const { acme, same, dealId } = await three(marta);
    const other = await opportunity(marta);
    const before = await allOf(t);
    const mergeDeals = () =>
      mergeOpportunities(marta, {
        opportunityId: other.id,
        version: undefined,
        absorbed: [{ opportunityId: dealId, version: undefined }],
        choices: [{ part: "customerId", opportunityId: other.id }],
      });
    const [deals, contacts] = [await mergeDeals(), await merge(marta, acme, same)];
    await undoOpportunityMerge(marta, { mergeId: deals.id });
    await undoContactMerge(marta, { mergeId: contacts.id });
    expect(await allOf(t)).toEqual(before);
    const [first, second] = [await merge(marta, acme, same), await mergeDeals()];
    await undoContactMerge(marta, { mergeId: first.id });
    await undoOpportunityMerge(marta, { mergeId: second.id });
    expect(await allOf(t)).toEqual(before);
  }));

test("what a merge filled in is given back, though the company that it names was merged meanwhile", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const { acme, same, dealId } = await three(marta);
    const other = await opportunity(marta);
    const [eva] = await own(marta, "contacts").select("id").where("companyId", "=", same).execute();
    const again = await createContact(marta, { kind: "person", name: "Eva M." });
    const before = await allOf(t);
    const deals = await mergeOpportunities(marta, {
      opportunityId: other.id,
      version: undefined,
      absorbed: [{ opportunityId: dealId, version: undefined }],
    });
    const people = await merge(marta, again.id, eva?.id as ContactId); // there is one
    const companies = await merge(marta, acme, same);
    await undoOpportunityMerge(marta, { mergeId: deals.id });
    await undoContactMerge(marta, { mergeId: people.id });
    expect(await getContactPage(marta, { contactId: again.id })).toMatchObject({ company: null });
    await undoContactMerge(marta, { mergeId: companies.id });
    expect(await allOf(t)).toEqual(before);
  }));

test("what was merged by an earlier version, which knew fewer columns, stands again with what those say by themselves", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const { acme, same, third } = await three(marta);
    const before = await allOf(t);
    const { id } = await merge(marta, third, acme, same);
    await sql`update merged_records set kept = kept - 'is_vendor'`.execute(t.db);
    await sql`update merge_moves set kept = kept - 'version', made = made - 'version' where kept is not null`.execute(
      t.db,
    );
    await undoContactMerge(marta, { mergeId: id });
    expect(await allOf(t)).toEqual(before);
  }));

test("for 90 days, by everybody of the company; a stranger finds no merge", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const { acme, same, third } = await three(marta);
    const { id, mergedAt } = await merge(marta, acme, same);
    const undo = (ctx: Context) => undoContactMerge(ctx, { mergeId: id });
    const days = (count: number) => ({
      ...marta,
      now: new Date(Date.parse(mergedAt) + count * 86_400_000).toISOString() as Moment, // a moment
    });
    expect(await tried(days(90), undo)).toBe("done");
    expect(await tried(days(91), undo)).toBe("merge.too_late");
    await merge(marta, third, acme);
    expect(await tried(marta, undo)).toBe("merge.merged_again");
    expect(await tried(marta, (ctx) => undoOpportunityMerge(ctx, { mergeId: id }))).toBe("record.not_found");
  }));

test("by everybody of the company", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const { acme, same } = await three(marta);
    const { id } = await merge(marta, acme, same);
    const undo = (ctx: Context) => undoContactMerge(ctx, { mergeId: id });
    expect(await whoMay(t, undo)).toEqual(["sales", "back_office", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, undo)).toBe("record.not_found");
  }));

test("merges are undone in any order, and then nothing is otherwise than it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([0, 1], { minLength: 2 }), fc.boolean(), (order, isTogether) =>
      inWorkspace(async (t) => {
        const marta = await t.as({ role: "manager" });
        const { acme, same, third } = await three(marta);
        const before = await allOf(t);
        const merges = isTogether
          ? [await merge(marta, acme, same, third)]
          : [await merge(marta, acme, same), await merge(marta, acme, third)];
        for (const at of order) if (merges[at]) await undoContactMerge(marta, { mergeId: merges[at].id });
        expect(await allOf(t)).toEqual(before);
      }),
    ),
    { numRuns: 6 },
  );
});

type Other = { id: ContactId; dealId: OpportunityId };

/** What may happen meanwhile to contacts that have nothing to do with it, and to what belongs to them. */
const happenings: Record<string, (ctx: Context, other: Other, another: Other) => Promise<unknown>> = {
  made: (ctx) => createContact(ctx, { kind: "company", name: "Acme" }),
  edited: (ctx, { id }) => editContact(ctx, { contactId: id, email: "a@acme.example", version: undefined }),
  moved: (ctx, { id }, another) => editContact(ctx, { contactId: id, companyId: another.id, version: undefined }),
  noted: (ctx, { id }) => writeNote(ctx, { kind: "contact", id }, { body: "Noted" }),
  reachedElsewhere: (ctx, { id }) => addAddress(ctx, { contactId: id, kind: "invoice", street: "Calle Mayor 1" }),
  offered: (ctx, { id, dealId }) => createQuotation(ctx, { customerId: id, opportunityId: dealId, lines: [] }),
  sold: (ctx, { dealId }, another) => editOpportunity(ctx, { opportunityId: dealId, customerId: another.id }),
  archived: (ctx, { id }) => archiveContact(ctx, { contactId: id }),
  deleted: (ctx, { id }) => deleteContact(ctx, { contactId: id }),
  merged: (ctx, { id }, another) => merge(ctx, id, another.id),
  dealsMerged: (ctx, { dealId }, another) =>
    mergeOpportunities(ctx, {
      opportunityId: dealId,
      version: undefined,
      absorbed: [{ opportunityId: another.dealId, version: undefined }],
    }),
};

async function others(ctx: Context): Promise<[Other, Other]> {
  const made = async (name: string): Promise<Other> => {
    const { id } = await createContact(ctx, { kind: "company", name });
    return { id, dealId: (await opportunity(ctx, { customerId: id })).id };
  };
  return [await made("Porto"), await made("Acme S. L.")];
}

test("merging and undoing it is as if nothing had been, whatever happens between on other records", async () => {
  const happening = fc.record({ what: fc.constantFrom(...Object.keys(happenings)), isSecond: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(["acme", "same", "third"] as const, { minLength: 2 }),
      fc.array(happening, { maxLength: 6 }),
      ([survivor, ...absorbed], between) =>
        inWorkspace(async (t) => {
          const marta = await t.as({ role: "manager" });
          const { dealId, ...contacts } = await three(marta);
          const beside = await others(marta);
          const theirs = [dealId, ...Object.values(contacts)];
          const untouched = async () => (await allOf(t)).filter(({ row }) => theirs.some((id) => row.includes(id)));
          const before = await untouched();
          const { id } = await merge(marta, contacts[survivor ?? "acme"], ...absorbed.map((name) => contacts[name]));
          for (const { what, isSecond } of between) {
            const [one, other] = isSecond ? beside.toReversed() : beside;
            await unlessRefused(marta, async (ctx) => happenings[what]?.(ctx, one!, other!)); // there are two
          }
          await undoContactMerge(marta, { mergeId: id });
          expect(await untouched()).toEqual(before);
        }),
    ),
    { numRuns: 12 },
  );
});

/** What is refused of it does not happen. */
async function unlessRefused(ctx: Context, work: (ctx: Context) => Promise<unknown>): Promise<void> {
  await sql`savepoint between`.execute(ctx.db);
  await work(ctx).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    return sql`rollback to savepoint between`.execute(ctx.db);
  });
}
