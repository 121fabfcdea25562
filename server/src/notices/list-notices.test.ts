import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { toldOfLeads } from "../../test/factories-notices.ts";
import { lead } from "../../test/factories-opportunities.ts";
import { pagesOf } from "../../test/trying.ts";
import { assignOpportunity } from "../opportunities/assign-opportunity.ts";
import { mergeOpportunities } from "../opportunities/merging/merge-opportunities.ts";
import type { OpportunityId } from "../opportunities/store.ts";
import { own } from "../platform/rows.ts";

test("the newest come first, page by page, and the bell counts the new ones", () =>
  inWorkspace(async (t) => {
    const { list } = await toldOfLeads(t, 5);
    const pages = await pagesOf((cursor) => list({ limit: 2, cursor }));
    expect(pages.flat().map(({ record }) => record.name)).toEqual(["Lead 5", "Lead 4", "Lead 3", "Lead 2", "Lead 1"]);
    expect((await list({ limit: 1 })).fresh).toBe(5);
  }));

test("what happened to a record that was merged since is told of the one that stayed, and of no others", () =>
  inWorkspace(async (t) => {
    const { ctx, list } = await toldOfLeads(t, 1);
    const [told] = (await list()).items;
    const [opportunityId, blas] = [told?.record.id as OpportunityId, ctx.actor.memberId]; // it is told of a lead
    const ana = await t.as({ role: "manager" });
    for (const salespersonId of [null, blas]) await assignOpportunity(ana, { opportunityId, salespersonId });
    const { id } = await lead(ana, { title: "Older", salespersonId: null });
    const absorbed = [{ opportunityId, version: undefined }];
    await mergeOpportunities(ana, { opportunityId: id, version: undefined, absorbed });
    await t.become(ctx);
    const about = (await list()).items.filter(({ record }) => record.id === id);
    expect(about.map(({ records }) => records)).toEqual(about.map(() => 1));
    const [times] = await own(ctx, "notices").select("times").where("topic", "=", opportunityId).execute();
    expect([about.length, times]).toEqual([2, { times: 2 }]); // as it is Blas's as well
  }));
