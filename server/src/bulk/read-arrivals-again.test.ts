import { expect, test } from "vitest";
import { ask, changeMany, takeBack, work } from "../../test/bulk.ts";
import { leadsThen, website } from "../../test/calling.ts";
import { type InWorkspace, inWorkspace } from "../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { editOpportunity } from "../opportunities/edit-opportunity.ts";
import { own } from "../platform/rows.ts";
import "../reactions.ts";
import { listBulkChanges } from "./list-bulk-changes.ts";

const who = { "/quien": "contactName", "/tel": "phone" } as const;

/** One call that waited for it said nothing, one that became a lead with its values in the wrong places, one that nobody can read. */
async function threeCalls(t: InWorkspace) {
  const site = await website(t.system, { "/quien": "ignore" });
  const waited = await site.call('{"quien":"Eva Sanz"}');
  await site.map({ "/quien": "companyName" });
  const wrong = await site.call('{"quien":"Ana Ruiz","tel":"+34600111222"}');
  const unreadable = await site.call("<xml/>");
  const marta = await t.as({ role: "manager", name: "Marta" });
  const asked = {
    list: "arrivals" as const,
    filters: { webhookId: site.webhookId },
    change: { readAgain: true as const },
  };
  return { ...site, waited, wrong, unreadable, marta, asked, leadId: wrong.id as never };
}

const arrivalsThen = (t: InWorkspace) =>
  t.asSystem((ctx) =>
    own(ctx, "arrivals").select(["state", "reason", "title", "read", "subjectId"]).orderBy("id").execute(),
  );

test("after a change of mapping all that is kept is read again: made, corrected, left with its reason, and taken back as a whole", () =>
  inWorkspace(async (t) => {
    const { map, marta, asked, leadId } = await threeCalls(t);
    const [before, leadsBefore] = [await arrivalsThen(t), await leadsThen(t.system)];
    await map(who);
    const bulk = await changeMany(t, marta, asked);
    expect(bulk).toMatchObject({ state: "done", total: 3, changed: 2, made: 1, same: 0, refused: 1 });
    expect(bulk.leftOut).toEqual([expect.objectContaining({ message: "It could not be read." })]);
    const phone = "+34600111222";
    expect(await leadsThen(marta)).toMatchObject([
      { id: leadId, title: "Ana Ruiz", contactName: "Ana Ruiz", companyName: null, phone },
      { title: "Eva Sanz", contactName: "Eva Sanz" },
    ]);
    expect((await diaryOf(t, leadId)).at(-1)).toMatchObject({
      event: "lead.read_again",
      by: "Marta",
      before: { companyName: "Ana Ruiz", contactName: null },
      after: { companyName: null, contactName: "Ana Ruiz" },
    });
    await t.become(marta);
    expect(await changeMany(t, marta, asked)).toMatchObject({ changed: 0, made: 0, same: 2, refused: 1 });
    expect(await takeBack(t, marta, bulk.id)).toMatchObject({ state: "undone", undone: 2, kept: 0 });
    expect(await leadsThen(marta)).toEqual(leadsBefore);
    expect(await arrivalsThen(t)).toEqual(before);
  }));

test("what somebody changed is neither corrected nor taken back", () =>
  inWorkspace(async (t) => {
    const { map, marta, asked, leadId } = await threeCalls(t);
    await editOpportunity(await t.become(marta), { opportunityId: leadId, phone: "+34 600 999 888" });
    await t.become(t.system);
    await map(who);
    const bulk = await changeMany(t, marta, asked);
    expect(bulk).toMatchObject({ changed: 2, made: 1 });
    const [ana, eva] = await leadsThen(marta);
    expect(ana).toMatchObject({ contactName: "Ana Ruiz", companyName: null, phone: "+34 600 999 888" });
    await editOpportunity(marta, { opportunityId: leadId, contactName: "Ana Ruiz Mora" });
    await editOpportunity(marta, { opportunityId: eva!.id, phone: "+34 600 333 444" });
    expect(await takeBack(t, marta, bulk.id)).toMatchObject({ undone: 1, kept: 1 });
    expect(await leadsThen(marta)).toMatchObject([
      { contactName: "Ana Ruiz Mora", companyName: "Ana Ruiz" },
      { id: eva!.id, contactName: "Eva Sanz", phone: "+34 600 333 444" },
    ]);
  }));

test("asked for twice at once, each call is read once; those of a webhook are listed by it", () =>
  inWorkspace(async (t) => {
    const { map, marta, asked, webhookId } = await threeCalls(t);
    await map(who);
    await t.become(marta);
    const [first, second] = [await ask(marta, asked), await ask(marta, asked)];
    expect([await work(t, marta, first.id), await work(t, marta, second.id)]).toMatchObject([
      { changed: 2, same: 0 },
      { changed: 0, same: 2 },
    ]);
    expect(await leadsThen(marta)).toHaveLength(2);
    const { items } = await listBulkChanges(marta, { limit: 10, cursor: undefined, webhookId });
    expect(items.map(({ id }) => id)).toEqual([second.id, first.id]);
    const other = t.system.newId<"webhooks">();
    expect((await listBulkChanges(marta, { limit: 10, cursor: undefined, webhookId: other })).items).toEqual([]);
  }));

test("by those who lead, each in his own company, of a webhook that is there", () =>
  inWorkspace(async (t) => {
    const { asked, marta } = await threeCalls(t);
    expect(await whoMay(t, (ctx) => ask(ctx, asked))).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, (ctx) => ask(ctx, asked))).toBe("record.not_found");
    const nowhere = { ...asked, filters: { webhookId: t.system.newId<"webhooks">() } };
    expect(await tried(await t.become(marta), (ctx) => ask(ctx, nowhere))).toBe("record.not_found");
  }));
