import type { Moment } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { receiveRaw } from "../../../test/arriving.ts";
import { type InWorkspace, inWorkspace } from "../../../test/factories.ts";
import { lead, opportunity } from "../../../test/factories-opportunities.ts";
import { confirmed, quotation } from "../../../test/factories-sales.ts";
import { rawMail } from "../../../test/mails.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { planActivity } from "../../activities/plan-activity.ts";
import { writeNote } from "../../activities/write-note.ts";
import { keepEntries } from "../../imports/entries.ts";
import { startImport } from "../../imports/start-import.ts";
import { sendEmail } from "../../messaging/send-email.ts";
import { confirmQuotation } from "../../sales/confirm-quotation.ts";
import { editSale } from "../../sales/edit-sale.ts";
import { sendQuotation } from "../../sales/send-quotation.ts";
import { hashOf } from "../../sales/versions/hash-of.ts";
import { listSaleVersions } from "../../sales/versions/list-sale-versions.ts";
import { insertOwn, own, updateOwn } from "../../platform/rows.ts";
import "../../reactions.ts";
import { createContact } from "../create-contact.ts";
import { mergeContacts } from "../merging/merge-contacts.ts";
import { deleteOpportunity } from "../../opportunities/removing/delete-opportunity.ts";
import type { ContactId } from "../store.ts";
import { readContact } from "../get-contact.ts";
import { erasePersonalData } from "./erase-personal-data.ts";

const nobodyElse = { email: undefined, phone: undefined, contactId: undefined, opportunityId: undefined };
const eva = { name: "Eva Lar", email: "eva@lar.example", phone: "+34 612 345 678" };

const remaining = async (t: InWorkspace, table: "notes" | "activities" | "messages" | "opportunities" | "contacts") =>
  own(await t.become(t.system), table)
    .select("id")
    .execute();

test("his records go with all that was written about him, and others' stay", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const { id: contactId } = await createContact(marta, { kind: "person", ...eva });
    const deal = await opportunity(marta, { customerId: contactId });
    await lead(marta, { title: "By mail", email: "EVA@lar.example" });
    await lead(marta, { title: "By telephone", phone: "612345678" });
    const other = await lead(marta, { title: "Somebody else", email: "pepe@lar.example" });
    for (const id of [deal.id, other.id]) await writeNote(marta, { kind: "opportunity", id }, { body: "Called" });
    const guests = [
      { name: "Eva", email: eva.email },
      { name: "Pepe", email: "pepe@lar.example" },
    ];
    const meeting = {
      kind: "meeting" as const,
      summary: "Visit",
      startsAt: "2026-12-01T10:00:00Z" as Moment,
      plannedMinutes: 30,
    };
    await planActivity(marta, { kind: "opportunity", id: other.id }, { ...meeting, guests });
    await sendEmail(marta, { kind: "opportunity", id: other.id }, { to: eva.email, subject: "Hi", body: "There" });

    const erasure = await erasePersonalData(marta, { ...nobodyElse, contactId });
    expect(erasure).toMatchObject({ erased: { contacts: 1, opportunities: 3, notes: 1, messages: 1 }, documents: 0 });
    expect(await remaining(t, "contacts")).toEqual([]);
    expect(await remaining(t, "opportunities")).toEqual([{ id: other.id }]);
    expect(await remaining(t, "notes")).toHaveLength(1);
    expect(await remaining(t, "messages")).toEqual([]);
    const [visit] = await own(t.system, "activities").select("guests").execute();
    expect(visit?.guests).toMatchObject([{ email: "pepe@lar.example" }]);
    const [entry] = await diaryOf(t, erasure.id);
    expect(entry).toMatchObject({ event: "person.erased", by: "Marta" });
    expect(JSON.stringify(entry)).not.toMatch(/lar/i);
    expect((await diaryOf(t, contactId)).map(({ after }) => after)).toEqual([null]);
  }));

