import { expect, test } from "vitest";
import { type InWorkspace, inWorkspace } from "../../../test/factories.ts";
import { lead } from "../../../test/factories-opportunities.ts";
import { confirmed } from "../../../test/factories-sales.ts";
import { writeNote } from "../../activities/write-note.ts";
import { listUnsubscribes } from "../../messaging/unsubscribes/list-unsubscribes.ts";
import { unsubscribedOf } from "../../messaging/unsubscribes/store.ts";
import { unsubscribe } from "../../messaging/unsubscribes/unsubscribe.ts";
import { own, updateOwn } from "../../platform/rows.ts";
import "../../reactions.ts";
import { createContact } from "../create-contact.ts";
import { readContact } from "../get-contact.ts";
import { erasePersonalData } from "./erase-personal-data.ts";
import { sweepNames } from "./sweep-names.ts";

const eva = { kind: "person", name: "Eva Lar", email: "eva@lar.example", phone: "+34 612 345 678" } as const;

/** Erases somebody, and does the job that follows. */
async function erased(t: InWorkspace, asked: Parameters<typeof erasePersonalData>[1]): Promise<void> {
  const { id } = await erasePersonalData(t.system, asked);
  await sweepNames(id, (work) => work(t.system));
}

test("whoever has the same name keeps it, and what was ordered keeps whom it was for; texts that name the one do not", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, eva);
    const namesake = await createContact(t.system, { ...eva, email: "other@lar.example", phone: "911222333" });
    const longer = await createContact(t.system, { kind: "person", name: "Eva Lar Gil" });
    const hers = await lead(t.system, { title: "Eva Lar", contactName: "Eva Lar", companyName: "Eva Lar" });
    await writeNote(t.system, { kind: "opportunity", id: hers.id }, { body: "Eva Lar sent her (eva@lar.example)" });
    const { saleId } = await confirmed(t.system, "1");
    await updateOwn(t.system, "sales")
      .set({ acceptedBy: "Eva Lar", invoiceAddress: "Eva Lar, Calle 1" })
      .where("id", "=", saleId)
      .execute();
    await erased(t, { contactId });
    expect([await readContact(t.system, namesake.id), await readContact(t.system, longer.id)]).toMatchObject([
      { name: "Eva Lar", email: "other@lar.example" },
      { name: "Eva Lar Gil" },
    ]);
    const deals = await own(t.system, "opportunities").select(["title", "contactName", "companyName"]).execute();
    expect(deals).toEqual([{ title: "Eva Lar", contactName: "Eva Lar", companyName: "Eva Lar" }]);
    expect(await own(t.system, "notes").select("body").execute()).toEqual([{ body: "••• sent her (•••)" }]);
    const sales = await own(t.system, "sales").select(["acceptedBy", "invoiceAddress"]).execute();
    expect(sales).toEqual([{ acceptedBy: "Eva Lar", invoiceAddress: "Eva Lar, Calle 1" }]);
  }));

test("a number and an address that are somebody else's as well stay where they stand", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, eva);
    const shared = await lead(t.system, { title: "Same office", email: "EVA@lar.example", phone: "612 34 56 78" });
    await erased(t, { contactId, except: [shared.id] });
    expect(await own(t.system, "opportunities").select(["email", "phone"]).execute()).toEqual([
      { email: "EVA@lar.example", phone: "612 34 56 78" },
    ]);
  }));

test("who wanted no mails gets none afterwards either, and nobody reads who that was", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, eva);
    const { id } = await lead(t.system, { title: "Somebody else" });
    const about = { kind: "opportunity", id } as const;
    await unsubscribe(t.system, about, { address: eva.email, isUnsubscribed: true });
    await erased(t, { contactId });
    expect(await unsubscribedOf(t.system, "Eva@lar.example")).toMatchObject({ address: eva.email });
    expect(JSON.stringify(await own(t.system, "unsubscribes").selectAll().execute())).not.toMatch(/lar/);
    expect((await listUnsubscribes(t.system, { limit: 20 })).items).toEqual([]);
    await unsubscribe(t.system, about, { address: eva.email, isUnsubscribed: false });
    expect(await unsubscribedOf(t.system, eva.email)).toBeNull();
  }));
