import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type * as z from "zod/mini";
import { ListLeads, ListOpportunities } from "@trato/domain/opportunities/inputs.ts";
import type { Reach } from "@trato/domain/permissions.ts";
import { testDatabase } from "../../test/database.ts";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { lead, opportunity, stagesOf } from "../../test/factories-opportunities.ts";
import { customer } from "../../test/factories-stock.ts";
import { pagesOf, tried } from "../../test/trying.ts";
import { type Actor, type Context, systemActor } from "../platform/context.ts";
import type { Mode } from "../platform/database/database.ts";
import "../reactions.ts";
import { loseOpportunity } from "./close-opportunity.ts";
import { listLeads, listOpportunities } from "./list-opportunities.ts";

const euros = (value: number) => String(value) as Decimal; // written as a decimal
const day = (text: string) => text as CalendarDate; // written as a date
const newest = { limit: 80, sort: "-createdAt" } as const;

const titlesOf = async (ctx: Context, filters: Partial<ListOpportunities>) =>
  (await listOpportunities(ctx, { ...newest, ...filters })).items.map(({ title }) => title);

/** All titles, page by page. */
async function pages(ctx: Context, sort: ListOpportunities["sort"], filters: Partial<ListOpportunities> = {}) {
  const titles: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listOpportunities(ctx, { ...filters, sort, limit: 2, ...(cursor && { cursor }) });
    titles.push(...page.items.map(({ title }) => title));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return titles;
}

async function seven(ctx: Context) {
  const revenues = [300, 100, 200, 100, 300, 100, 0];
  const closings = ["2031-03-01", null, "2031-01-01", "2031-03-01", null, "2031-02-01", "2031-03-01"];
  for (const [index, revenue] of revenues.entries())
    await opportunity(ctx, {
      title: String(index),
      expectedRevenue: euros(revenue),
      expectedClosing: closings[index] ? day(closings[index]) : null,
    });
}

describe("a list goes page by page by its key", () => {
  test.each([
    ["-createdAt", ["6", "5", "4", "3", "2", "1", "0"]],
    ["-expectedRevenue", ["4", "0", "2", "5", "3", "1", "6"]],
    ["expectedClosing", ["2", "5", "0", "3", "6", "1", "4"]],
  ] as const)(
    "sorted by %s, without holes or repetitions, for whoever reaches all and for whoever reaches his own",
    (sort, order) =>
      inWorkspace(async (t) => {
        await seven(t.system);
        expect(await pages(t.system, sort)).toEqual(order);
        expect(await pages(t.system, sort, { search: "" })).toEqual(order);
        expect(await pages(await t.as({ role: "sales", reach: "own" }), sort)).toEqual(order);
        expect(await pages(await t.as({ role: "sales", reach: "team" }), sort, { state: "open" })).toEqual(order);
      }),
  );

  test("also while others write", () =>
    inWorkspace(async (t) => {
      await seven(t.system);
      const first = await listOpportunities(t.system, { ...newest, limit: 3 });
      await opportunity(t.system, { title: "new" });
      const rest = await listOpportunities(t.system, { ...newest, cursor: first.nextCursor! });
      expect([...first.items, ...rest.items].map(({ title }) => title)).toEqual(["6", "5", "4", "3", "2", "1", "0"]);
    }));

  test("and a cursor that is none, or that of another order, is refused", () =>
    inWorkspace(async (t) => {
      await seven(t.system);
      const { nextCursor } = await listOpportunities(t.system, { limit: 2, sort: "-expectedRevenue" });
      for (const cursor of ["x", nextCursor!])
        await expect(listOpportunities(t.system, { ...newest, cursor })).rejects.toMatchObject({
          kind: "invalid",
          code: "cursor.invalid",
        });
    }));
});

