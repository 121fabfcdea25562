import type { Moment } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { later, lead } from "../../test/factories-opportunities.ts";
import { cancelActivity, editActivity } from "../activities/change-activity.ts";
import { planActivity } from "../activities/plan-activity.ts";
import { editMe } from "../identity/get-me.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import "../reactions.ts";
import { remind } from "./remind-of-meetings.ts";

const inMinutes = ({ now }: Context, minutes: number) =>
  new Date(Date.parse(now) + minutes * 60_000).toISOString() as Moment; // an ISO moment by construction
const told = async (ctx: Context) =>
  (await own(ctx, "notices").select(["memberId", "aboutId"]).where("kind", "=", "meeting_soon").execute()).map(
    ({ memberId }) => memberId,
  );

test("one is reminded of a meeting as long before as one wants, once for each hour of it, and not of one that is off", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana", role: "manager" });
    const { id } = await lead(ana, { title: "Office" });
    const about = { kind: "opportunity", id } as const;
    const meeting = { kind: "meeting" as const, summary: "Visit", plannedMinutes: 30 };
    const visit = await planActivity(ana, about, { ...meeting, startsAt: inMinutes(ana, 20) });
    const off = await planActivity(ana, about, { ...meeting, startsAt: inMinutes(ana, 10) });
    await cancelActivity(ana, { activityId: off.id });
    const system = await t.become(t.system);
    await remind(system);
    expect(await told(system)).toEqual([]);
    await remind(later(system, 6));
    await remind(later(system, 7));
    expect(await told(system)).toEqual([ana.actor.memberId]);

    await t.become(ana);
    const { activityId, version } = { activityId: visit.id, version: visit.version };
    await editActivity(ana, { activityId, version, startsAt: inMinutes(ana, 180) });
    await editMe(ana, { reminderMinutes: 120 });
    await t.become(t.system);
    await t.system.db.updateTable("notices").set({ readAt: t.system.now }).execute();
    await remind(later(t.system, 59));
    expect(await told(t.system)).toHaveLength(1);
    await remind(later(t.system, 61));
    expect(await told(t.system)).toHaveLength(2);
  }));

test("whoever wants no reminder gets none", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana", role: "manager" });
    const { id } = await lead(ana);
    await editMe(ana, { reminderMinutes: null });
    const meeting = { kind: "meeting" as const, summary: "Visit", plannedMinutes: 30, startsAt: inMinutes(ana, 5) };
    await planActivity(ana, { kind: "opportunity", id }, meeting);
    await remind(await t.become(t.system));
    expect(await told(t.system)).toEqual([]);
  }));

test("one meeting reminds longer before than all others, another not at all", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana", role: "manager" });
    const { id } = await lead(ana);
    const about = { kind: "opportunity", id } as const;
    const meeting = { kind: "meeting" as const, summary: "Visit", startsAt: inMinutes(ana, 200) };
    const early = await planActivity(ana, about, { ...meeting, reminderMinutes: 120 });
    expect(early.reminderMinutes).toBe(120);
    const silent = await planActivity(ana, about, { ...meeting, reminderMinutes: 0 });
    await planActivity(ana, about, meeting);
    const called = planActivity(ana, about, { kind: "call", summary: "Call", reminderMinutes: 15 });
    await expect(called).rejects.toMatchObject({ details: { path: "reminderMinutes" } });
    const system = await t.become(t.system);
    await remind(later(system, 79));
    expect(await told(system)).toHaveLength(0);
    await remind(later(system, 81));
    expect(await told(system)).toHaveLength(1);
    await remind(later(system, 199));
    expect(await told(system)).toHaveLength(2);
    await t.become(ana);
    const edited = { activityId: silent.id, version: silent.version, startsAt: inMinutes(ana, 400) };
    expect((await editActivity(ana, { ...edited, reminderMinutes: 60 })).reminderMinutes).toBe(60);
  }));
