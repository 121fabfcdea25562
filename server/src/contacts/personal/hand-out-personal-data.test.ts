import { expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { company } from "../../../test/people.ts";
import { confirmed } from "../../../test/factories-sales.ts";
import { diaryOf, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { writeNote } from "../../activities/write-note.ts";
import { own } from "../../platform/rows.ts";
import "../../reactions.ts";
import { createContact } from "../create-contact.ts";
import { handOutPersonalData } from "./hand-out-personal-data.ts";
import { previewPersonalData } from "./preview-personal-data.ts";

const nobodyElse = { email: undefined, phone: undefined, contactId: undefined, opportunityId: undefined };
const eva = { name: "Eva Lar", email: "eva@lar.example", phone: "+34 612 345 678" };

test("all of it is handed out as it is kept, with the documents and their lines", () =>
  inWorkspace(async (t) => {
    const { order } = await confirmed(t.system, "1");
    const contactId = order.customer.id;
    await writeNote(t.system, { kind: "contact", id: contactId }, { body: "Pays late" });
    const preview = await previewPersonalData(t.system, { ...nobodyElse, contactId });
    expect(preview).toMatchObject({ areIssued: true });
    const { data } = await handOutPersonalData(t.system, { ...nobodyElse, contactId });
    expect(data).toMatchObject({
      contacts: [{ id: contactId }],
      notes: [{ body: "Pays late" }],
      sales: [{ id: order.id }],
      sale_lines: expect.arrayContaining([expect.objectContaining({ sale_id: order.id, name: "Chair" })]),
    });
    expect(JSON.stringify(data)).not.toContain("workspace_id");
  }));

test("that it was handed out is recorded, and not whose it was", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, { kind: "person", ...eva });
    await handOutPersonalData(await t.as({ role: "manager", name: "Marta" }), { ...nobodyElse, contactId });
    const told = await own(await t.become(t.system), "diary")
      .select("subjectId")
      .where("event", "=", "person.handed_out")
      .executeTakeFirstOrThrow();
    const [entry] = await diaryOf(t, told.subjectId);
    expect(entry).toMatchObject({ by: "Marta" });
    expect(JSON.stringify(entry)).not.toMatch(/lar/i);
  }));

test("it is kept for no repetition, where it would outlive that he is erased", async () => {
  const { id, administrator } = await company();
  await administrator.ask("POST /contacts", { kind: "person", ...eva });
  const handOut = () =>
    administrator.ask("POST /personal-data/hand-out", { email: eva.email }, { "idempotency-key": "a" });
  expect((await handOut()).body.data.contacts).toMatchObject([{ name: eva.name }]);
  const { owner } = await testDatabase();
  const { rows } = await owner.query("select response from idempotency_keys where workspace_id = $1 and key = 'a'", [
    id,
  ]);
  expect(rows).toEqual([{ response: null }]);
  expect((await handOut()).body.code).toBe("idempotency.shown_once");
});

test("those who lead hand out; a stranger finds nobody", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, { kind: "person", ...eva });
    const work = (ctx: typeof t.system) => handOutPersonalData(ctx, { ...nobodyElse, contactId });
    expect(await whoMay(t, work)).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
  }));
