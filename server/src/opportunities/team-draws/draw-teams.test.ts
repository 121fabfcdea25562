import { rankAt } from "@trato/domain/opportunities/rank.ts";
import { expect, test } from "vitest";
import { receive } from "../../../test/arriving.ts";
import { among, assignmentRule, away } from "../../../test/assignment.ts";
import { later, lead, stagesOf } from "../../../test/factories-opportunities.ts";
import { createTestWorkspace, inWorkspace, type InWorkspace, testEdge, testOrigin } from "../../../test/factories.ts";
import { diaryOf, tried, whoMay } from "../../../test/trying.ts";
import { holdFromMerging } from "../../contacts/merging/writing-about.ts";
import { addMember } from "../../identity/add-member.ts";
import { createTeam } from "../../identity/teams.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import { own } from "../../platform/rows.ts";
import "../../reactions.ts";
import { editLeadReceiver } from "../assignment/lead-receivers.ts";
import { listDraws } from "../assignment/list-draws.ts";
import { readOpportunity } from "../present-opportunity.ts";
import { typeProbability } from "../scoring/type-probability.ts";
import { addOpportunities, lockOpportunity } from "../store.ts";
import { drawToday } from "./draw-daily.ts";
import { drawTeams } from "./draw-teams.ts";
import { editTeamDraw, listTeamDraws } from "./team-draws.ts";

type Member = Awaited<ReturnType<InWorkspace["member"]>>;

/** A team that draws, with its people and how many each takes in 30 days. */
async function drawing(
  t: Pick<InWorkspace, "system">,
  name: string,
  people: readonly (readonly [Member, number])[],
  said: object = {},
) {
  const { id: teamId } = await createTeam(t.system, { name, memberIds: people.map(([memberId]) => memberId) });
  const members = people.map(([memberId, capacity]) => ({ memberId, capacity, conditions: [], isOptedOut: false }));
  await editTeamDraw(t.system, { teamId, version: undefined, isOn: true, members, ...said });
  return teamId;
}

const nobodys = { salespersonId: null, teamId: null };

const ownerIn = async (ctx: Context, opportunityId: Parameters<typeof readOpportunity>[1]) => {
  const { type, salesperson, team } = await readOpportunity(ctx, opportunityId);
  return [type, salesperson?.name ?? null, team?.name ?? null];
};

test("what is nobody's goes to the team that takes such leads, the likeliest first to whoever has room; the rest waits with the team", () =>
  inWorkspace(async (t) => {
    const ana = await t.member({ role: "sales", name: "Ana" });
    await drawing(t, "North", [[ana, 30]], { conditions: [{ field: "country", comparison: "is", values: ["ES"] }] });
    const inSpain = { ...nobodys, address: { country: "ES" } };
    const [first, likely, french] = [
      await lead(t.system, inSpain),
      await lead(t.system, inSpain),
      await lead(t.system, { ...nobodys, address: { country: "FR" } }),
    ];
    await typeProbability(t.system, { opportunityId: likely.id, probability: "80" as never }); // a decimal
    expect(await drawTeams(t.system)).toMatchObject({
      run: "manual",
      toTeams: 2,
      toPeople: 1,
      merged: 0,
      undoneAt: null,
    });
    expect(await ownerIn(t.system, likely.id)).toEqual(["opportunity", "Ana", "North"]);
    expect(await ownerIn(t.system, first.id)).toEqual(["lead", null, "North"]);
    expect(await ownerIn(t.system, french.id)).toEqual(["lead", null, null]);
    const { items } = await listDraws(t.system, { opportunityId: likely.id });
    expect(items).toMatchObject([
      {
        cause: "team_draw",
        rule: null,
        member: { name: "Ana" },
        team: "North",
        teamDraw: { weights: [{ name: "North", capacity: 30 }], passedOver: [], quotaLeft: 0, because: null },
      },
    ]);
    const [left] = (await listDraws(t.system, { opportunityId: first.id })).items;
    expect(left).toMatchObject({ member: null, teamDraw: { because: "nobody_has_room" } });
    expect((await diaryOf(t, likely.id)).map(({ event }) => event)).toContain("lead.team_drawn");
  }));

test("whoever is away or takes none gets none, whatever his capacity; who has had his today waits for tomorrow in the daily draw", () =>
  inWorkspace(async (t) => {
    const [ana, bea] = [await t.member({ role: "sales", name: "Ana" }), await t.member({ role: "sales", name: "Bea" })];
    const teamId = await drawing(t, "North", [
      [ana, 300],
      [bea, 30],
    ]);
    await editLeadReceiver(t.system, { memberId: ana, version: undefined, absences: away });
    const leads = [await lead(t.system, nobodys), await lead(t.system, nobodys), await lead(t.system, nobodys)];
    await drawTeams(t.system);
    const owners = async () => (await Promise.all(leads.map(({ id }) => ownerIn(t.system, id)))).map(([, who]) => who);
    expect((await owners()).filter((who) => who !== null)).toEqual(["Bea"]);
    await drawToday(t.system);
    expect((await owners()).filter((who) => who === "Bea")).toHaveLength(1);
    const tomorrow = later(t.system, 25 * 60);
    await drawToday({ ...tomorrow, today: tomorrow.now.slice(0, 10) as never }); // a day
    expect((await owners()).filter((who) => who === "Bea")).toHaveLength(2);
    const { runs } = await listTeamDraws(t.system);
    expect(runs.map(({ run, toPeople }) => [run, toPeople])).toEqual([
      ["daily", 1],
      ["daily", 0],
      ["manual", 1],
    ]);
    expect(await own(t.system, "opportunities").select("id").where("teamId", "=", teamId).execute()).toHaveLength(3);
  }));

