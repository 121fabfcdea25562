import { expect, test } from "vitest";
import { changeMany, takeBack } from "../../../test/bulk.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { lead, opportunity } from "../../../test/factories-opportunities.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { loseOpportunity, restoreOpportunity, winOpportunity } from "../close-opportunity.ts";
import { editOpportunity } from "../edit-opportunity.ts";
import { listLeads } from "../list-opportunities.ts";
import { readOutcomes } from "../scoring/read-outcomes.ts";
import { verifyPipeline } from "../verify-pipeline.ts";
import "../../reactions.ts";
import { archiveOpportunity } from "./archive-opportunity.ts";

test("an archived lead is out of the way, is no loss, and comes back open", () =>
  inWorkspace(async (t) => {
    const [one, lost] = [await lead(t.system, { title: "Spam" }), await lead(t.system, { title: "Lost" })];
    await loseOpportunity(t.system, { opportunityId: lost.id });
    const opportunityId = one.id;
    const ana = await t.as({ role: "sales", reach: "all", name: "Ana" });
    expect(await archiveOpportunity(ana, { opportunityId })).toMatchObject({
      archivedAt: ana.now,
      can: { restore: true, archive: { code: "opportunity.archived" }, edit: { code: "opportunity.archived" } },
    });
    const titles = async (state: "open" | "lost" | "archived") =>
      (await listLeads(ana, { limit: 80, state })).items.map(({ title }) => title);
    expect([await titles("open"), await titles("lost"), await titles("archived")]).toEqual([[], ["Lost"], ["Spam"]]);
    expect((await readOutcomes(await t.become(t.system))).map(({ id }) => id)).toEqual([lost.id]);
    await t.become(ana);
    expect(await tried(ana, (ctx) => editOpportunity(ctx, { opportunityId, version: undefined, phone: "1" }))).toBe(
      "opportunity.archived",
    );
    expect(await restoreOpportunity(ana, { opportunityId })).toMatchObject({ state: "open", archivedAt: null });
    expect((await diaryOf(t, opportunityId)).slice(1).map(({ event }) => event)).toEqual([
      "lead.archived",
      "lead.restored",
    ]);
  }));

test("what was won or lost is not archived; an archived deal that is won all the same is out of the archive", () =>
  inWorkspace(async (t) => {
    const deals = [await opportunity(t.system), await opportunity(t.system), await opportunity(t.system)];
    const [won = "", lost = "", archived = ""] = deals.map(({ id }) => id);
    const one = (id: string) => ({ opportunityId: id as (typeof deals)[number]["id"] });
    await winOpportunity(t.system, one(won));
    await loseOpportunity(t.system, one(lost));
    expect(await tried(t.system, (ctx) => archiveOpportunity(ctx, one(won)))).toBe("opportunity.won");
    expect(await tried(t.system, (ctx) => archiveOpportunity(ctx, one(lost)))).toBe("opportunity.lost");
    await archiveOpportunity(t.system, one(archived));
    expect(await verifyPipeline(t.system)).toEqual([]);
    expect(await winOpportunity(t.system, one(archived))).toMatchObject({ state: "won", archivedAt: null });
    expect(await verifyPipeline(t.system)).toEqual([]);
  }));

test("whoever sells archives; a stranger finds nothing", () =>
  inWorkspace(async (t) => {
    const { id: opportunityId } = await lead(t.system, { salespersonId: null });
    const work = (ctx: Parameters<typeof archiveOpportunity>[0]) => archiveOpportunity(ctx, { opportunityId });
    expect(await whoMay(t, work)).toEqual(["sales", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
  }));

test("many are archived together, and the undo opens them", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    for (let at = 0; at < 3; at++) await lead(marta);
    const bulk = await changeMany(t, marta, {
      list: "leads",
      filters: { state: "open" },
      change: { outcome: "archived" },
    });
    expect(bulk.changed).toBe(3);
    expect((await listLeads(marta, { limit: 80, state: "archived" })).items).toHaveLength(3);
    expect(await takeBack(t, marta, bulk.id)).toMatchObject({ undone: 3, kept: 0 });
    expect((await listLeads(marta, { limit: 80, state: "open" })).items).toHaveLength(3);
  }));
