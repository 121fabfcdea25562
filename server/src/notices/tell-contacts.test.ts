import { addDays } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { inWorkspace, type InWorkspace } from "../../test/factories.ts";
import { later, lead } from "../../test/factories-opportunities.ts";
import { cancelActivity } from "../activities/change-activity.ts";
import { logCall } from "../activities/log-call.ts";
import { planActivity } from "../activities/plan-activity.ts";
import { loseOpportunity, restoreOpportunity } from "../opportunities/close-opportunity.ts";
import { editFollowUp } from "../opportunities/follow-up/follow-up-settings.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import "../reactions.ts";
import { listNotices } from "./list-notices.ts";
import { tellSomeContacts } from "./tell-contacts.ts";
import { tellIdle } from "./tell-idle.ts";

const told = async (ctx: Context) =>
  (
    await own(ctx, "notices")
      .select(["memberId", "kind", "times"])
      .where("kind", "<>", "assigned")
      .orderBy("id")
      .execute()
  ).map(({ memberId, kind, times }) => [memberId, kind, times]);

/** Luis sells in the team that Ana leads. */
async function team(t: InWorkspace) {
  const [leaderId, luisId] = [
    await t.member({ role: "manager", name: "Ana" }),
    await t.member({ role: "sales", name: "Luis" }),
  ];
  const teamId = await t.team({ name: "Norte", leaderId, memberIds: [luisId] });
  return { leaderId, luisId, teamId };
}

test("whoever has a lead is warned once, and told with who leads the team when its time is over; what was contacted is told nobody", () =>
  inWorkspace(async (t) => {
    const { leaderId, luisId, teamId } = await team(t);
    await editFollowUp(t.system, { contactMinutes: 60 });
    const [one, two] = [
      await lead(t.system, { title: "Desks", salespersonId: luisId, teamId }),
      await lead(t.system, { title: "Chairs", salespersonId: luisId, teamId }),
    ];
    await tellSomeContacts(later(t.system, 44));
    expect(await told(t.system)).toEqual([]);
    expect([await tellSomeContacts(later(t.system, 46)), await tellSomeContacts(later(t.system, 47))]).toEqual([2, 0]);
    expect(await told(t.system)).toEqual([
      [luisId, "contact_soon", 1],
      [luisId, "contact_soon", 1],
    ]);
    const luis = await t.as({ id: luisId });
    await logCall(later(luis, 50), { kind: "opportunity", id: two.id }, { summary: "Called" });
    await t.become(t.system);
    await tellSomeContacts(later(t.system, 61));
    await tellSomeContacts(later(t.system, 62));
    expect((await told(t.system)).slice(2)).toEqual([
      [luisId, "contact_missed", 1],
      [leaderId, "contact_missed", 1],
    ]);
    const ana = await t.as({ id: leaderId });
    const { items } = await listNotices(ana, { limit: 10, cursor: undefined });
    expect(items).toMatchObject([
      { kind: "contact_missed", record: { kind: "lead", id: one.id, name: "Desks" }, text: "Luis" },
    ]);
  }));

test("what is nobody's is told who leads its team, and without a team those who lead all", () =>
  inWorkspace(async (t) => {
    const { leaderId, teamId } = await team(t);
    await editFollowUp(t.system, { contactMinutes: 60 });
    await lead(t.system, { salespersonId: null, teamId });
    await tellSomeContacts(later(t.system, 46));
    expect(await told(t.system)).toEqual([[leaderId, "contact_soon", 1]]);
    await lead(t.system, { salespersonId: null, teamId: null });
    await tellSomeContacts(later(t.system, 46));
    const all = (await told(t.system)).map(([memberId]) => memberId);
    expect(new Set(all)).toEqual(new Set([leaderId, t.administratorId]));
  }));

test("what was given up by mistake is told again once it is open", () =>
  inWorkspace(async (t) => {
    const { luisId } = await team(t);
    await editFollowUp(t.system, { contactMinutes: 60 });
    const { id: opportunityId } = await lead(t.system, { salespersonId: luisId, teamId: null });
    const luis = await t.as({ id: luisId });
    await loseOpportunity(later(luis, 44), { opportunityId, closesOpen: false });
    await tellSomeContacts(later(await t.become(t.system), 46));
    await restoreOpportunity(later(await t.become(luis), 47), { opportunityId });
    expect(await told(await t.become(t.system))).toEqual([]);
    await tellSomeContacts(later(t.system, 48));
    await tellSomeContacts(later(t.system, 61));
    expect(await told(t.system)).toEqual([
      [luisId, "contact_soon", 1],
      [luisId, "contact_missed", 1],
    ]);
  }));

test("of a morning one notice tells of all that lies idle since the day before", () =>
  inWorkspace(async (t) => {
    const { leaderId, luisId, teamId } = await team(t);
    await editFollowUp(t.system, { leadIdleDays: 3 });
    for (const title of ["Desks", "Chairs"]) await lead(t.system, { title, salespersonId: luisId, teamId });
    const morning = (days: number): Context => ({
      ...later(t.system, days * 1440),
      today: addDays(t.system.today, days),
    });
    const yesterday = (days: number) => addDays(t.system.today, days - 1);
    await tellIdle(morning(2), yesterday(2));
    expect(await told(t.system)).toEqual([]);
    await tellIdle(morning(3), yesterday(3));
    await tellIdle(morning(4), yesterday(4));
    expect(await told(t.system)).toEqual([
      [luisId, "gone_idle", 2],
      [leaderId, "gone_idle", 2],
    ]);
  }));

test("a plan that is given up is told of as all that lies idle, once its days are over again", () =>
  inWorkspace(async (t) => {
    const { luisId } = await team(t);
    await editFollowUp(t.system, { leadIdleDays: 3 });
    const { id } = await lead(t.system, { salespersonId: luisId, teamId: null });
    const day = (days: number): Context => ({ ...later(t.system, days * 1440), today: addDays(t.system.today, days) });
    const about = { kind: "opportunity" as const, id };
    const plan = { kind: "call" as const, summary: "Call", assigneeId: luisId, dueOn: addDays(t.system.today, 20) };
    const { id: activityId } = await planActivity(t.system, about, plan);
    await cancelActivity(day(10), { activityId });
    for (const days of [11, 12]) await tellIdle(day(days), day(days - 1).today);
    expect(await told(t.system)).toEqual([]);
    await tellIdle(day(13), day(12).today);
    expect(await told(t.system)).toEqual([[luisId, "gone_idle", 1]]);
  }));