test("a second daily draw on a day does nothing", () =>
  inWorkspace(async (t) => {
    const ana = await t.member({ role: "sales", name: "Ana" });
    await drawing(t, "North", [[ana, 300]]);
    await drawToday(t.system);
    const { id } = await lead(t.system, nobodys);
    await drawToday(t.system);
    expect(await ownerIn(t.system, id)).toEqual(["lead", null, null]);
  }));

test("a team that draws is left its leads by the rules, as a whole", () =>
  inWorkspace(async (t) => {
    const [ana, bea] = [await t.member({ role: "sales", name: "Ana" }), await t.member({ role: "sales", name: "Bea" })];
    const teamId = await drawing(t, "North", [[ana, 30]]);
    await assignmentRule(t.system, { members: among(ana), teamId });
    await assignmentRule(t.system, { members: among(bea) });
    const { id } = await receive(t.system, { title: "Desks", email: "desks@x.example" });
    expect(await ownerIn(t.system, id as never)).toEqual(["lead", null, "North"]); // that of a lead
    const { id: named } = await receive(t.system, { title: "Chairs", email: "chairs@x.example", teamId });
    expect(await ownerIn(t.system, named as never)).toEqual(["lead", null, "North"]); // as above
    await drawTeams(t.system);
    const owners = [await ownerIn(t.system, id as never), await ownerIn(t.system, named as never)]; // as above
    expect(owners.filter(([type, who]) => type === "opportunity" && who === "Ana")).toHaveLength(1);
  }));

const inSpain = [{ field: "country" as const, comparison: "is" as const, values: ["ES"] }];

/** More leads from elsewhere than a draw looks at together. */
async function many(ctx: Context, given: { teamId?: Awaited<ReturnType<typeof drawing>> }) {
  const { fresh } = await stagesOf(ctx);
  const records = Array.from({ length: 2001 }, (_, place) => ({
    id: ctx.newId<"opportunities">(),
    type: "lead" as const,
    title: `French ${place}`,
    country: "FR",
    stageId: fresh.id,
    stageChangedAt: ctx.now,
    createdAt: ctx.now,
    createdBy: null,
    rank: rankAt(Date.parse(ctx.now) + place),
    ...given,
  }));
  await addOpportunities(ctx, records);
}

test("what a team takes, and somebody of it, is found behind any number that nobody takes", () =>
  inWorkspace(async (t) => {
    const { system: ctx } = t;
    const [ana, bea] = [await t.member({ role: "sales", name: "Ana" }), await t.member({ role: "sales", name: "Bea" })];
    await drawing(t, "North", [[ana, 300]], { conditions: inSpain });
    const members = [{ memberId: bea, capacity: 300, conditions: inSpain, isOptedOut: false }];
    const teamId = await drawing(t, "South", [[bea, 300]], {
      members,
      conditions: [{ ...inSpain[0], values: ["PT"] }],
    });
    const spanish = await lead(ctx, { ...nobodys, address: { country: "ES" } });
    await many(ctx, {});
    await many(ctx, { teamId });
    const last = await lead(ctx, { ...nobodys, teamId, address: { country: "ES" } });
    expect(await drawTeams(ctx)).toMatchObject({ toTeams: 1, toPeople: 2 });
    expect(await ownerIn(ctx, spanish.id)).toEqual(["opportunity", "Ana", "North"]);
    expect(await ownerIn(ctx, last.id)).toEqual(["opportunity", "Bea", "South"]);
  }));

test("a draw waits for nobody: what somebody writes about, or works on, at that moment is left to the next", async () => {
  const edge = await testEdge();
  const { id: workspaceId } = await createTestWorkspace();
  const run = <Done>(work: (ctx: Context) => Promise<Done>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, (ctx) => {
      nothingToRecord(ctx);
      return work(ctx);
    });
  const same = { ...nobodys, email: "zoe@x.example" };
  const [written, alike, worked, free] = await run(async (ctx) => {
    const ana = await addMember(ctx, { name: "Ana", role: "sales", reach: "all" });
    await drawing({ system: ctx }, "North", [[ana, 300]]);
    const dup = [await lead(ctx, same), await lead(ctx, same)] as const;
    return [...dup, await lead(ctx, nobodys), await lead(ctx, nobodys)] as const;
  });
  await run(async (ctx) => {
    await holdFromMerging(ctx, written.id);
    await lockOpportunity(ctx, worked.id);
    expect(await run(drawTeams)).toMatchObject({ toPeople: 2, merged: 0 });
  });
  const owners = await run((ctx) =>
    Promise.all([written, alike, worked, free].map(async ({ id }) => (await ownerIn(ctx, id))[1])),
  );
  expect(owners).toEqual([null, "Ana", null, "Ana"]);
});

test("those who lead let them draw, and only where a team does", () =>
  inWorkspace(async (t) => {
    expect(await tried(t.system, drawTeams)).toBe("team_draw.none_on");
    const ana = await t.member({ role: "sales", name: "Ana" });
    await drawing(t, "North", [[ana, 30]]);
    const hidden = await lead(t.system, nobodys);
    expect(await whoMay(t, drawTeams)).toEqual(["manager", "administrator"]);
    expect(await tried(await t.elsewhere(), drawTeams)).toBe("team_draw.none_on");
    await t.become(t.system);
    expect(await ownerIn(t.system, hidden.id)).toEqual(["lead", null, null]);
  }));
