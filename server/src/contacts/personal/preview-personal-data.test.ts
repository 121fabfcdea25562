import { sql } from "kysely";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { lead } from "../../../test/factories-opportunities.ts";
import { whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { writeNote } from "../../activities/write-note.ts";
import "../../reactions.ts";
import { createContact } from "../create-contact.ts";
import { previewPersonalData } from "./preview-personal-data.ts";

const nobodyElse = { email: undefined, phone: undefined, contactId: undefined, opportunityId: undefined };
const eva = { name: "Eva Lar", email: "eva@lar.example", phone: "+34 612 345 678" };

test("what is known of somebody is found by his record, address or number, with why, and counted", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, { kind: "person", ...eva });
    const one = await lead(t.system, { title: "A", email: eva.email });
    const two = await lead(t.system, { title: "B", phone: "612 34 56 78" });
    await lead(t.system, { title: "C", email: "other@lar.example" });
    await writeNote(t.system, { kind: "opportunity", id: one.id }, { body: "Called" });
    const found = await previewPersonalData(t.system, { ...nobodyElse, contactId });
    expect(found.records.map(({ id, by }) => [id, by])).toEqual([
      [contactId, "chosen"],
      [one.id, "email"],
      [two.id, "phone"],
    ]);
    expect(found).toMatchObject({ rows: { contacts: 1, opportunities: 2, notes: 1 }, documents: 0, areIssued: false });
    const byNumber = await previewPersonalData(t.system, { ...nobodyElse, phone: "612345678" });
    expect(byNumber.records.map(({ by }) => by)).toEqual(["phone", "phone"]);
  }));

test("what is too much to be one person's is refused, and not left out in silence", () =>
  inWorkspace(async (t) => {
    const { id } = await lead(t.system, { phone: eva.phone });
    const again = sql`
      insert into opportunities (workspace_id, id, type, title, phone, stage_id, rank, stage_changed_at, created_at)
      select workspace_id, gen_random_uuid(), type, title, phone, stage_id, rank, stage_changed_at, created_at
      from opportunities, generate_series(1, 500) where id = ${id}`;
    await again.execute(t.system.db);
    const asked = { ...nobodyElse, phone: eva.phone };
    await expect(previewPersonalData(t.system, asked)).rejects.toMatchObject({ code: "person.too_many" });
  }));

test("those who lead look; a stranger finds nobody", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, { kind: "person", ...eva });
    const work = (ctx: typeof t.system) => previewPersonalData(ctx, { ...nobodyElse, contactId });
    expect(await whoMay(t, work)).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
  }));
