import { subjectKind } from "@trato/domain/activities/inputs.ts";
import { roles } from "@trato/domain/permissions.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { opportunity } from "../../test/factories-opportunities.ts";
import { day } from "../../test/factories-stock.ts";
import { aboutContact, aboutDeal, oneOfEachKind } from "../../test/factories-subjects.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { planActivity } from "./plan-activity.ts";

const call = { kind: "call", summary: "Ask about the offer" } as const;
const at = new Date("2026-03-10T10:00:00Z");

test("something is to be done for a record by a day, and the record's history tells", () =>
  inWorkspace(async (t) => {
    const about = await aboutContact(t.system);
    const [ana, blas] = [await t.as({ name: "Ana" }), await t.member({ name: "Blas" })];
    const asked = { ...call, note: "Mind the discount", dueOn: day("2030-01-15"), assigneeId: blas };
    const planned = await planActivity(ana, about, asked);
    expect(planned).toMatchObject({
      ...call,
      note: "Mind the discount",
      dueOn: "2030-01-15",
      state: "planned",
      subjectKind: "contact",
      subjectId: about.id,
      assignee: { id: blas, name: "Blas" },
      doneAt: null,
      cancelledAt: null,
      version: 1,
    });
    expect(ana.changes).toMatchObject([
      { kind: "activity", id: planned.id, version: 1 },
      { kind: "timeline", id: about.id },
      { kind: "notice" },
    ]);
    expect((await diaryOf(t, about.id)).at(-1)).toMatchObject({
      event: "activity.planned",
      by: "Ana",
      after: { summary: "Ask about the offer", dueOn: "2030-01-15", assigneeId: blas },
    });
  }));

test.each([
  ["2026-03-09", "overdue"],
  ["2026-03-10", "today"],
  ["2026-03-11", "planned"],
])("what is planned for %s is %s on the 10th", (dueOn, state) =>
  inWorkspace(
    async (t) => {
      const ctx = await t.as();
      expect(await planActivity(ctx, await aboutContact(ctx), { ...call, dueOn: day(dueOn) })).toMatchObject({ state });
    },
    { at },
  ),
);

test("who names neither day nor person is to do it himself today, by the clock of the workspace", () =>
  inWorkspace(
    async (t) => {
      const ana = await t.as({ name: "Ana" });
      const planned = await planActivity(ana, await aboutContact(ana), call);
      expect(planned).toMatchObject({ dueOn: "2026-03-11", state: "today", assignee: { name: "Ana" } });
    },
    { at: new Date("2026-03-10T23:30:00Z"), timeZone: "Europe/Madrid" },
  ));

test("Trato itself plans only for somebody", () =>
  inWorkspace(async (t) => {
    const about = await aboutContact(t.system);
    await expect(planActivity(t.system, about, call)).rejects.toMatchObject({
      kind: "invalid",
      code: "activity.without_assignee",
      details: { path: "assigneeId" },
    });
    const assigneeId = await t.member();
    expect(await planActivity(t.system, about, { ...call, assigneeId })).toMatchObject({
      assignee: { id: assigneeId },
    });
  }));

test("an opportunity shows what is due first, and those who look at it see that at once", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { id } = await opportunity(ana);
    const shown = async () =>
      ana.db
        .selectFrom("opportunities")
        .select(["nextActivityOn as on", "nextActivitySummary as summary"])
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
    const plan = (summary: string, dueOn: string) =>
      planActivity(ana, { kind: "opportunity", id }, { kind: "to_do", summary, dueOn: day(dueOn) });
    await plan("Visit", "2030-02-01");
    expect(await shown()).toEqual({ on: "2030-02-01", summary: "Visit" });
    ana.changes.length = 0;
    await plan("Call", "2030-01-15");
    expect(ana.changes.map(({ kind }) => kind)).toContain("opportunity");
    await plan("Write", "2030-01-15");
    await plan("Ask", "2030-03-01");
    expect(await shown()).toEqual({ on: "2030-01-15", summary: "Call" });
  }));

test("something is planned for a record of any kind", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const records = await oneOfEachKind(ctx);
    expect(records.map(({ kind }) => kind)).toEqual(subjectKind.options);
    for (const { kind, id } of records)
      expect(await planActivity(ctx, { kind, id }, call)).toMatchObject({ subjectKind: kind, subjectId: id });
  }));

test("an activity bears the id that the screen chose for it, once", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const about = await aboutContact(ctx);
    const id = ctx.newId<"activities">();
    expect(await planActivity(ctx, about, { ...call, id })).toMatchObject({ id });
    expect(await tried(ctx, () => planActivity(ctx, about, { ...call, id }))).toBe("record.duplicate");
  }));

test("only whoever reaches the record plans for it, and for people of the same workspace", () =>
  inWorkspace(async (t) => {
    const about = await aboutDeal(await t.as());
    const plan = (ctx: Context) => planActivity(ctx, about, call);
    expect(await triedBy(t, { reach: "all" }, plan)).toBe("done");
    expect(await triedBy(t, { reach: "own" }, plan)).toBe("record.not_found");
    expect(await triedBy(t, { role: "back_office" }, plan)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, plan)).toBe("record.not_found");
    const here = await t.member();
    const stranger = await t.elsewhere();
    const theirs = await aboutContact(stranger);
    expect(await tried(stranger, () => planActivity(stranger, theirs, { ...call, assigneeId: here }))).toBe(
      "reference.unknown",
    );
  }));

test("everybody who works here plans", () =>
  inWorkspace(async (t) => {
    const about = await aboutContact(t.system);
    expect(await whoMay(t, (ctx) => planActivity(ctx, about, call))).toEqual(roles);
  }));
