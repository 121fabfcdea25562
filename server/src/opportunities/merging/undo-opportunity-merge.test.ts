import fc from "fast-check";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import { addDays } from "@trato/domain/dates.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { createTestWorkspace, type InWorkspace, inWorkspace, testEdge, testOrigin } from "../../../test/factories.ts";
import { lead, opportunity, stagesOf } from "../../../test/factories-opportunities.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { planActivity } from "../../activities/plan-activity.ts";
import { writeNote } from "../../activities/write-note.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { insertOwn, own } from "../../platform/rows.ts";
import { getOpportunityPage } from "../../reports/get-opportunity-page.ts";
import { createQuotation } from "../../sales/create-quotation.ts";
import { assignOpportunity } from "../assign-opportunity.ts";
import { loseOpportunity, winOpportunity } from "../close-opportunity.ts";
import { editOpportunity } from "../edit-opportunity.ts";
import { moveOpportunity } from "../move-opportunity.ts";
import { deleteStage, editStage } from "../stages.ts";
import { lockOpportunity, type OpportunityId } from "../store.ts";
import { verifyPipeline } from "../verify-pipeline.ts";
import { mergeOpportunities } from "./merge-opportunities.ts";
import { undoOpportunityMerge } from "./undo-opportunity-merge.ts";

const merge = (ctx: Context, opportunityId: OpportunityId, ...others: OpportunityId[]) =>
  mergeOpportunities(ctx, {
    opportunityId,
    version: undefined,
    absorbed: others.map((each) => ({ opportunityId: each, version: undefined })),
  });

/** Every record of its kind, and all that points at it, as the tables have it; but for what only counts how often it was written. */
async function allOf({ db, workspace }: Pick<InWorkspace, "db" | "workspace">) {
  const { rows } = await sql<{ table: string; row: string }>`
    select 'opportunities' as table, (to_jsonb(o) - 'version')::text as row from opportunities o where workspace_id = ${workspace.id}
    union all select 'opportunity_products', to_jsonb(p)::text from opportunity_products p where workspace_id = ${workspace.id}
    union all select 'notes', to_jsonb(n)::text from notes n where workspace_id = ${workspace.id}
    union all select 'activities', to_jsonb(a)::text from activities a where workspace_id = ${workspace.id}
    union all select 'sales', to_jsonb(s)::text from sales s where workspace_id = ${workspace.id}
    order by 1, 2`.execute(db);
  return rows;
}

/** A lead with little and a deal with everything that can belong to one. */
async function two(ctx: Context) {
  const first = await lead(ctx, { title: "First", email: "zoe@quintana.example", tags: ["Web"], description: "One" });
  const { qualified } = await stagesOf(ctx);
  const { id: customerId } = await createContact(ctx, { kind: "company", name: "Quintana" });
  const second = await opportunity(ctx, {
    title: "Second",
    customerId,
    stageId: qualified.id,
    expectedRevenue: "99.5" as never, // a decimal
    description: "Two",
    tags: ["Fair"],
  });
  await writeNote(ctx, { kind: "opportunity", id: second.id }, { body: "Called" });
  await planActivity(ctx, { kind: "opportunity", id: second.id }, { kind: "call", summary: "Call Zoe" });
  const { id: saleId } = await createQuotation(ctx, { customerId, opportunityId: second.id, lines: [] });
  const { id: productId } = await product(ctx);
  for (const [opportunityId, quantity] of [
    [first.id, qty(1)],
    [second.id, qty(2)],
  ] as const)
    await insertOwn(ctx, "opportunityProducts", { opportunityId, productId, quantity }).execute();
  return { first: first.id, second: second.id, saleId, customerId, stageId: qualified.id };
}

test("both are as they were, to the last column, and the history of each tells it", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const { first, second } = await two(marta);
    const before = await allOf(t);
    const { id, undoableUntil } = await merge(marta, first, second);
    expect(await allOf(t)).not.toEqual(before);
    expect(undoableUntil.slice(0, 10)).toBe(addDays(marta.now.slice(0, 10) as never, 90)); // a day
    await undoOpportunityMerge(marta, { mergeId: id });
    expect(await allOf(t)).toEqual(before);
    expect(await verifyPipeline(marta)).toEqual([]);
    expect(await getOpportunityPage(marta, { opportunityId: second })).toMatchObject({ id: second });
    expect((await diaryOf(t, first)).at(-1)).toMatchObject({
      event: "lead.separated",
      after: { separated: ["Second"] },
    });
    expect((await diaryOf(t, second)).at(-1)).toMatchObject({
      event: "opportunity.separated",
      after: { separated: ["First"] },
    });
    await editOpportunity(marta, { opportunityId: second, title: "Second again" });
    expect(await tried(marta, (ctx) => undoOpportunityMerge(ctx, { mergeId: id }))).toBe("merge.undone");
  }));

