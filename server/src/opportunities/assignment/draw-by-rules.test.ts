import { sql } from "kysely";
import { expect, test } from "vitest";
import { addDays, type CalendarDate } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { type Draw, replayed } from "@trato/domain/opportunities/assignment/draw.ts";
import { receive, waiting } from "../../../test/arriving.ts";
import { among, assignmentRule } from "../../../test/assignment.ts";
import { later } from "../../../test/factories-opportunities.ts";
import { createTestWorkspace, inWorkspace, type InWorkspace, testEdge, testOrigin } from "../../../test/factories.ts";
import { diaryOf } from "../../../test/trying.ts";
import { makeLeadOfArrival } from "../../capture/make-lead-of-arrival.ts";
import { addMember } from "../../identity/add-member.ts";
import { deactivateMember } from "../../identity/deactivate-member.ts";
import { archiveTeam } from "../../identity/teams.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import "../../reactions.ts";
import { deleteAssignmentRule, editAssignmentRule } from "./assignment-rules.ts";
import { editLeadReceiver } from "./lead-receivers.ts";
import { listDraws } from "./list-draws.ts";

const said = (title: string) => ({ title, email: `${title.toLowerCase().replaceAll(" ", ".")}@x.example` });

/** Leads that arrive one after the other, and whose each is then. */
async function ownersOf(ctx: Context, titles: readonly string[], given: object = {}): Promise<(string | null)[]> {
  const owners: (string | null)[] = [];
  for (const title of titles) {
    const { id } = await receive(ctx, { ...said(title), ...given });
    owners.push((await ownerOf(ctx, id)).salespersonId);
  }
  return owners;
}

const ownerOf = (ctx: Context, id: string | null) =>
  own(ctx, "opportunities")
    .select(["salespersonId", "teamId", "assignedAt"])
    .where("id", "=", String(id) as Id<"opportunities">) // that of a lead
    .executeTakeFirstOrThrow();

const drawsOf = async (ctx: Context, id: string | null) =>
  (await listDraws(ctx, { opportunityId: String(id) as Id<"opportunities"> })).items; // as above

const titles = (count: number) => Array.from({ length: count }, (_, n) => `Lead ${n}`);

async function sellers(t: InWorkspace, count: number): Promise<Id<"members">[]> {
  const ids: Id<"members">[] = [];
  for (const name of ["Ana", "Bea", "Cai", "Dan"].slice(0, count)) ids.push(await t.member({ role: "sales", name }));
  return ids;
}

test("a lead that arrives goes to whoever's turn it is, who is told, and its history and log tell by which rule", () =>
  inWorkspace(async (t) => {
    const [ana = "", bea = ""] = await sellers(t, 2);
    await assignmentRule(t.system, { name: "All", members: among(ana as Id<"members">, bea as Id<"members">) });
    expect(await ownersOf(t.system, titles(5))).toEqual([ana, bea, ana, bea, ana]);
    const received = await receive(t.system, said("Twelve desks"));
    expect(await ownerOf(t.system, received.id)).toMatchObject({ salespersonId: bea, assignedAt: expect.any(String) });
    expect((await diaryOf(t, String(received.id))).slice(0, 2)).toMatchObject([
      { event: "lead.received", after: { salespersonId: bea } },
      { event: "lead.drawn", by: "Trato", after: { drawn: { rule: "All", member: "Bea" } } },
    ]);
    const [draw, ...others] = await drawsOf(t.system, received.id);
    expect(others).toEqual([]);
    expect(draw).toMatchObject({ cause: "arrived", rule: "All", member: { id: bea, name: "Bea" }, passed: [] });
    const [told] = draw?.draws ?? [];
    expect(told?.candidates.map(({ name, leftOut }) => [name, leftOut])).toEqual([
      ["Ana", null],
      ["Bea", null],
    ]);
    expect(replayed(told as Draw).memberId).toBe(bea);
    const notices = await t.asSystem(({ db }) => db.selectFrom("notices").select(["memberId", "kind"]).execute());
    expect(notices.filter(({ memberId, kind }) => memberId === bea && kind === "assigned")).toHaveLength(3);
  }));

