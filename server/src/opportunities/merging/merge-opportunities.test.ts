import { describe, expect, test } from "vitest";
import { attachText } from "../../../test/attaching.ts";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../../test/factories.ts";
import { lead, opportunity, stagesOf } from "../../../test/factories-opportunities.ts";
import { oneWaits } from "../../../test/one-waits.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { logCall } from "../../activities/log-call.ts";
import { planActivity } from "../../activities/plan-activity.ts";
import { writeNote } from "../../activities/write-note.ts";
import { holdFromWriting } from "../../contacts/merging/writing-about.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { sendEmail } from "../../messaging/send-email.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { doStep } from "../../sequences/do-step.ts";
import { enrolOpportunity } from "../../sequences/enrol-opportunity.ts";
import { sequence, standing } from "../../../test/sequences.ts";
import { getOpportunityPage } from "../../reports/get-opportunity-page.ts";
import { getTimeline } from "../../reports/get-timeline.ts";
import { createQuotation } from "../../sales/create-quotation.ts";
import { editOpportunity } from "../edit-opportunity.ts";
import { moveOpportunity } from "../move-opportunity.ts";
import type { OpportunityId } from "../store.ts";
import { verifyPipeline } from "../verify-pipeline.ts";
import { mergeOpportunities } from "./merge-opportunities.ts";
import { previewOpportunityMerge } from "./preview-opportunity-merge.ts";
import { undoOpportunityMerge } from "./undo-opportunity-merge.ts";

const merging = (opportunityId: OpportunityId, ...others: OpportunityId[]) => ({
  opportunityId,
  version: undefined,
  absorbed: others.map((each) => ({ opportunityId: each, version: undefined })),
});

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

test("two leads of one customer are one: the first keeps what it says, the other fills what it lacks, texts and tags stand together", () =>
  inWorkspace(async (t) => {
    const [first, second] = await twoLeads(t.system);
    const { id } = await mergeOpportunities(t.system, merging(first.id, second.id));
    expect(await getOpportunityPage(t.system, { opportunityId: first.id })).toMatchObject({
      type: "lead",
      title: "New office",
      email: "zoe@quintana.example",
      phone: "+34 600 111 222",
      expectedRevenue: "12000.00",
      priority: 3,
      tags: ["Web", "Fair"],
      description: "Wants 20 tables\n\nAnd chairs",
      address: { street: "Calle Mayor 1", city: "Burgos" },
    });
    const told = (await diaryOf(t, first.id)).at(-1);
    expect(told).toMatchObject({ event: "lead.merged", after: { mergeId: id, merged: ["Second"] } });
    expect(told?.after).toMatchObject({ phone: "+34 600 111 222" });
  }));

test("each field is taken from the record that was chosen, also in the one that is older", () =>
  inWorkspace(async (t) => {
    const [first, second] = await twoLeads(t.system);
    await mergeOpportunities(t.system, {
      ...merging(second.id, first.id),
      choices: [
        { part: "title", opportunityId: second.id },
        { part: "expectedRevenue", opportunityId: second.id },
        { part: "description", opportunityId: first.id },
        { part: "address", opportunityId: first.id },
      ],
    });
    expect(await getOpportunityPage(t.system, { opportunityId: second.id })).toMatchObject({
      title: "Second",
      contactName: "Zoe Quintana",
      expectedRevenue: "99.00",
      description: "Wants 20 tables",
      address: { street: null, city: "Burgos" },
    });
  }));

test("a lead and an opportunity become an opportunity, which stands where that stood; the board is counted right", () =>
  inWorkspace(async (t) => {
    const { qualified } = await stagesOf(t.system);
    const asked = await lead(t.system, { title: "Asks", expectedRevenue: "500" as never }); // a decimal
    const deal = await opportunity(t.system, { title: "Deal", stageId: qualified.id });
    const other = await opportunity(t.system, { title: "Other", expectedRevenue: "70" as never }); // as above
    const refused = {
      ...merging(asked.id, deal.id),
      choices: [{ part: "standing" as const, opportunityId: asked.id }],
    };
    expect(await tried(t.system, (ctx) => mergeOpportunities(ctx, refused))).toBe("merge.back_to_lead");
    await mergeOpportunities(t.system, merging(asked.id, deal.id, other.id));
    expect(await getOpportunityPage(t.system, { opportunityId: asked.id })).toMatchObject({
      type: "opportunity",
      stage: { id: qualified.id },
      title: "Deal",
      expectedRevenue: "70.00",
    });
    expect(await verifyPipeline(t.system)).toEqual([]);
  }));