test("what came later stays where it came, and what somebody changed since stays his", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const { first, second, saleId, customerId } = await two(marta);
    const other = await opportunity(marta);
    const { id } = await merge(marta, first, second);
    await writeNote(marta, { kind: "opportunity", id: first }, { body: "Later" });
    await editOpportunity(marta, { opportunityId: first, title: "Renamed", tags: ["Fair", "Web", "Later"] });
    await sql`update sales set opportunity_id = ${other.id} where id = ${saleId}`.execute(t.db);
    const later = await createQuotation(marta, { customerId, opportunityId: first, lines: [] });
    await undoOpportunityMerge(marta, { mergeId: id });
    expect(await getOpportunityPage(marta, { opportunityId: first })).toMatchObject({
      type: "lead",
      title: "Renamed",
      tags: ["Fair", "Web", "Later"],
      description: "One",
      expectedRevenue: "0.00",
      customer: null,
      sales: [{ id: later.id }],
      products: [{ quantity: "1" }],
    });
    expect(await getOpportunityPage(marta, { opportunityId: second })).toMatchObject({
      title: "Second",
      sales: [],
      products: [{ quantity: "2" }],
    });
    const notes = await own(marta, "notes").select(["body", "subjectId"]).orderBy("body").execute();
    expect(notes).toEqual([
      { body: "Called", subjectId: second },
      { body: "Later", subjectId: first },
    ]);
  }));

test("where its stage is gone or turned over meanwhile, it stands where it fits", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const { first, second, stageId } = await two(marta);
    const { proposition, fresh } = await stagesOf(marta);
    const target = await opportunity(marta);
    const third = await opportunity(marta, { stageId: proposition.id });
    const { id } = await merge(marta, target.id, first, second, third.id);
    await moveOpportunity(marta, { opportunityId: target.id, stageId: fresh.id });
    await deleteStage(marta, { stageId });
    await editStage(marta, { stageId: proposition.id, isWon: true, version: undefined });
    await undoOpportunityMerge(marta, { mergeId: id });
    expect(await getOpportunityPage(marta, { opportunityId: second })).toMatchObject({ stage: { id: fresh.id } });
    expect(await getOpportunityPage(marta, { opportunityId: third.id })).toMatchObject({ state: "won" });
    expect(await verifyPipeline(marta)).toEqual([]);
  }));

test("a product that is gone by now is left out", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const { first, second } = await two(marta);
    const { id } = await merge(marta, first, second);
    for (const table of ["opportunity_products", "stock_levels", "products"])
      await sql`delete from ${sql.ref(table)} where workspace_id = ${t.workspace.id}`.execute(t.db);
    await undoOpportunityMerge(marta, { mergeId: id });
    expect(await getOpportunityPage(marta, { opportunityId: second })).toMatchObject({ id: second, products: [] });
  }));

test("merges into one record are undone in any order; of a chain the last one first", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const { first, second } = await two(marta);
    const third = await lead(marta, {
      title: "Third",
      phone: "+34 600 111 222",
      description: "Three",
      email: "x@y.example",
    });
    const before = await allOf(t);
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      const merges = [await merge(marta, first, second), await merge(marta, first, third.id)];
      for (const at of order) await undoOpportunityMerge(marta, { mergeId: merges[at]!.id });
      expect(await allOf(t)).toEqual(before);
    }
    const inner = await merge(marta, first, second);
    const outer = await merge(marta, third.id, first);
    expect(await tried(marta, (ctx) => undoOpportunityMerge(ctx, { mergeId: inner.id }))).toBe("merge.merged_again");
    await undoOpportunityMerge(marta, { mergeId: outer.id });
    await undoOpportunityMerge(marta, { mergeId: inner.id });
    expect(await allOf(t)).toEqual(before);
  }));

test("two who undo merges into one record at the same time wait for each other", async () => {
  const edge = await testEdge();
  const { id: workspaceId } = await createTestWorkspace();
  const as = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, work);
  const [first, second, third] = await as(async (ctx) => [await lead(ctx), await lead(ctx), await lead(ctx)] as const);
  const merges = [
    await as((ctx) => merge(ctx, first.id, second.id)),
    await as((ctx) => merge(ctx, first.id, third.id)),
  ];
  const { undone } = await as(async (ctx) => {
    await lockOpportunity(ctx, first.id);
    const undone = merges.map(({ id }) => as((another) => undoOpportunityMerge(another, { mergeId: id })));
    await bothWaitFor(ctx);
    return { undone };
  });
  await Promise.all(undone);
  const left = await as((ctx) => own(ctx, "opportunities").select("id").orderBy("id").execute());
  expect(left.map(({ id }) => id)).toEqual([first.id, second.id, third.id].toSorted());
});