test("the first rule that it meets gives it; one that is switched off, or that it does not meet, does not", () =>
  inWorkspace(async (t) => {
    const [ana, bea, cai] = (await sellers(t, 3)) as [Id<"members">, Id<"members">, Id<"members">];
    const conditions = [{ field: "zip", comparison: "startsWith" as const, values: ["28"] }];
    await assignmentRule(t.system, { members: among(cai), isOn: false });
    const madrid = await assignmentRule(t.system, { name: "Madrid", members: among(ana), conditions });
    await assignmentRule(t.system, { name: "Rest", members: among(bea) });
    expect(await ownersOf(t.system, ["One"], { zip: "28013" })).toEqual([ana]);
    const { id } = await receive(t.system, { ...said("Two"), zip: "08001" });
    expect(await ownerOf(t.system, id)).toMatchObject({ salespersonId: bea });
    expect(await drawsOf(t.system, id)).toMatchObject([
      { passed: [{ ruleId: madrid.id, name: "Madrid", field: "zip" }], rule: "Rest" },
    ]);
  }));

test("whoever is away, has enough, has left or does not speak its language gets none; where nobody can it is nobody's and says why", () =>
  inWorkspace(async (t) => {
    const [ana, bea, cai, dan] = await sellers(t, 4);
    if (!ana || !bea || !cai || !dan) throw new Error("four sell");
    await assignmentRule(t.system, { members: among(ana, bea, cai, dan) });
    const today = t.system.today;
    await editLeadReceiver(t.system, { memberId: ana, absences: [{ from: today, to: today, note: "" }], version: 1 });
    await editLeadReceiver(t.system, { memberId: bea, perDay: 2, version: 1 });
    await editLeadReceiver(t.system, { memberId: cai, languages: ["en"], version: 1 });
    await deactivateMember(t.system, { memberId: dan });
    expect(await ownersOf(t.system, titles(3), { language: "es" })).toEqual([bea, bea, null]);
    const { id } = await receive(t.system, { ...said("Another"), language: "es" });
    const [draw] = await drawsOf(t.system, id);
    expect(draw).toMatchObject({ rule: expect.any(String), member: null });
    expect(draw?.draws[0]?.candidates.map(({ leftOut }) => leftOut)).toEqual([
      "absent",
      "day_full",
      "language",
      "inactive",
    ]);
    expect(await ownersOf(t.system, ["Desks"], { language: "en" })).toEqual([cai]);
    const tomorrow = later(t.system, 24 * 60);
    const next = { ...tomorrow, today: addDays(today, 1) };
    expect(await ownersOf(next, ["Chairs", "Lamps"], { language: "es" })).toEqual([ana, bea]);
  }));

test("what a month gives is counted through its days, and no further", () =>
  inWorkspace(async (t) => {
    const [ana] = (await sellers(t, 1)) as [Id<"members">];
    await assignmentRule(t.system, { members: among(ana) });
    await editLeadReceiver(t.system, { memberId: ana, perMonth: 2, version: 1 });
    const on = (day: string) => ({ ...t.system, today: day as CalendarDate }); // a day
    expect(await ownersOf(on("2026-11-03"), ["One"])).toEqual([ana]);
    expect(await ownersOf(on("2026-11-29"), ["Two", "Three"])).toEqual([ana, null]);
    expect(await ownersOf(on("2026-12-01"), ["Four"])).toEqual([ana]);
  }));

test("whoever was given enough of the next day already, around midnight, is given no more for the day that ends", () =>
  inWorkspace(async (t) => {
    const [ana] = (await sellers(t, 1)) as [Id<"members">];
    await assignmentRule(t.system, { members: among(ana) });
    await editLeadReceiver(t.system, { memberId: ana, perDay: 1, version: undefined });
    const tomorrow = { ...t.system, today: addDays(t.system.today, 1) };
    expect(await ownersOf(tomorrow, ["Desks"])).toEqual([ana]);
    expect(await ownersOf(t.system, ["Chairs"])).toEqual([null]);
    expect(await ownersOf(tomorrow, ["Lamps"])).toEqual([null]);
  }));

test("what says whose it is stays so, and the team that it names is kept", () =>
  inWorkspace(async (t) => {
    const [ana, bea] = (await sellers(t, 2)) as [Id<"members">, Id<"members">];
    const [north, south] = [await t.team(), await t.team()];
    await assignmentRule(t.system, { teamId: south, members: among(bea) });
    await assignmentRule(t.system, { members: among(ana) });
    const named = await receive(t.system, { ...said("Named"), salespersonId: bea });
    expect(await drawsOf(t.system, named.id)).toEqual([]);
    const { id } = await receive(t.system, { ...said("North"), teamId: north });
    expect(await ownerOf(t.system, id)).toMatchObject({ salespersonId: ana, teamId: north });
    expect((await drawsOf(t.system, id))[0]?.passed).toMatchObject([{ field: "teamId" }]);
    const plain = await receive(t.system, said("South"));
    expect(await ownerOf(t.system, plain.id)).toMatchObject({ salespersonId: bea, teamId: south });
  }));

