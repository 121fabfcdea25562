import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Id } from "@trato/domain/ids.ts";
import { receive } from "../../../test/arriving.ts";
import { among, assignmentRule } from "../../../test/assignment.ts";
import { later, lead } from "../../../test/factories-opportunities.ts";
import { inWorkspace, type InWorkspace } from "../../../test/factories.ts";
import { diaryOf } from "../../../test/trying.ts";
import { logCall } from "../../activities/log-call.ts";
import { planActivity } from "../../activities/plan-activity.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import "../../reactions.ts";
import { assignOpportunity } from "../assign-opportunity.ts";
import { mergeOpportunities } from "../merging/merge-opportunities.ts";
import { assignByRules } from "./assign-by-rules.ts";
import { editLeadReceiver } from "./lead-receivers.ts";
import { goOn } from "./go-on.ts";
import { listDraws } from "./list-draws.ts";

/** A lead that Ana was given, to be answered within half an hour; Bea and Cai are next. */
async function given(t: InWorkspace) {
  const people = [
    await t.member({ role: "sales", name: "Ana" }),
    await t.member({ role: "sales", name: "Bea" }),
    await t.member({ role: "sales", name: "Cai" }),
  ] as const;
  await assignmentRule(t.system, { name: "All", members: among(...people), answerMinutes: 30 });
  const { id } = await receive(t.system, { title: "Desks", email: "desks@x.example" });
  const opportunityId = String(id) as Id<"opportunities">; // that of a lead
  return { people, opportunityId };
}

const drawsOf = async (ctx: Context, opportunityId: Id<"opportunities">) =>
  (await listDraws(ctx, { opportunityId })).items;

const jobsOf = async ({ db }: Pick<Context, "db">) =>
  (
    await sql<{ drawId: string; runAt: string }>`
      select payload ->> 'drawId' as draw_id, run_at from app.jobs() where task = 'answer_due' order by run_at`.execute(
      db,
    )
  ).rows;

/** The time of the last draw is over. */
async function timeIsUp(t: InWorkspace, opportunityId: Id<"opportunities">, minutes: number) {
  const [draw] = await drawsOf(t.system, opportunityId);
  if (!draw) throw new Error("nothing was drawn");
  await goOn(later(t.system, minutes), draw.id);
  const lead = await own(t.system, "opportunities").select("salespersonId").where("id", "=", opportunityId).execute();
  return lead[0]?.salespersonId;
}

test("a lead that nobody answered goes on to the next, and on to the one after, and its history tells; with the last it stays", () =>
  inWorkspace(async (t) => {
    const { people, opportunityId } = await given(t);
    const [ana, bea, cai] = people;
    const [first] = await drawsOf(t.system, opportunityId);
    expect(first).toMatchObject({ member: { id: ana }, answerBy: later(t.system, 30).now, outcome: null });
    expect(await jobsOf(t.system)).toMatchObject([{ drawId: first?.id, runAt: later(t.system, 30).now }]);
    expect(await timeIsUp(t, opportunityId, 30)).toBe(bea);
    expect(await timeIsUp(t, opportunityId, 60)).toBe(cai);
    expect(await timeIsUp(t, opportunityId, 90)).toBe(cai);
    const draws = await drawsOf(t.system, opportunityId);
    expect(draws.map(({ cause, member, outcome }) => [cause, member?.name, outcome])).toEqual([
      ["went_on", "Cai", "stayed"],
      ["went_on", "Bea", "went_on"],
      ["arrived", "Ana", "went_on"],
    ]);
    expect(draws[0]?.draws[0]?.candidates.map(({ leftOut }) => leftOut)).toEqual(["had_it", "had_it", null]);
    const told = (await diaryOf(t, opportunityId)).filter(({ event }) => event === "lead.went_on");
    expect(told).toMatchObject([
      { by: "Trato", before: { salespersonId: ana }, after: { salespersonId: bea, drawn: { member: "Bea" } } },
      { before: { salespersonId: bea }, after: { salespersonId: cai } },
    ]);
    const notices = await t.asSystem(({ db }) => db.selectFrom("notices").select(["memberId", "kind"]).execute());
    for (const memberId of people) expect(notices).toContainEqual({ memberId, kind: "assigned" });
  }));

test("one that was answered stays, and so does one that somebody has given elsewhere; to be asked twice changes nothing", () =>
  inWorkspace(async (t) => {
    const { people, opportunityId } = await given(t);
    const [ana, , cai] = people;
    const her = await t.become({
      ...t.system,
      actor: { ...t.system.actor, kind: "member", memberId: ana, name: "Ana" },
    });
    await logCall(
      later(her, 5),
      { kind: "opportunity", id: opportunityId },
      { summary: "Called", outcome: "Interested" },
    );
    await t.become(t.system);
    expect(await timeIsUp(t, opportunityId, 30)).toBe(ana);
    expect(await drawsOf(t.system, opportunityId)).toMatchObject([{ outcome: "answered" }]);
    const another = await receive(t.system, { title: "Chairs", email: "chairs@x.example" });
    const chairs = String(another.id) as Id<"opportunities">; // that of a lead
    await assignOpportunity(t.system, { opportunityId: chairs, salespersonId: cai });
    expect(await timeIsUp(t, chairs, 30)).toBe(cai);
    expect(await timeIsUp(t, chairs, 60)).toBe(cai);
    expect(await drawsOf(t.system, chairs)).toMatchObject([{ outcome: "elsewhere" }]);
  }));