test("an offer stays without his name; what was ordered keeps whom it was for, and nothing else of him", () =>
  inWorkspace(async (t) => {
    const offered = (await quotation(t.system)).customer.id;
    await updateOwn(t.system, "contacts")
      .set({ name: "Offered To", email: "offered@lar.example" })
      .where("id", "=", offered)
      .execute();
    await erasePersonalData(t.system, { ...nobodyElse, contactId: offered });
    expect(await readContact(t.system, offered)).toMatchObject({
      name: "Erased person",
      email: null,
      archivedAt: t.system.now,
    });

    const { order } = await confirmed(t.system, "1");
    const contactId = order.customer.id;
    const known = { name: "Ordered By", vat: "X1", street: "Calle 1", phone: "612345678", comment: "Nice" };
    await updateOwn(t.system, "contacts").set(known).where("id", "=", contactId).execute();
    const { documents, erased } = await erasePersonalData(t.system, { ...nobodyElse, contactId });
    expect(documents).toBeGreaterThan(0);
    expect(erased["contacts"]).toBe(1);
    expect(await readContact(t.system, contactId)).toMatchObject({
      name: "Ordered By",
      vat: "X1",
      address: { street: "Calle 1" },
      phone: null,
      comment: null,
    });
  }));

test("of the versions of an offer only the hashes stay; those of what was ordered are kept", () =>
  inWorkspace(async (t) => {
    const [offered, ordered] = [await quotation(t.system), await quotation(t.system)];
    for (const { id: saleId } of [offered, ordered])
      await sendQuotation(t.system, { saleId, to: "offered@lar.example" });
    await confirmQuotation(t.system, { saleId: ordered.id });
    for (const { customer } of [offered, ordered])
      await erasePersonalData(t.system, { ...nobodyElse, contactId: customer.id });
    const versions = await own(t.system, "saleVersions").selectAll().execute();
    const ofSale = (id: string) => versions.find(({ saleId }) => saleId === id);
    expect(ofSale(offered.id)).toMatchObject({
      content: null,
      draft: {},
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(ofSale(ordered.id)).toMatchObject({ content: expect.stringContaining("Customer") });
    const documents = await own(t.system, "keptDocuments").select("print").orderBy("id").execute();
    expect(documents.map(({ print }) => print === "")).toEqual([true, false]);
    const told = await listSaleVersions(t.system, { saleId: offered.id });
    expect(told.items).toMatchObject([{ isForgotten: true, takeUp: { code: "sale.version_forgotten" } }]);
  }));

test("a version that was offered to him is forgotten though the quotation goes to another customer now, and is ordered by that", () =>
  inWorkspace(async (t) => {
    const { id: eva } = await createContact(t.system, { kind: "person", name: "Eva Lar" });
    const { id: robles } = await createContact(t.system, { kind: "company", name: "Robles" });
    const { id: saleId } = await quotation(t.system, { customerId: eva });
    await sendQuotation(t.system, { saleId, to: "eva@lar.example" });
    const [record, signedAt] = [JSON.stringify({ name: "Eva Lar" }), t.system.now];
    const signature = {
      id: t.system.newId<"sale_signatures">(),
      saleId,
      number: 1,
      party: "customer",
      record,
    } as const; // a party
    await insertOwn(t.system, "saleSignatures", {
      ...signature,
      content: "{}",
      sha256: hashOf(record),
      signedAt,
    }).execute();
    await editSale(t.system, { saleId, customerId: robles });
    await sendQuotation(t.system, { saleId, to: "robles@lar.example" });
    await confirmQuotation(t.system, { saleId });
    await erasePersonalData(t.system, { ...nobodyElse, contactId: eva });
    const versions = await own(t.system, "saleVersions").select(["content", "draft"]).orderBy("number").execute();
    expect(versions).toMatchObject([{ content: null, draft: {} }, { content: expect.stringContaining("Robles") }]);
    const documents = await own(t.system, "keptDocuments").select("print").orderBy("id").execute();
    expect(documents.map(({ print }) => print.includes("Eva"))).toEqual([false, false]);
    const signed = await own(t.system, "saleSignatures").select(["content", "record"]).execute();
    expect(signed).toEqual([{ content: null, record: null }]);
  }));

test("a record that is somebody else's can be left out", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, { kind: "person", ...eva });
    const shared = await lead(t.system, { title: "Same switchboard", phone: eva.phone });
    await erasePersonalData(t.system, { ...nobodyElse, contactId, except: [shared.id] });
    expect(await remaining(t, "opportunities")).toEqual([{ id: shared.id }]);
  }));