describe("a list is filtered", () => {
  test("by what it is, whose, where from, where it stands and whom it is for", () =>
    inWorkspace(async (t) => {
      const ana = await t.member({});
      const north = await t.team({});
      const acme = await customer(t.system, "Acme");
      const { qualified } = await stagesOf(t.system);
      await opportunity(t.system, { title: "Ana's", salespersonId: ana });
      await opportunity(t.system, { title: "North's", teamId: north, source: "Fair" });
      await opportunity(t.system, { title: "Tagged", tags: ["vip", "it's"], stageId: qualified.id });
      const lost = await opportunity(t.system, { title: "Lost", customerId: acme });
      await loseOpportunity(t.system, { opportunityId: lost.id });
      await lead(t.system, { title: "Lead", source: "Fair" });
      expect(await titlesOf(t.system, { salespersonId: ana })).toEqual(["Ana's"]);
      expect(await titlesOf(t.system, { teamId: north })).toEqual(["North's"]);
      expect(await titlesOf(t.system, { unassigned: "true" })).toEqual(["Lost", "Tagged", "North's"]);
      expect(await titlesOf(t.system, { unassigned: "false", source: "Fair" })).toEqual(["North's"]);
      expect(await titlesOf(t.system, { tag: "it's" })).toEqual(["Tagged"]);
      expect(await titlesOf(t.system, { tag: "vi" })).toEqual([]);
      expect(await titlesOf(t.system, { stageId: qualified.id })).toEqual(["Tagged"]);
      expect(await titlesOf(t.system, { customerId: acme })).toEqual(["Lost"]);
      expect(await titlesOf(t.system, { state: "lost" })).toEqual(["Lost"]);
      expect(await titlesOf(t.system, { state: "open", search: "t" })).toEqual(["Tagged", "North's"]);
      expect((await listLeads(t.system, { limit: 80, source: "Fair", count: "true" })).count).toBe(1);
    }));

  test("by words that all stand somewhere in it, whatever their case, accents and signs", () =>
    inWorkspace(async (t) => {
      await opportunity(t.system, {
        title: "Decoración 100 %",
        contactName: "Íñigo Núñez",
        email: "in@robles.example",
      });
      await opportunity(t.system, { title: "Sillas", companyName: "Robles", phone: "+34 600 111 222" });
      expect(await titlesOf(t.system, { search: "nunez DECORACION" })).toEqual(["Decoración 100 %"]);
      expect(await titlesOf(t.system, { search: "robles" })).toEqual(["Sillas", "Decoración 100 %"]);
      expect(await titlesOf(t.system, { search: "600 111" })).toEqual(["Sillas"]);
      expect(await titlesOf(t.system, { search: "100 %" })).toEqual(["Decoración 100 %"]);
      for (const search of ["%_", "' or true --", "\\", "robles nobody"])
        expect(await titlesOf(t.system, { search })).toEqual([]);
      expect(await titlesOf(t.system, { search: "  " })).toHaveLength(2);
    }));

  test("a search finds old records as well as new ones", () =>
    inWorkspace(async (t) => {
      const old = await opportunity(t.system, { title: "Needle one" });
      await sql`
        insert into opportunities (workspace_id, id, type, title, stage_id, rank, stage_changed_at, created_at)
        select workspace_id, gen_random_uuid(), 'opportunity', 'Hay ' || n, stage_id, rank, stage_changed_at, created_at
        from opportunities, generate_series(1, 3500) n where id = ${old.id}`.execute(t.db);
      await sql`update opportunities set id = uuidv7() where title like 'Hay%'`.execute(t.db);
      await opportunity(t.system, { title: "Needle two" });
      const own = await t.as({ role: "sales", reach: "own" });
      for (const ctx of [own, await t.become(t.system)])
        expect(await titlesOf(ctx, { search: "needle" })).toEqual(["Needle two", "Needle one"]);
      expect(await titlesOf(t.system, { search: "hay", limit: 3 })).toHaveLength(3);
    }));
});

const sellerWith = (reach: Reach): Actor => ({ ...systemActor, kind: "member", role: "sales", reach });

test("a search goes through the trigram index under the policies", async () => {
  const edge = await testEdge();
  const { id: workspaceId } = await createTestWorkspace();
  const as = <T>(who: Actor, mode: Mode, work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: who }, mode, testOrigin, work);
  await as(systemActor, "write", async (ctx) => {
    const { id } = await opportunity(ctx, { title: "Needle" });
    await sql`
      insert into opportunities (workspace_id, id, type, title, stage_id, rank, stage_changed_at, created_at)
      select workspace_id, gen_random_uuid(), 'opportunity', md5(n::text), stage_id, rank, stage_changed_at, created_at
      from opportunities, generate_series(1, 20000) n where id = ${id}`.execute(ctx.db);
  });
  const { owner } = await testDatabase();
  await owner.query("analyze opportunities");
  for (const reach of ["own", "team", "all"] as const)
    await as(sellerWith(reach), "read", async (ctx) => {
      const scans = await scansOfSearch(ctx);
      expect(await titlesOf(ctx, { search: "needle" })).toEqual(["Needle"]);
      expect(await scansOfSearch(ctx)).toBeGreaterThan(scans);
    });
});

async function scansOfSearch(ctx: Context): Promise<number> {
  const { rows } = await sql<{ scans: number }>`
    select pg_stat_get_xact_numscans('opportunities_by_search'::regclass)
      + pg_stat_get_xact_numscans('opportunities_of_nobody_by_search'::regclass) as scans`.execute(ctx.db);
  return rows[0]!.scans;
}

test("leads are listed newest first and page by page, and opportunities are not among them", () =>
  inWorkspace(async (t) => {
    for (const title of ["one", "two", "three"]) await lead(t.system, { title });
    await opportunity(t.system, { title: "deal" });
    const first = await listLeads(t.system, { limit: 2, count: "true" });
    expect(first).toMatchObject({ items: [{ title: "three" }, { title: "two" }], count: 3 });
    const rest = await listLeads(t.system, { limit: 2, cursor: first.nextCursor! });
    expect(rest).toMatchObject({ items: [{ title: "one" }], nextCursor: null });
    expect(await tried(t.system, (ctx) => listLeads(ctx, { limit: 2, cursor: "x" }))).toBe("cursor.invalid");
    const stranger = await t.elsewhere();
    expect(await listLeads(stranger, { limit: 2, count: "true" })).toEqual({
      items: [],
      nextCursor: null,
      count: 0,
      sum: "0.00",
    });
  }));

