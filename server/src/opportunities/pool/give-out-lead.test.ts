import { sql } from "kysely";
import { expect, test } from "vitest";
import { bring, ofList } from "../../../test/bring.ts";
import { ask, changeMany, takeBack } from "../../../test/bulk.ts";
import { lead } from "../../../test/factories-opportunities.ts";
import { type InWorkspace, inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { logCall } from "../../activities/log-call.ts";
import { own } from "../../platform/rows.ts";
import { search } from "../../reports/search.ts";
import { getTimeline } from "../../reports/get-timeline.ts";
import "../../reactions.ts";
import { assignOpportunity } from "../assign-opportunity.ts";
import { loseOpportunity } from "../close-opportunity.ts";
import { convertLead } from "../convert-lead.ts";
import { editOpportunity } from "../edit-opportunity.ts";
import { listLeads, listPooled } from "../list-opportunities.ts";
import { giveOutLead, poolLead } from "./give-out-lead.ts";
import { getLeadList, listPool } from "./list-pool.ts";

const page = { limit: 100 };
const rows = (count: number) => Array.from({ length: count }, (_, n) => `Interés ${n},p${n}@x.example,Jaén`);

/** A list of some leads that wait, and who leads. */
async function waiting(t: InWorkspace, count = 5) {
  const marta = await t.as({ role: "manager", name: "Marta" });
  const content = ["title,email,city", ...rows(count)].join("\n");
  const { id } = await bring(marta, "leads", content, ofList({ batch: { isPooled: true } }));
  const { items } = await listPooled(marta, { limit: 100, sort: "title" });
  return {
    marta,
    listId: id as unknown as Parameters<typeof getLeadList>[1]["listId"],
    ids: items.map((row) => row.id),
  };
}

const countOf = async (t: InWorkspace, who: Awaited<ReturnType<InWorkspace["as"]>>) =>
  (await listLeads(await t.become(who), { ...page, count: "true" })).count;

test("what waits stands in nobody's list, search or signs; given out evenly it does, and its history tells from which list", () =>
  inWorkspace(async (t) => {
    const { marta, listId } = await waiting(t);
    const luis = await t.as({ role: "sales", reach: "all", name: "Luis" });
    const ana = await t.as({ role: "sales", reach: "own", name: "Ana" });
    for (const who of [marta, luis, ana]) {
      expect(await countOf(t, who)).toBe(0);
      const found = await search(await t.become(who), { search: "Interés", limit: 10 });
      expect(JSON.stringify(found)).not.toContain("Interés");
    }
    await t.become(marta);
    expect(await listPool(marta, page)).toMatchObject({
      items: [
        {
          id: listId,
          source: "Bases Norte",
          basis: "legitimate_interest",
          waiting: 5,
          givenOut: 0,
          createdBy: "Marta",
        },
      ],
    });
    const salespersonIds = [luis, ana].flatMap(({ actor }) => actor.memberId ?? []);
    const bulk = await changeMany(t, marta, {
      list: "pool",
      filters: { listId },
      most: 4,
      change: { salespersonIds },
    });
    expect(bulk).toMatchObject({ state: "done", total: 4, changed: 4, refused: 0 });
    expect(await countOf(t, ana)).toBe(2);
    expect(await countOf(t, marta)).toBe(4);
    await t.become(marta);
    expect(await getLeadList(marta, { listId })).toMatchObject({ waiting: 1, givenOut: 4, leads: 4, won: 0 });
    const { items } = await listLeads(marta, page);
    const id = items[0]?.id ?? "";
    const { items: told } = await getTimeline(marta, { kind: "opportunity", id }, { limit: 1 });
    expect(told).toMatchObject([
      { event: "lead.given_out", actor: { name: "Marta" }, list: { source: "Bases Norte" } },
    ]);
  }));

test("one that waits no more keeps back none of the others, which are shared as evenly, each with its history", () =>
  inWorkspace(async (t) => {
    const { marta, ids } = await waiting(t);
    const people = [await t.as({ role: "sales", reach: "own" }), await t.as({ role: "sales", reach: "own" })];
    const salespersonIds = people.flatMap(({ actor }) => actor.memberId ?? []);
    await t.become(marta);
    const [first] = ids;
    if (!first) throw new Error("five wait");
    await giveOutLead(marta, first, {});
    const bulk = await changeMany(t, marta, { list: "pool", ids, change: { salespersonIds } });
    expect(bulk).toMatchObject({ state: "done", changed: 4, refused: 1, leftOut: [{ id: first }] });
    for (const who of people) expect(await countOf(t, who)).toBe(3);
    await t.become(marta);
    const { items } = await listLeads(marta, page);
    const given = items.filter(({ id }) => id !== first);
    for (const { id, salespersonId, version } of given) {
      const [, entry] = await own(marta, "diary")
        .select(["event", "before", "after", "version"])
        .where("subjectId", "=", id)
        .orderBy("id")
        .execute();
      expect(entry).toMatchObject({
        event: "lead.given_out",
        before: { type: "pooled", salespersonId: null },
        after: { type: "lead", salespersonId },
        version,
      });
    }
  }));

test("those that are named go to a team, which shares them itself", () =>
  inWorkspace(async (t) => {
    const { marta, ids } = await waiting(t);
    const teamId = await t.team();
    const bulk = await changeMany(t, marta, { list: "pool", ids: ids.slice(0, 2), change: { teamId } });
    expect(bulk).toMatchObject({ changed: 2 });
    const given = await own(marta, "opportunities")
      .select(["salespersonId", "teamId"])
      .where("type", "=", "lead")
      .execute();
    expect(given).toEqual([
      { salespersonId: null, teamId },
      { salespersonId: null, teamId },
    ]);
  }));

test("an undo puts back into the pool whatever nobody has begun with", () =>
  inWorkspace(async (t) => {
    const { marta, listId, ids } = await waiting(t);
    const ana = await t.as({ role: "sales", reach: "own", name: "Ana" });
    const salespersonIds = [ana.actor.memberId ?? (await t.member())];
    const bulk = await changeMany(t, marta, { list: "pool", filters: { listId }, change: { salespersonIds } });
    const [called, converted] = ids;
    if (!called || !converted) throw new Error("five wait");
    await t.become(ana);
    await logCall(ana, { kind: "opportunity", id: called }, { summary: "Ana", outcome: "Interested" });
    await convertLead(ana, { leadId: converted, customer: { action: "none" } });
    expect(await takeBack(t, marta, bulk.id)).toMatchObject({ state: "undone", undone: 3, kept: 2 });
    expect(await getLeadList(marta, { listId })).toMatchObject({ waiting: 3, givenOut: 2, leads: 1, opportunities: 1 });
    const again = await changeMany(t, marta, { list: "pool", filters: { listId }, change: { salespersonIds } });
    expect(again).toMatchObject({ changed: 3 });
  }));

test("as long as it waits nothing else is done with it, and only what waits is given out", () =>
  inWorkspace(async (t) => {
    const { marta, ids } = await waiting(t, 1);
    const [id] = ids;
    if (!id) throw new Error("one waits");
    const given = { opportunityId: id };
    expect(await tried(marta, () => editOpportunity(marta, { ...given, title: "x", version: undefined }))).toBe(
      "lead.pooled",
    );
    expect(await tried(marta, () => assignOpportunity(marta, given))).toBe("lead.pooled");
    expect(await tried(marta, () => loseOpportunity(marta, given))).toBe("lead.pooled");
    expect(await tried(marta, () => convertLead(marta, { leadId: id, customer: { action: "none" } }))).toBe(
      "lead.pooled",
    );
    await giveOutLead(marta, id, {});
    expect(await tried(marta, () => giveOutLead(marta, id, {}))).toBe("lead.not_pooled");
    await poolLead(marta, id);
    expect(await diaryOf(t, id)).toMatchObject([
      { event: "lead.imported" },
      { event: "lead.given_out" },
      { event: "lead.pooled" },
    ]);
    const another = await lead(marta);
    expect(await tried(marta, () => poolLead(marta, another.id))).toBe("lead.begun");
  }));

test("the pool is for those who lead", () =>
  inWorkspace(async (t) => {
    const { ids } = await waiting(t, 1);
    const change = { teamId: await t.team() };
    expect(await whoMay(t, (ctx) => ask(ctx, { list: "pool", ids, change }))).toEqual(["manager", "administrator"]);
    const ana = await t.as({ role: "sales", reach: "own" });
    expect(await own(ana, "opportunities").select("id").execute()).toEqual([]);
    const [id] = ids;
    if (!id) throw new Error("one waits");
    expect(await whoeverIsElsewhere(t, (ctx) => giveOutLead(ctx, id, {}))).toBe("record.not_found");
  }));

test("what waits is no salesperson's business: not its history, nor a mail to its people, nor a word of it", () =>
  inWorkspace(async (t) => {
    const { marta, ids } = await waiting(t, 1);
    const ana = await t.as({ role: "sales", reach: "own", name: "Ana" });
    const told = async (who: typeof ana) => {
      const ctx = await t.become(who);
      const { rows } = await sql<{ mails: number; members: string[] }>`select
        (select count(*)::int from app.record_of_mail('{p0@x.example}')) as mails,
        array(select m.name from members m where m.id in (select app.members_reaching('opportunity', ${ids[0]}::uuid)) order by 1) as members`.execute(
        ctx.db,
      );
      return rows[0];
    };
    expect(await told(ana)).toEqual({ mails: 0, members: [] });
    const readHistory = (ctx: typeof ana) => getTimeline(ctx, { kind: "opportunity", id: ids[0] ?? "" }, { limit: 1 });
    expect(await tried(ana, readHistory)).toBe("record.not_found");
    expect(await told(marta)).toMatchObject({ mails: 1, members: expect.not.arrayContaining(["Ana"]) });
  }));
