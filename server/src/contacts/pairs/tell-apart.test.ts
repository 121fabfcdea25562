import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { compareSome } from "../../opportunities/pairs/find-pairs.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { createContact } from "../create-contact.ts";
import { editContact } from "../edit-contact.ts";
import { findDuplicates } from "../find-duplicates.ts";
import { listContactPairs } from "./list-contact-pairs.ts";
import { takeBackContactsApart, tellContactsApart } from "./tell-apart.ts";

const ana = { kind: "person", name: "Ana Ruiz", email: "ana@acme.example" } as const;
const pages = async (ctx: Context) => (await listContactPairs(ctx, { limit: 80 })).items;

async function compareAll(ctx: Context): Promise<void> {
  while (await compareSome(ctx));
}

async function twoAlike(ctx: Context) {
  const { id: contactId } = await createContact(ctx, ana);
  const { id: otherContactId } = await createContact(ctx, { ...ana, phone: "910 000 000" });
  await compareAll(ctx);
  return { contactId, otherContactId };
}

test("two that are not the same are asked about no more, nor told as alike, until that is taken back", () =>
  inWorkspace(async (t) => {
    const two = await twoAlike(t.system);
    const ctx = await t.as({ role: "sales", reach: "own", name: "Bea" });
    const [pair] = await pages(ctx);
    expect(pair).toMatchObject({
      first: { id: two.contactId },
      second: { id: two.otherContactId },
      sureness: "almostCertain",
    });
    const alike = () => findDuplicates(ctx, { ...ana, exceptId: two.contactId });
    expect((await alike()).items).toHaveLength(1);
    expect(await tellContactsApart(ctx, { contactId: two.otherContactId, otherContactId: two.contactId })).toEqual({
      isToldApart: true,
    });
    expect([await pages(ctx), (await alike()).items]).toEqual([[], []]);
    await editContact(t.system, { contactId: two.contactId, phone: "910 000 000" });
    await compareAll(t.system);
    expect(await pages(ctx)).toEqual([]);
    expect((await findDuplicates(ctx, ana)).items).toHaveLength(2); // who types is told of both
    expect(await takeBackContactsApart(ctx, two)).toEqual({ isToldApart: false });
    expect((await pages(ctx)).map(({ foundAt: _, ...each }) => each)).toMatchObject([
      { first: pair?.first.id && { id: two.contactId } },
    ]);
    expect((await alike()).items).toHaveLength(1);
    const events = (await diaryOf(t, two.otherContactId)).map(({ event, after, by }) => [event, after, by]);
    expect(events.slice(-2)).toEqual([
      ["contact.told_apart", { otherId: two.contactId, otherName: "Ana Ruiz" }, "Bea"],
      ["contact.apart_taken_back", { otherId: two.contactId, otherName: "Ana Ruiz" }, "Bea"],
    ]);
  }));

test("what nobody was asked about can be told apart too, and leaves nothing when it is taken back", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, ana);
    const { id: otherContactId } = await createContact(t.system, { kind: "person", name: "Luis" });
    const entries = async () => (await diaryOf(t, contactId)).length;
    const before = await entries();
    await tellContactsApart(t.system, { contactId, otherContactId });
    await tellContactsApart(t.system, { contactId, otherContactId });
    expect(await entries()).toBe(before + 1);
    await takeBackContactsApart(t.system, { contactId, otherContactId });
    await takeBackContactsApart(t.system, { contactId, otherContactId });
    expect(await entries()).toBe(before + 2);
    expect(await t.db.selectFrom("alikePairs").selectAll().execute()).toEqual([]);
  }));

test("it takes two that are there, and somebody who may edit them", () =>
  inWorkspace(async (t) => {
    const two = await twoAlike(t.system);
    const same = { contactId: two.contactId, otherContactId: two.contactId };
    expect(await tried(t.system, (ctx) => tellContactsApart(ctx, same))).toBe("pair.same_record");
    const gone = { ...two, otherContactId: t.system.newId<"contacts">() };
    expect(await tried(t.system, (ctx) => tellContactsApart(ctx, gone))).toBe("record.not_found");
    expect(await whoMay(t, (ctx) => tellContactsApart(ctx, two))).toEqual(
      await whoMay(t, (ctx) => editContact(ctx, { contactId: two.contactId, phone: "1" })),
    );
    expect(await whoeverIsElsewhere(t, (ctx) => tellContactsApart(ctx, two))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (ctx) => takeBackContactsApart(ctx, two))).toBe("record.not_found");
  }));