test("what was merged into his records one after another goes, and what was deleted, with what was written about it", () =>
  inWorkspace(async (t) => {
    const ids: ContactId[] = [];
    for (const street of ["One", "Two", "Three"])
      ids.push((await createContact(t.system, { kind: "person", ...eva, comment: `Lives at ${street}` })).id);
    const [first, second, third] = ids as [ContactId, ContactId, ContactId]; // three of them
    const merging = (contactId: ContactId, other: ContactId) =>
      mergeContacts(t.system, {
        contactId,
        version: undefined,
        absorbed: [{ contactId: other, version: undefined }],
      });
    await merging(second, first);
    await merging(third, second);
    const gone = await lead(t.system, { title: "Deleted", email: "EVA@lar.example" });
    await writeNote(t.system, { kind: "opportunity", id: gone.id }, { body: "Is ill" });
    await deleteOpportunity(t.system, { opportunityId: gone.id });
    const { erased } = await erasePersonalData(t.system, { ...nobodyElse, contactId: third });
    expect(erased).toMatchObject({ removed_records: 1 });
    for (const table of ["mergedRecords", "mergeMoves", "merges", "removedRecords", "notes"] as const)
      expect([table, await own(t.system, table).select("workspaceId").execute()]).toEqual([table, []]);
    for (const id of [...ids, gone.id])
      expect((await diaryOf(t, id)).map(({ after }) => after).filter(Boolean)).toEqual([]);
  }));

test("what imports kept of his records goes with them", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, { kind: "person", ...eva });
    const content = "name,city\nEva Lar,Getafe\n";
    const options = { columns: { name: "name", city: "city" }, names: {} };
    const { id: importId } = await startImport(t.system, {
      kind: "contacts",
      content,
      fileName: "people.csv",
      options,
    });
    const entry = { row: 2, outcome: "updated", recordKind: "contact", recordId: contactId } as const;
    await keepEntries({ ...t.system, importId }, [{ ...entry, reason: ["Getafe"], before: { city: "Parla" } }]);
    await erasePersonalData(t.system, { ...nobodyElse, contactId });
    const kept = await own(t.system, "importEntries").select(["reason", "cells", "before"]).execute();
    expect(kept).toEqual([{ reason: null, cells: null, before: {} }]);
  }));

test("those who lead erase; a stranger finds nobody; nobody is meant where nothing is said", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, { kind: "person", ...eva });
    const work = (ctx: typeof t.system) => erasePersonalData(ctx, { ...nobodyElse, contactId });
    expect(await whoMay(t, work)).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
    await t.become(t.system);
    expect(await tried(t.system, (ctx) => erasePersonalData(ctx, nobodyElse))).toBe("person.unnamed");
    expect(await tried(t.system, (ctx) => erasePersonalData(ctx, { ...nobodyElse, phone: "12" }))).toBe(
      "person.unknown",
    );
  }));

test("another name by which texts mean him is refused where it is one word: that is many people's", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, { kind: "person", ...eva });
    const asked = { ...nobodyElse, contactId };
    for (const alias of ["Rosa", ["Rosa Lar", " Rosa "]])
      await expect(erasePersonalData(t.system, { ...asked, alias })).rejects.toMatchObject({
        code: "person.common_alias",
        details: { path: "alias" },
      });
    expect((await readContact(t.system, contactId)).name).toBe("Eva Lar");
    await erasePersonalData(t.system, { ...asked, alias: "Rosa Lar" });
    expect(await remaining(t, "contacts")).toEqual([]);
  }));

test("a mail that was erased stays so when it comes again, as from a mailbox whose server counts anew; the next one of his is new", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const from = "Eva Lar <eva@lar.example>";
    const first = await receiveRaw(t.system, rawMail({ from, id: "one@lar.example" }));
    const mailsOf = async () => (await own(t.system, "receivedMails").select("arrivalId").execute()).length;
    expect([first.isNew, await mailsOf()]).toEqual([true, 1]);
    await t.become(marta);
    await erasePersonalData(marta, { ...nobodyElse, email: "eva@lar.example" });
    await t.become(t.system);
    for (const _ of ["once", "twice"]) {
      const again = await receiveRaw(t.system, rawMail({ from, id: "one@lar.example" }));
      expect(again).toMatchObject({ isNew: false, id: null, state: "set_aside", reason: "erased" });
    }
    expect([await mailsOf(), await remaining(t, "opportunities")]).toEqual([0, []]);
    const kept = await own(t.system, "arrivals").selectAll().execute();
    expect(JSON.stringify(kept)).not.toMatch(/lar\.example|Eva/);
    expect(await receiveRaw(t.system, rawMail({ from, id: "two@lar.example" }))).toMatchObject({ isNew: true });
  }));
