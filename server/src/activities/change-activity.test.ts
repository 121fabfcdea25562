import { roles } from "@trato/domain/permissions.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { opportunity } from "../../test/factories-opportunities.ts";
import { day } from "../../test/factories-stock.ts";
import { aboutContact, aboutDeal } from "../../test/factories-subjects.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { cancelActivity, editActivity, finishActivity, reopenActivity, snoozeActivity } from "./change-activity.ts";
import { planActivity } from "./plan-activity.ts";

const at = new Date("2026-03-10T10:00:00Z");
const call = { kind: "call", summary: "Ask about the offer", dueOn: day("2026-03-12") } as const;

/** A call planned for a contact by whoever speaks. */
async function planned(ctx: Context) {
  const about = await aboutContact(ctx);
  const { id: activityId } = await planActivity(ctx, about, call);
  ctx.changes.length = 0;
  return { about, activityId };
}

test("what is to be done, by when and by whom changes, and its record's history tells", () =>
  inWorkspace(async (t) => {
    const [ana, blas] = [await t.as({ name: "Ana" }), await t.member({ name: "Blas" })];
    const { about, activityId } = await planned(ana);
    const changed = { summary: "Visit them", kind: "meeting", dueOn: day("2030-02-01"), assigneeId: blas } as const;
    const { assigneeId: _, ...fields } = changed;
    expect(await editActivity(ana, { activityId, version: 1, ...changed })).toMatchObject({
      ...fields,
      assignee: { id: blas, name: "Blas" },
      version: 2,
    });
    expect(ana.changes).toMatchObject([
      { kind: "activity", id: activityId, version: 2 },
      { kind: "timeline", id: about.id },
      { kind: "notice" }, // whoever is to do it now
    ]);
    expect((await diaryOf(t, about.id)).at(-1)).toMatchObject({
      event: "activity.edited",
      by: "Ana",
      before: { summary: "Ask about the offer", kind: "call", dueOn: "2026-03-12" },
      after: { summary: "Visit them", kind: "meeting", dueOn: "2030-02-01" },
    });
  }));

test("an edit that says what holds already changes nothing, and nobody hears of it", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { about, activityId } = await planned(ana);
    expect(await editActivity(ana, { activityId, ...call })).toMatchObject({ version: 1 });
    expect(ana.changes).toEqual([]);
    expect((await diaryOf(t, about.id)).at(-1)?.event).toBe("activity.planned");
  }));

test("an edit of what somebody else has changed meanwhile is refused", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { activityId } = await planned(ana);
    await editActivity(ana, { activityId, version: 1, summary: "Visit them" });
    await expect(editActivity(ana, { activityId, version: 1, dueOn: day("2030-02-01") })).rejects.toMatchObject({
      kind: "conflict",
      code: "record.changed",
      details: { version: 2 },
    });
    expect(await editActivity(ana, { activityId, version: 2, dueOn: day("2030-02-01") })).toMatchObject({ version: 3 });
  }));

test("what was done is done by whoever did it, with how it went, and the next step is planned at once", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { about, activityId } = await planned(ana);
    const blas = await t.as({ name: "Blas" });
    const next = { kind: "meeting", summary: "Show the samples", dueOn: day("2030-02-01") } as const;
    const finished = await finishActivity(blas, { activityId, outcome: "Interested", durationMinutes: 15, next });
    expect(finished).toMatchObject({
      state: "done",
      doneAt: blas.now,
      outcome: "Interested",
      durationMinutes: 15,
      next: { ...next, state: "planned", subjectKind: "contact", subjectId: about.id, assignee: { name: "Blas" } },
    });
    expect((await diaryOf(t, about.id)).slice(-2)).toMatchObject([
      { event: "activity.done", by: "Blas", after: { doneBy: blas.actor.memberId, outcome: "Interested" } },
      { event: "activity.planned", by: "Blas" },
    ]);
  }));

test("it may be done without a word, and with nothing to follow", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { activityId } = await planned(ana);
    expect(await finishActivity(ana, { activityId })).toMatchObject({
      state: "done",
      outcome: null,
      durationMinutes: null,
      next: null,
    });
  }));

test("what can wait is put off by a week, from today where its day has passed", () =>
  inWorkspace(
    async (t) => {
      const ana = await t.as();
      const { activityId } = await planned(ana);
      expect(await snoozeActivity(ana, { activityId })).toMatchObject({ dueOn: "2026-03-19", state: "planned" });
      await editActivity(ana, { activityId, dueOn: day("2026-02-01") });
      expect(await snoozeActivity(ana, { activityId })).toMatchObject({ dueOn: "2026-03-17", version: 4 });
    },
    { at },
  ));