test("notes, activities, files, quotations and products go along; the old address leads to the one that stayed, whose history tells it all", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ role: "sales", name: "Ana" });
    const [first, second] = [await opportunity(ana, { title: "First" }), await opportunity(ana, { title: "Second" })];
    const third = await opportunity(ana, { title: "Third" });
    const about = { kind: "opportunity" as const, id: second.id };
    await writeNote(ana, about, { body: "Called back" });
    await planActivity(ana, about, { kind: "call", summary: "Call Zoe" });
    await attachText(ana, about, { name: "Plan.txt" });
    const { id: customerId } = await createContact(ana, { kind: "company", name: "Quintana" });
    const sale = await createQuotation(ana, { customerId, opportunityId: second.id, lines: [] });
    await mergeOpportunities(ana, merging(first.id, second.id));
    const page = await getOpportunityPage(ana, { opportunityId: second.id });
    expect(page).toMatchObject({ id: first.id, sales: [{ id: sale.id }], nextActivity: { summary: "Call Zoe" } });
    await mergeOpportunities(ana, merging(third.id, first.id));
    expect(await getOpportunityPage(ana, { opportunityId: second.id })).toMatchObject({ id: third.id });
    const { items } = await getTimeline(ana, { kind: "opportunity", id: third.id }, { limit: 50 });
    expect(
      items.map(({ event, note, activity, file }) => note?.body ?? activity?.summary ?? file?.name ?? event),
    ).toEqual(
      expect.arrayContaining(["opportunity.merged", "Called back", "Call Zoe", "Plan.txt", "opportunity.created"]),
    );
    const told = await own(ana, "diary").select("id").where("subjectId", "=", second.id).execute();
    expect(told.length).toBeGreaterThan(3);
  }));

test("nothing more is written about what was merged, where the record that stayed would not show it", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ role: "sales", name: "Ana" });
    const [first, second] = await twoLeads(ana);
    const about = { kind: "opportunity" as const, id: second.id };
    const mail = { to: "zoe@quintana.example", subject: "Tables", body: "As you asked" };
    const writing: ((ctx: Context) => Promise<unknown>)[] = [
      (ctx) => writeNote(ctx, about, { body: "Called back" }),
      (ctx) => planActivity(ctx, about, { kind: "call", summary: "Call Zoe" }),
      (ctx) => logCall(ctx, about, { summary: "Called Zoe" }),
      (ctx) => attachText(ctx, about),
      (ctx) => sendEmail(ctx, about, mail),
    ];
    const outcomes = async () => {
      const said = new Set<string>();
      for (const work of writing) said.add(await tried(ana, work));
      return [...said];
    };
    expect(await outcomes()).toEqual(["done"]);
    const { id } = await mergeOpportunities(ana, merging(first.id, second.id));
    expect(await outcomes()).toEqual(["record.not_found"]);
    await undoOpportunityMerge(ana, { mergeId: id });
    expect(await outcomes()).toEqual(["done"]);
  }));

test("by whoever sells and reaches all of them; a stranger finds none", () =>
  inWorkspace(async (t) => {
    const bea = await t.member({ name: "Bea" });
    const [mine, hers] = [await lead(t.system, { salespersonId: null }), await lead(t.system, { salespersonId: bea })];
    const asked = merging(mine.id, hers.id);
    expect(await whoMay(t, (ctx) => mergeOpportunities(ctx, asked))).toEqual(["sales", "manager", "administrator"]);
    for (const work of [
      (ctx: Context) => mergeOpportunities(ctx, asked),
      (ctx: Context) => mergeOpportunities(ctx, merging(hers.id, mine.id)),
      (ctx: Context) => previewOpportunityMerge(ctx, { opportunityIds: [mine.id, hers.id] }),
    ]) {
      expect(await triedBy(t, { role: "sales", reach: "own" }, work)).toBe("record.not_found");
      expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
    }
  }));

