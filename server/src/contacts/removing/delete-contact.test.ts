import { sql } from "kysely";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { opportunity } from "../../../test/factories-opportunities.ts";
import { quotation } from "../../../test/factories-sales.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { planActivity } from "../../activities/plan-activity.ts";
import { writeNote } from "../../activities/write-note.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { getContactPage } from "../../reports/get-contact-page.ts";
import { getTimeline } from "../../reports/get-timeline.ts";
import "../../reactions.ts";
import { addAddress } from "../addresses.ts";
import { createContact } from "../create-contact.ts";
import { deleteContact, undeleteContact } from "./delete-contact.ts";

const acme = { kind: "company", name: "Acme", email: "hello@acme.example", externalId: "77" } as const;

const openOnes = (ctx: Context) => own(ctx, "activities").select("summary").where("doneAt", "is", null).execute();

test("a deleted contact is nowhere, and put back it is as it was with all that belonged to it", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, acme);
    const eva = await createContact(t.system, { kind: "person", name: "Eva", companyId: contactId });
    await addAddress(t.system, { contactId, kind: "delivery", street: "Calle Acero 4" });
    const deal = await opportunity(t.system, { customerId: contactId });
    const about = { kind: "contact", id: contactId } as const;
    await writeNote(t.system, about, { body: "Pays late" });
    const marta = await t.as({ role: "manager", name: "Marta" });
    await planActivity(marta, about, { kind: "call", summary: "Ask" });
    const before = await getContactPage(marta, { contactId });

    expect(await deleteContact(marta, { contactId })).toMatchObject({
      id: contactId,
      kind: "contact",
      name: "Acme",
      deletedBy: { name: "Marta" },
    });
    expect(await tried(marta, (ctx) => getContactPage(ctx, { contactId }))).toBe("record.not_found");
    expect((await getContactPage(marta, { contactId: eva.id })).company).toBeNull();
    expect(await openOnes(marta)).toEqual([]);
    expect(await own(marta, "opportunities").select(["customerId"]).execute()).toEqual([{ customerId: null }]);
    expect(marta.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "contact", id: contactId }),
        expect.objectContaining({ kind: "opportunity", id: deal.id }),
      ]),
    );

    expect(await undeleteContact(marta, { contactId })).toMatchObject({ name: "Acme", version: 2 });
    expect(await getContactPage(marta, { contactId })).toEqual({ ...before, version: 2 });
    expect(await openOnes(marta)).toHaveLength(1);
    expect(await own(marta, "opportunities").select(["customerId"]).execute()).toEqual([{ customerId: contactId }]);
    const { items } = await getTimeline(marta, about, { limit: 50 });
    expect(items.map(({ event }) => event)).toEqual(
      expect.arrayContaining(["contact.deleted", "contact.undeleted", "note.written"]),
    );
    expect((await diaryOf(t, contactId)).at(-1)).toMatchObject({ event: "contact.undeleted", by: "Marta" });
  }));

test("what documents stand on is refused with their names; what somebody pointed elsewhere since stays there", () =>
  inWorkspace(async (t) => {
    const sale = await quotation(t.system);
    const contactId = sale.customer.id;
    await expect(deleteContact(t.system, { contactId })).rejects.toMatchObject({
      code: "record.has_documents",
      details: { documents: [{ kind: "sale", id: sale.id, number: null }], more: 0 },
    });
    const [one, other] = [
      await createContact(t.system, acme),
      await createContact(t.system, { ...acme, externalId: "78", name: "Other" }),
    ];
    const deal = await opportunity(t.system, { customerId: one.id });
    await deleteContact(t.system, { contactId: one.id });
    await t.system.db.updateTable("opportunities").set({ customerId: other.id }).where("id", "=", deal.id).execute();
    await undeleteContact(t.system, { contactId: one.id });
    expect(await own(t.system, "opportunities").select("customerId").where("id", "=", deal.id).execute()).toEqual([
      { customerId: other.id },
    ]);
  }));

test("those who lead delete and put back; others may not, and a stranger finds neither; after 30 days it is gone", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, acme);
    expect(await whoMay(t, (ctx) => deleteContact(ctx, { contactId }))).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, (ctx) => deleteContact(ctx, { contactId }))).toBe("record.not_found");
    await t.become(t.system);
    await deleteContact(t.system, { contactId });
    expect(await whoMay(t, (ctx) => undeleteContact(ctx, { contactId }))).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, (ctx) => undeleteContact(ctx, { contactId }))).toBe("record.not_found");
    await t.become(t.system);
    await t.system.db
      .updateTable("removedRecords")
      .set({ removedAt: "2020-01-01T00:00:00Z" as never })
      .execute();
    expect(await tried(t.system, (ctx) => undeleteContact(ctx, { contactId }))).toBe("record.gone");
  }));

test("the database itself deletes for nobody who may not", () =>
  inWorkspace(async (t) => {
    const { id } = await createContact(t.system, acme);
    const ana = await t.as({ role: "sales", reach: "all" });
    const asked = sql`select app.set_aside('contact', ${id}::uuid, now())`;
    await expect(asked.execute(ana.db)).rejects.toMatchObject({ code: "42501" });
  }));