test("what was answered before it was merged into another one stays as well, with that", () =>
  inWorkspace(async (t) => {
    const { people, opportunityId } = await given(t);
    const [ana] = people;
    const { id: older } = await lead(t.system, { salespersonId: ana });
    const her = await t.become({
      ...t.system,
      actor: { ...t.system.actor, kind: "member", memberId: ana, name: "Ana" },
    });
    await logCall(later(her, 5), { kind: "opportunity", id: opportunityId }, { summary: "Called" });
    const absorbed = [{ opportunityId, version: undefined }];
    await mergeOpportunities(later(her, 10), { opportunityId: older, version: undefined, absorbed });
    await t.become(t.system);
    expect(await timeIsUp(t, older, 30)).toBe(ana);
    expect(await drawsOf(t.system, older)).toMatchObject([{ outcome: "answered" }]);
  }));

test("it goes on to nobody who is away or full, and what is counted is work", () =>
  inWorkspace(async (t) => {
    const { people, opportunityId } = await given(t);
    const [ana, bea, cai] = people;
    const day = t.system.today;
    await editLeadReceiver(t.system, {
      memberId: bea,
      absences: [{ from: day, to: day, note: "" }],
      version: undefined,
    });
    await editLeadReceiver(t.system, { memberId: cai, perDay: 0, version: undefined });
    expect(await timeIsUp(t, opportunityId, 30)).toBe(ana);
    expect(await drawsOf(t.system, opportunityId)).toMatchObject([{ outcome: null }]);
    // asked again a quarter of an hour later
    expect((await jobsOf(t.system)).map(({ runAt }) => runAt)).toContain(later(t.system, 45).now);
    await editLeadReceiver(t.system, { memberId: bea, absences: [], version: undefined });
    expect(await timeIsUp(t, opportunityId, 45)).toBe(bea);
    expect((await drawsOf(t.system, opportunityId)).map(({ outcome }) => outcome)).toEqual([null, "went_on"]);
  }));

test("whoever is given it again by the rules has the whole time again", () =>
  inWorkspace(async (t) => {
    const ana = await t.member({ role: "sales", name: "Ana" });
    const bea = await t.member({ role: "sales", name: "Bea" });
    await assignmentRule(t.system, { members: among(ana), answerMinutes: 30 });
    await assignmentRule(t.system, { members: among(bea) });
    const { id } = await receive(t.system, { title: "Desks", email: "desks@x.example" });
    const opportunityId = String(id) as Id<"opportunities">; // that of a lead
    const [first] = await drawsOf(t.system, opportunityId);
    await assignByRules(later(t.system, 20), { opportunityId });
    if (!first) throw new Error("nothing was drawn");
    await goOn(later(t.system, 30), first.id);
    expect((await drawsOf(t.system, opportunityId)).map(({ member, outcome }) => [member?.name, outcome])).toEqual([
      ["Ana", null],
      ["Ana", null],
    ]);
    expect(await timeIsUp(t, opportunityId, 50)).toBe(bea);
  }));

test("it goes on beyond the team of whoever had it, but not beyond one that it names itself", () =>
  inWorkspace(async (t) => {
    const [ana, bea] = [await t.member({ role: "sales" }), await t.member({ role: "sales" })];
    const [north, south] = [await t.team({ memberIds: [ana] }), await t.team({ memberIds: [bea] })];
    await assignmentRule(t.system, { members: among(ana), answerMinutes: 30 });
    await assignmentRule(t.system, { members: among(bea), teamId: south });
    const whoseNext = async (title: string, given: object) => {
      const { id } = await receive(t.system, { title, email: `${title.toLowerCase()}@x.example`, ...given });
      const opportunityId = String(id) as Id<"opportunities">; // that of a lead
      const lead = () =>
        own(t.system, "opportunities").select("teamId").where("id", "=", opportunityId).executeTakeFirst();
      expect(await lead()).toEqual({ teamId: north });
      return [await timeIsUp(t, opportunityId, 30), (await lead())?.teamId];
    };
    expect(await whoseNext("Desks", {})).toEqual([bea, south]);
    expect(await whoseNext("Chairs", { teamId: north })).toEqual([ana, north]);
  }));

test("to invite to a meeting is an answer", () =>
  inWorkspace(async (t) => {
    const { people, opportunityId } = await given(t);
    const [ana] = people;
    const her = await t.become({
      ...t.system,
      actor: { ...t.system.actor, kind: "member", memberId: ana, name: "Ana" },
    });
    await planActivity(
      later(her, 5),
      { kind: "opportunity", id: opportunityId },
      {
        kind: "meeting",
        summary: "Desks",
        startsAt: later(her, 3_000).now,
        guests: [{ email: "desks@x.example", name: "Desks" }],
      },
    );
    await t.become(t.system);
    expect(await timeIsUp(t, opportunityId, 30)).toBe(ana);
    expect(await drawsOf(t.system, opportunityId)).toMatchObject([{ outcome: "answered" }]);
  }));