describe("a list goes by any of its columns, to and fro, page by page, what is empty last:", () => {
  const names = ["title", "companyName", "source", "city", "priority", "expectedRevenue", "expectedClosing"] as const;
  const references = ["salespersonId", "teamId", "stageId", "customerId"] as const;
  test.each([...names, ...references, "createdAt", "nextActivityOn"] as const)("%s", (name) =>
    inWorkspace(async (t) => {
      const ctx = t.system;
      const people = [await t.member({ name: "Óscar" }), await t.member({ name: "ana" }), null];
      const parties = [await customer(ctx, "Ébanos"), await customer(ctx, "acme"), null];
      const values = ["Zeta", "ábaco", "Beta"];
      const closing = [day("2027-03-01"), day("2027-01-01"), null];
      for (const [index, text] of values.entries()) {
        await opportunity(ctx, {
          title: text,
          companyName: index === 1 ? null : text,
          source: index === 2 ? undefined : text,
          address: { city: text },
          priority: index,
          expectedRevenue: euros(index * 10),
          expectedClosing: closing[index] ?? null,
          salespersonId: people[index] ?? null,
          customerId: parties[index] ?? null,
        });
      }
      const asked = async (sort: string) => {
        const page = (cursor?: string) => listOpportunities(ctx, ListOpportunities.parse({ sort, limit: 1, cursor }));
        return (await pagesOf(page)).flat().map(({ id }) => id);
      };
      const [forth, back] = [await asked(name), await asked(`-${name}`)];
      expect(new Set(forth).size).toBe(3);
      expect(new Set(back).size).toBe(3);
      const whole = await listOpportunities(ctx, ListOpportunities.parse({ sort: name, limit: 80 }));
      expect(whole.items.map(({ id }) => id)).toEqual(forth);
    }),
  );

  test("names in the order of the alphabet, whatever their capitals and accents", () =>
    inWorkspace(async (t) => {
      for (const title of ["Zeta", "ábaco", "Beta"]) await lead(t.system, { title });
      const { items } = await listLeads(t.system, { limit: 80, sort: "title" });
      expect(items.map(({ title }) => title)).toEqual(["ábaco", "Beta", "Zeta"]);
    }));
});

test("a filter takes several values, amounts and days from one to another, a town, and what is to be done next", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const [ana, luis] = [await t.member({ name: "Ana" }), await t.member({ name: "Luis" })];
    const made = (title: string, given: Parameters<typeof lead>[1]) => lead(ctx, { title, ...given });
    await made("one", {
      salespersonId: ana,
      source: "Fair",
      tags: ["a"],
      expectedRevenue: euros(100),
      address: { city: "Málaga" },
    });
    await made("two", {
      salespersonId: luis,
      source: "Web",
      externalId: "form 7",
      tags: ["b"],
      expectedRevenue: euros(200),
      expectedClosing: day("2027-01-10"),
    });
    await made("three", {
      salespersonId: null,
      source: "Mail",
      expectedRevenue: euros(300),
      expectedClosing: day("2027-02-10"),
    });
    const found = async (asked: z.input<typeof ListLeads>) => {
      const { items, count, sum } = await listLeads(
        ctx,
        ListLeads.parse({ ...asked, count: "true", sort: "createdAt" }),
      );
      expect(count).toBe(items.length);
      return [items.map(({ title }) => title).join(), sum];
    };
    expect(await found({ salespersonId: [ana, luis] })).toEqual(["one,two", "300.00"]);
    expect(await found({ source: ["Web", "Mail"], tag: "b" })).toEqual(["two", "200.00"]);
    expect(await found({ tag: ["a", "b"] })).toEqual(["one,two", "300.00"]);
    expect(await found({ expectedRevenueFrom: "150" })).toEqual(["two,three", "500.00"]);
    expect(await found({ expectedRevenueFrom: "150", expectedRevenueTo: "200" })).toEqual(["two", "200.00"]);
    expect(await found({ expectedClosingFrom: "2027-01-10", expectedClosingTo: "2027-01-31" })).toEqual([
      "two",
      "200.00",
    ]);
    expect(await found({ city: "malaga" })).toEqual(["one", "100.00"]);
    expect(await found({ externalId: "form 7" })).toEqual(["two", "200.00"]);
    expect(await found({ activity: "none" })).toEqual(["one,two,three", "600.00"]);
    expect(await found({ activity: "overdue" })).toEqual(["", "0.00"]);
    expect(await found({ createdFrom: ctx.today, createdTo: ctx.today })).toEqual(["one,two,three", "600.00"]);
    expect(await found({ createdTo: "2020-01-01" })).toEqual(["", "0.00"]);
  }));