/** Whoever comes second waits for whoever waits. */
async function bothWaitFor(ctx: Context): Promise<void> {
  const waiting = sql<{ count: number }>`
    with waiting as materialized (select pid, pg_blocking_pids(pid) as behind from pg_locks where not granted)
    select count(distinct w.pid)::int as count from waiting w where pg_backend_pid() = any (w.behind)
      or w.behind && array(select pid from waiting where pg_backend_pid() = any (behind))`;
  await vi.waitUntil(async () => (await waiting.execute(ctx.db)).rows[0]?.count === 2, {
    interval: 10,
    timeout: 20_000,
  });
}

test("for 90 days, by whoever sells and reaches the one that stayed", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const bea = await t.member({ name: "Bea" });
    const [one, other] = [await lead(marta, { salespersonId: bea }), await lead(marta, { salespersonId: bea })];
    const { id, mergedAt } = await merge(marta, one.id, other.id);
    const undo = (ctx: Context) => undoOpportunityMerge(ctx, { mergeId: id });
    const days = (count: number) => ({
      ...marta,
      now: new Date(Date.parse(mergedAt) + count * 86_400_000).toISOString() as Moment,
    }); // a moment
    expect(await tried(days(90), undo)).toBe("done");
    expect(await tried(days(91), undo)).toBe("merge.too_late");
    expect(await whoMay(t, undo)).toEqual(["sales", "manager", "administrator"]);
    expect(await triedBy(t, { role: "sales", reach: "own" }, undo)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, undo)).toBe("record.not_found");
  }));

/** What may happen meanwhile to records that have nothing to do with it. */
const happenings = {
  made: async (ctx: Context) => void (await opportunity(ctx)),
  edited: (ctx: Context, id: OpportunityId) => editOpportunity(ctx, { opportunityId: id, title: "Edited" }),
  noted: (ctx: Context, id: OpportunityId) => writeNote(ctx, { kind: "opportunity", id }, { body: "Noted" }),
  planned: (ctx: Context, id: OpportunityId) =>
    planActivity(ctx, { kind: "opportunity", id }, { kind: "to_do", summary: "Planned" }),
  assigned: (ctx: Context, id: OpportunityId) => assignOpportunity(ctx, { opportunityId: id, salespersonId: null }),
  won: (ctx: Context, id: OpportunityId) => winOpportunity(ctx, { opportunityId: id }),
  lost: (ctx: Context, id: OpportunityId) => loseOpportunity(ctx, { opportunityId: id }),
};

test("merging and undoing it is as if nothing had been, whatever happens between on other records", async () => {
  const happening = fc.record({ what: fc.constantFrom(...Object.keys(happenings)), to: fc.nat(2) });
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(["a", "b", "c", "d"], { minLength: 2 }),
      fc.array(happening, { maxLength: 6 }),
      (chosen, between) =>
        inWorkspace(async (t) => {
          const marta = await t.as({ role: "manager" });
          const records = await mixed(marta);
          const others = [await opportunity(marta), await opportunity(marta), await lead(marta)];
          const during = async () => {
            for (const { what, to } of between) {
              const work = happenings[what as keyof typeof happenings];
              await unlessRefused(marta, (ctx) => work(ctx, others[to]!.id));
            }
          };
          const ids = chosen.map((name) => records.get(name)!);
          const [survivor, ...absorbed] = ids;
          const untouched = async () =>
            (await allOf(t)).filter(({ row }) => [...records.values()].some((id) => row.includes(id)));
          const before = await untouched();
          const { id } = await merge(marta, survivor!, ...absorbed);
          await during();
          await undoOpportunityMerge(marta, { mergeId: id });
          expect(await untouched()).toEqual(before);
          expect(await verifyPipeline(marta)).toEqual([]);
        }),
    ),
    { numRuns: 12 },
  );
});

/** What is refused of it does not happen. */
async function unlessRefused(ctx: Context, work: (ctx: Context) => Promise<unknown>): Promise<void> {
  await sql`savepoint between`.execute(ctx.db);
  await work(ctx).catch(() => sql`rollback to savepoint between`.execute(ctx.db));
}

async function mixed(ctx: Context): Promise<Map<string, OpportunityId>> {
  const { first, second } = await two(ctx);
  const lost = await opportunity(ctx, { title: "Lost", phone: "+34 600 111 222" });
  await loseOpportunity(ctx, { opportunityId: lost.id });
  const won = await opportunity(ctx, { title: "Won", priority: 2 });
  await winOpportunity(ctx, { opportunityId: won.id });
  return new Map([
    ["a", first],
    ["b", second],
    ["c", lost.id],
    ["d", won.id],
  ]);
}