test("what will not be done is cancelled, and may be opened again as it was", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { about, activityId } = await planned(ana);
    expect(await cancelActivity(ana, { activityId })).toMatchObject({ state: "cancelled", cancelledAt: ana.now });
    expect(await reopenActivity(ana, { activityId })).toMatchObject({ ...call, cancelledAt: null, version: 3 });
    await finishActivity(ana, { activityId });
    expect(await reopenActivity(ana, { activityId })).toMatchObject({ doneAt: null, version: 5 });
    expect((await diaryOf(t, about.id)).slice(-4).map(({ event }) => event)).toEqual([
      "activity.cancelled",
      "activity.reopened",
      "activity.done",
      "activity.reopened",
    ]);
  }));

test.each([
  ["done", finishActivity, "activity.done"],
  ["given up", cancelActivity, "activity.cancelled"],
] as const)("what is %s is not changed, only opened again", (_, close, code) =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { activityId } = await planned(ana);
    expect(await tried(ana, () => reopenActivity(ana, { activityId }))).toBe("activity.open");
    await close(ana, { activityId });
    for (const change of [editActivity, finishActivity, cancelActivity, snoozeActivity])
      expect(await tried(ana, () => change(ana, { activityId, summary: "Visit them" }))).toBe(code);
    expect(await tried(ana, () => reopenActivity(ana, { activityId }))).toBe("done");
  }),
);

test("an opportunity shows what is due next after every change", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { id } = await opportunity(ana);
    const plan = (summary: string, dueOn: string) =>
      planActivity(ana, { kind: "opportunity", id }, { kind: "to_do", summary, dueOn: day(dueOn) });
    const next = async () => {
      const shown = ana.db.selectFrom("opportunities").select("nextActivitySummary").where("id", "=", id);
      return (await shown.executeTakeFirstOrThrow()).nextActivitySummary;
    };
    const [first, second] = [await plan("Call", "2030-01-01"), await plan("Visit", "2030-01-05")];
    const steps: [() => Promise<unknown>, string | null][] = [
      [() => snoozeActivity(ana, { activityId: first.id }), "Visit"],
      [() => editActivity(ana, { activityId: second.id, summary: "Visit them" }), "Visit them"],
      [() => finishActivity(ana, { activityId: second.id }), "Call"],
      [() => cancelActivity(ana, { activityId: first.id }), null],
      [() => reopenActivity(ana, { activityId: second.id }), "Visit them"],
    ];
    for (const [step, shown] of steps) {
      await step();
      expect(await next()).toBe(shown);
    }
  }));

test("who is to do something does it, though the record is not his; he gives it to nobody else", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const about = await aboutDeal(ana);
    const blas = await t.member({ name: "Blas" });
    const { id: activityId } = await planActivity(ana, about, { ...call, assigneeId: blas });
    const asBlas = await t.as({ id: blas });
    const carla = await t.member();
    expect(await tried(asBlas, () => editActivity(asBlas, { activityId, summary: "Call twice" }))).toBe("done");
    expect(await tried(asBlas, () => editActivity(asBlas, { activityId, assigneeId: carla }))).toBe("record.not_found");
    expect(await finishActivity(asBlas, { activityId, outcome: "Interested" })).toMatchObject({ state: "done" });
  }));

const changes: [string, (ctx: Context, activityId: Awaited<ReturnType<typeof planned>>["activityId"]) => unknown][] = [
  ["edited", (ctx, activityId) => editActivity(ctx, { activityId, summary: "Visit them" })],
  ["done", (ctx, activityId) => finishActivity(ctx, { activityId })],
  ["cancelled", (ctx, activityId) => cancelActivity(ctx, { activityId })],
  ["put off", (ctx, activityId) => snoozeActivity(ctx, { activityId })],
  ["opened again", (ctx, activityId) => reopenActivity(ctx, { activityId })],
];

test.each(changes)("what is out of reach is not %s", (name, change) =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { id: activityId } = await planActivity(ana, await aboutDeal(ana), call);
    if (name === "opened again") await cancelActivity(ana, { activityId });
    const work = async (ctx: Context) => change(ctx, activityId);
    expect(await triedBy(t, { reach: "all" }, work)).toBe("done");
    expect(await triedBy(t, { reach: "own" }, work)).toBe("record.not_found");
    expect(await triedBy(t, { role: "back_office" }, work)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
  }),
);

test.each(changes)("everybody who works here may have it %s", (name, change) =>
  inWorkspace(async (t) => {
    const { id: activityId } = await planActivity(t.system, await aboutContact(t.system), {
      ...call,
      assigneeId: await t.member(),
    });
    if (name === "opened again") await cancelActivity(t.system, { activityId });
    expect(await whoMay(t, async (ctx) => change(ctx, activityId))).toEqual(roles);
  }),
);
