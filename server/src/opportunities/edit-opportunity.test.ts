import { expect, test } from "vitest";
import type { Decimal } from "@trato/domain/decimal.ts";
import { inWorkspace } from "../../test/factories.ts";
import { lead, opportunity, stagesOf } from "../../test/factories-opportunities.ts";
import { customer } from "../../test/factories-stock.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { assignOpportunity } from "./assign-opportunity.ts";
import { loseOpportunity, restoreOpportunity } from "./close-opportunity.ts";
import { editOpportunity } from "./edit-opportunity.ts";
import { moveOpportunity } from "./move-opportunity.ts";

const euros = (text: string) => text as Decimal; // written as a decimal

test("merges what others did not touch and refuses what they did, with both values", () =>
  inWorkspace(async (t) => {
    const { id: opportunityId, version } = await opportunity(t.system, { phone: "1" });
    await editOpportunity(t.system, { opportunityId, version, phone: "2", expectedRevenue: euros("10.00") });
    const merged = await editOpportunity(t.system, { opportunityId, version, address: { state: "Lugo" } });
    expect(merged).toMatchObject({ phone: "2", expectedRevenue: "10.00", address: { state: "Lugo" }, version: 3 });
    const overlap = editOpportunity(t.system, { opportunityId, version, phone: "3", title: "Mine" });
    await expect(overlap).rejects.toMatchObject({
      kind: "conflict",
      code: "record.changed",
      details: { theirs: { phone: "2" }, yours: { phone: "3" }, version: 3 },
    });
    const same = await editOpportunity(t.system, { opportunityId, version, expectedRevenue: euros("10") });
    expect(same.version).toBe(3);
  }));

test("a card may be moved and given away while somebody edits it", () =>
  inWorkspace(async (t) => {
    const bea = await t.member();
    const { qualified } = await stagesOf(t.system);
    const { id: opportunityId, version } = await opportunity(t.system);
    await moveOpportunity(t.system, { opportunityId, stageId: qualified.id });
    await assignOpportunity(t.system, { opportunityId, salespersonId: bea });
    const edited = await editOpportunity(t.system, { opportunityId, version, title: "Desks" });
    expect(edited).toMatchObject({ title: "Desks", stage: { id: qualified.id }, salesperson: { id: bea } });
  }));

test("every change is told, and recorded once with what was before and after", () =>
  inWorkspace(async (t) => {
    const ctx = { ...(await t.as({ role: "manager" })), changes: [] };
    const { id: opportunityId } = await opportunity(ctx, { title: "Desks" });
    await editOpportunity(ctx, { opportunityId, title: "Chairs" });
    await assignOpportunity(ctx, { opportunityId, salespersonId: null });
    await t.become(t.system);
    const diary = await t.db
      .selectFrom("diary")
      .select(["event", "before", "after", "version"])
      .where("subjectId", "=", opportunityId)
      .orderBy("version")
      .execute();
    expect(diary).toMatchObject([
      { event: "opportunity.created", version: 1, after: { title: "Desks" } },
      { event: "opportunity.edited", version: 2, before: { title: "Desks" }, after: { title: "Chairs" } },
      { event: "opportunity.assigned", version: 3, after: { salespersonId: null } },
    ]);
    expect(ctx.changes).toMatchObject([{ version: 1 }, { version: 2 }, { version: 3 }]);
  }));

test("what holds already, however it is written, is no change", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { id: opportunityId } = await opportunity(ana, {
      phone: "1",
      tags: ["vip"],
      expectedRevenue: euros("10.50"),
    });
    const same = { phone: " 1 ", tags: ["vip", "vip"], expectedRevenue: euros("10.5"), email: " " };
    expect(await editOpportunity(ana, { opportunityId, ...same })).toMatchObject({ version: 1 });
    expect(ana.changes).toMatchObject([{ version: 1 }]);
    expect(await diaryOf(t, opportunityId)).toHaveLength(1);
  }));

test("what is lost is restored before it is edited, a lead as well", () =>
  inWorkspace(async (t) => {
    for (const { id: opportunityId } of [await opportunity(t.system), await lead(t.system)]) {
      const edit = (ctx: Context) => editOpportunity(ctx, { opportunityId, title: "Chairs" });
      await loseOpportunity(t.system, { opportunityId });
      expect(await tried(t.system, edit)).toBe("opportunity.lost");
      await restoreOpportunity(t.system, { opportunityId });
      expect(await tried(t.system, edit)).toBe("done");
    }
  }));

test("a customer who is named later says what was not known, and overwrites nothing", () =>
  inWorkspace(async (t) => {
    const customerId = await customer(t.system, "Acme");
    await t.db.updateTable("contacts").set({ email: "hello@acme.example", city: "Madrid" }).execute();
    const { id: opportunityId } = await lead(t.system, { email: "berta@acme.example" });
    const edited = await editOpportunity(t.system, { opportunityId, customerId });
    expect(edited).toMatchObject({
      customer: { name: "Acme" },
      companyName: "Acme",
      email: "berta@acme.example",
      address: { city: "Madrid" },
    });
    expect((await diaryOf(t, opportunityId)).at(-1)).toMatchObject({
      event: "lead.edited",
      after: { customerId, companyName: "Acme", city: "Madrid" },
    });
    const gone = await editOpportunity(t.system, { opportunityId, customerId: null });
    expect(gone).toMatchObject({ customer: null, companyName: "Acme" });
  }));

test("a customer who is not there, or is of another company, is refused and the field is named", () =>
  inWorkspace(async (t) => {
    const ours = await customer(t.system, "Acme");
    const stranger = await t.elsewhere();
    const { id: opportunityId } = await opportunity(stranger);
    for (const customerId of [ours, stranger.newId<"contacts">()])
      await expect(editOpportunity(stranger, { opportunityId, customerId })).rejects.toMatchObject({
        kind: "invalid",
        code: "reference.unknown",
        details: { path: "customerId" },
      });
  }));

test("who reaches a record edits it, and nobody else", () =>
  inWorkspace(async (t) => {
    const { id: opportunityId } = await opportunity(t.system, { salespersonId: await t.member() });
    const edit = (ctx: Context) => editOpportunity(ctx, { opportunityId, title: "Mine" });
    expect(await triedBy(t, { reach: "all" }, edit)).toBe("done");
    expect(await triedBy(t, { role: "manager" }, edit)).toBe("done");
    expect(await triedBy(t, { reach: "own" }, edit)).toBe("record.not_found");
    expect(await triedBy(t, { role: "back_office" }, edit)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, edit)).toBe("record.not_found");
  }));