test("a team as a whole is given what its rule says, as long as it is in use", () =>
  inWorkspace(async (t) => {
    const teamId = await t.team();
    await assignmentRule(t.system, { teamId });
    const { id } = await receive(t.system, said("Desks"));
    expect(await ownerOf(t.system, id)).toMatchObject({ salespersonId: null, teamId });
    await archiveTeam(t.system, { teamId, version: undefined });
    const another = await receive(t.system, said("Chairs"));
    expect(await ownerOf(t.system, another.id)).toMatchObject({ salespersonId: null, teamId: null });
  }));

test("without rules nothing is drawn, and a rule that is gone goes on telling what it gave", () =>
  inWorkspace(async (t) => {
    expect(await drawsOf(t.system, (await receive(t.system, said("Desks"))).id)).toEqual([]);
    const [ana] = (await sellers(t, 1)) as [Id<"members">];
    const rule = await assignmentRule(t.system, { name: "Old", members: among(ana) });
    const { id } = await receive(t.system, said("Chairs"));
    await editAssignmentRule(t.system, { ruleId: rule.id, name: "Renamed", version: undefined });
    expect(await drawsOf(t.system, id)).toMatchObject([{ rule: "Renamed" }]);
    await deleteAssignmentRule(t.system, { ruleId: rule.id });
    expect(await drawsOf(t.system, id)).toMatchObject([{ rule: "Old", member: { name: "Ana" } }]);
    expect((await ownerOf(t.system, id)).salespersonId).toBe(ana);
  }));

test("the same arrival again is given to nobody else", () =>
  inWorkspace(async (t) => {
    const [ana, bea] = (await sellers(t, 2)) as [Id<"members">, Id<"members">];
    await assignmentRule(t.system, { members: among(ana, bea) });
    const first = await receive(t.system, said("Desks"), { key: "7" });
    await receive(t.system, said("Desks"), { key: "7" });
    expect(await ownerOf(t.system, first.id)).toMatchObject({ salespersonId: ana });
    expect(await drawsOf(t.system, first.id)).toHaveLength(1);
    expect(await ownersOf(t.system, ["Chairs"])).toEqual([bea]);
  }));

test("what waited for somebody to look at it is given out when it becomes a lead", () =>
  inWorkspace(async (t) => {
    const [ana] = (await sellers(t, 1)) as [Id<"members">];
    await assignmentRule(t.system, { members: among(ana) });
    const arrivalId = await waiting(t.system);
    const manager = await t.as({ role: "manager" });
    const lead = await makeLeadOfArrival(manager, { arrivalId, title: "Desks", salespersonId: null });
    expect(await ownerOf(t.system, lead.subjectId)).toMatchObject({ salespersonId: ana });
  }));

test("of many that arrive at once nobody is given more than they take, and everybody their turns", async () => {
  const workspace = await createTestWorkspace();
  const edge = await testEdge();
  const run = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId: workspace.id, actor: systemActor }, "write", testOrigin, work);
  const [ana, bea] = await run(async (ctx) => {
    const join = (name: string) => addMember(ctx, { name, role: "sales", reach: "own", teamIds: [] });
    const ids = [await join("Ana"), await join("Bea")] as const;
    await assignmentRule(ctx, { members: among(...ids) });
    await assignmentRule(ctx, { members: among(ids[1], ids[0]), mode: "by_weight" });
    for (const memberId of ids) await editLeadReceiver(ctx, { memberId, perDay: 9, version: undefined });
    return ids;
  });
  await Promise.all(titles(24).map((title) => run((ctx) => receive(ctx, said(title)))));
  const { owned, drawn } = await run(async (ctx) => ({
    owned: await own(ctx, "opportunities").select("salespersonId").execute(),
    drawn: (
      await sql<{
        count: number;
      }>`select count(*)::int as count from lead_draws where workspace_id = ${workspace.id}`.execute(ctx.db)
    ).rows[0],
  }));
  const of = (memberId: Id<"members"> | null) => owned.filter(({ salespersonId }) => salespersonId === memberId).length;
  expect({ ana: of(ana), bea: of(bea), nobody: of(null), drawn }).toEqual({
    ana: 9,
    bea: 9,
    nobody: 6,
    drawn: { count: 24 },
  });
});
