import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { lead, stagesOf } from "../../../test/factories-opportunities.ts";
import { tried, triedBy, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { writeNote } from "../../activities/write-note.ts";
import type { Context } from "../../platform/context.ts";
import { mergeOpportunities } from "./merge-opportunities.ts";
import { previewOpportunityMerge } from "./preview-opportunity-merge.ts";
import { addOpportunities } from "../store.ts";
import { planNew } from "../create-opportunity.ts";
import { rankAt } from "@trato/domain/opportunities/rank.ts";
import { mergedDeal } from "@trato/domain/opportunities/merging/merged-deal.ts";

/** Zoe asked twice: once with a mail, once by telephone. */
async function twoLeads(ctx: Context) {
  const first = await lead(ctx, {
    title: "New office",
    contactName: "Zoe Quintana",
    email: "zoe@quintana.example",
    expectedRevenue: "12000" as never, // a decimal
    description: "Wants 20 tables",
    tags: ["Web"],
    address: { city: "Burgos" },
  });
  const second = await lead(ctx, {
    title: "Second",
    phone: "+34 600 111 222",
    expectedRevenue: "99" as never, // as above
    description: "And chairs",
    priority: 3,
    tags: ["Fair", "Web"],
    address: { street: "Calle Mayor 1", city: "Burgos" },
  });
  return [first, second] as const;
}

test("the preview says what comes of it: whose values, what moves, and what is pointed at", () =>
  inWorkspace(async (t) => {
    const [first, second] = await twoLeads(t.system);
    await writeNote(t.system, { kind: "opportunity", id: second.id }, { body: "Called back" });
    const preview = await previewOpportunityMerge(t.system, { opportunityIds: [second.id, first.id] });
    const of = Object.fromEntries(preview.choices.map(({ part, from }) => [part, from]));
    expect(preview).toMatchObject({ survivorId: first.id, records: [{ id: first.id }, { id: second.id, moves: {} }] });
    expect(preview.records[1]?.moves).toEqual({ "notes.subject_id": 1 });
    expect(of).toMatchObject({
      title: first.id,
      phone: second.id,
      address: second.id,
      priority: second.id,
      description: null,
      tags: null,
      standing: first.id,
    });
    expect(preview.names).toMatchObject({ [(await stagesOf(t.system)).fresh.id]: "New" });
  }));

test("what the preview says is what comes of it, whatever is chosen", () =>
  inWorkspace(async (t) => {
    const [first, second] = await twoLeads(t.system);
    const { records } = await previewOpportunityMerge(t.system, { opportunityIds: [first.id, second.id] });
    const choices = [
      { part: "title" as const, from: second.id },
      { part: "description" as const, from: second.id },
      { part: "expectedRevenue" as const, from: second.id },
    ];
    const said = Object.assign({}, ...mergedDeal(records, choices).map(({ values }) => values));
    await mergeOpportunities(t.system, {
      opportunityId: first.id,
      version: records[0]?.version,
      absorbed: [{ opportunityId: second.id, version: records[1]?.version }],
      choices: choices.map(({ part, from }) => ({ part, opportunityId: from })),
    });
    const other = await lead(t.system);
    const after = await previewOpportunityMerge(t.system, { opportunityIds: [first.id, other.id] });
    expect(after.records.find(({ id }) => id === first.id)?.values).toEqual(said);
  }));

test("of records that whoever sells reaches; nothing of others, and not of what waits in the pool", () =>
  inWorkspace(async (t) => {
    const bea = await t.member();
    const [mine, hers] = [await lead(t.system, { salespersonId: null }), await lead(t.system, { salespersonId: bea })];
    const work = (ctx: Context) => previewOpportunityMerge(ctx, { opportunityIds: [mine.id, hers.id] });
    expect(await whoMay(t, work)).toEqual(["sales", "manager", "administrator"]);
    expect(await triedBy(t, { role: "sales", reach: "own" }, work)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
    await t.become(t.system);
    const { id, record } = await planNew(t.system, "lead", { title: "Waits", salespersonId: null });
    const at = { rank: rankAt(Date.parse(t.system.now)), createdAt: t.system.now, createdBy: null };
    await addOpportunities(t.system, [{ ...record, type: "pooled", ...at }]);
    expect(await tried(t.system, (ctx) => previewOpportunityMerge(ctx, { opportunityIds: [mine.id, id] }))).toBe(
      "lead.pooled",
    );
  }));