test("what somebody changed since it was looked at, what waits in the pool, and one record alone are refused", () =>
  inWorkspace(async (t) => {
    const [first, second] = await twoLeads(t.system);
    const refusal = (asked: Parameters<typeof mergeOpportunities>[1]) =>
      tried(t.system, (ctx) => mergeOpportunities(ctx, asked));
    expect(await refusal(merging(first.id, first.id))).toBe("merge.too_few");
    await editOpportunity(t.system, { opportunityId: second.id, title: "Third" });
    const seen = { ...merging(first.id), absorbed: [{ opportunityId: second.id, version: second.version }] };
    expect(await refusal(seen)).toBe("record.changed");
    const other = (await lead(t.system)).id;
    expect(await refusal({ ...merging(first.id, second.id), choices: [{ part: "title", opportunityId: other }] })).toBe(
      "merge.not_among",
    );
    expect(await refusal({ ...merging(first.id, second.id), choices: [{ part: "title", opportunityId: null }] })).toBe(
      "merge.not_among",
    );
    const deal = await opportunity(t.system);
    const { won } = await stagesOf(t.system);
    await moveOpportunity(t.system, { opportunityId: deal.id, stageId: won.id });
    await mergeOpportunities(t.system, merging(deal.id, first.id));
    expect(await getOpportunityPage(t.system, { opportunityId: first.id })).toMatchObject({
      id: deal.id,
      state: "won",
    });
    expect(await refusal(merging(deal.id, first.id))).toBe("record.not_found");
  }));

const everyDay = [1, 2, 3, 4, 5, 6, 7];

const meeting = async () => {
  const edge = await testEdge();
  const { id: workspaceId, administratorId } = await createTestWorkspace();
  const as = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, work);
  const [kept, gone] = await as(
    async (ctx) => [await lead(ctx), await lead(ctx, { salespersonId: administratorId })] as const,
  );
  const about = { kind: "opportunity" as const, id: gone.id };
  const absorbed = [{ opportunityId: gone.id, version: undefined }];
  const merge = () => as((ctx) => mergeOpportunities(ctx, { opportunityId: kept.id, version: undefined, absorbed }));
  return { as, kept, gone, about, merge };
};

describe("what is written about a lead in the moment in which it is merged", () => {
  test("moves along where it came first", async () => {
    const { as, kept, about, merge } = await meeting();
    const { merged } = await as(async (ctx) => {
      await writeNote(ctx, about, { body: "Called back" });
      const merged = merge();
      await oneWaits(ctx);
      return { merged };
    });
    await merged;
    const notes = await as((ctx) => {
      ctx.trace.entries++;
      return own(ctx, "notes").select("subjectId").execute();
    });
    expect(notes).toEqual([{ subjectId: kept.id }]);
  });

  test("is refused where it came second, so that it is written about the one that stays", async () => {
    const { as, kept, gone, about } = await meeting();
    const absorbed = [{ opportunityId: gone.id, version: undefined }];
    const { written } = await as(async (ctx) => {
      await mergeOpportunities(ctx, { opportunityId: kept.id, version: undefined, absorbed });
      const written = as((another) => writeNote(another, about, { body: "Called back" }));
      written.catch(() => undefined);
      await oneWaits(ctx);
      return { written };
    });
    await expect(written).rejects.toMatchObject({ kind: "not_found", code: "record.not_found" });
  });

  test("waits without keeping it from being done where a sequence plans it", async () => {
    const { as, kept, gone } = await meeting();
    const absorbed = [{ opportunityId: gone.id, version: undefined }];
    const enrolmentId = await as(async (ctx) => {
      const { id: sequenceId } = await sequence(ctx, [{ call: "Call" }], {
        days: everyDay,
        from: "00:00",
        to: "24:00",
      });
      await enrolOpportunity(ctx, { opportunityId: gone.id, sequenceId });
      return (await standing(ctx, gone.id)).id;
    });
    const { done } = await as(async (ctx) => {
      await holdFromWriting(ctx, [kept.id, gone.id]);
      const done = as((another) => doStep(another, enrolmentId));
      done.catch(() => undefined);
      await oneWaits(ctx);
      await mergeOpportunities(ctx, { opportunityId: kept.id, version: undefined, absorbed });
      return { done };
    });
    await expect(done).resolves.toBeUndefined();
  });
});
