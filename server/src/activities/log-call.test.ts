import type { Moment } from "@trato/domain/dates.ts";
import { roles } from "@trato/domain/permissions.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { opportunity } from "../../test/factories-opportunities.ts";
import { aboutContact, aboutDeal } from "../../test/factories-subjects.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { logCall } from "./log-call.ts";

const call = { summary: "Asked for a quotation", outcome: "Interested", durationMinutes: 12 };
const at = new Date("2026-03-10T10:00:00Z");

test("a call that was made is written down as done by whoever made it", () =>
  inWorkspace(async (t) => {
    const about = await aboutContact(t.system);
    const ana = await t.as({ name: "Ana" });
    const logged = await logCall(ana, about, call);
    expect(logged).toMatchObject({
      ...call,
      kind: "call",
      state: "done",
      doneAt: ana.now,
      dueOn: ana.today,
      assignee: { name: "Ana" },
      subjectId: about.id,
    });
    expect(ana.changes).toMatchObject([{ kind: "timeline", id: about.id }]);
    expect((await diaryOf(t, about.id)).at(-1)).toMatchObject({ event: "call.logged", by: "Ana", after: call });
  }));

test("a call may have been made some time ago, on the day that it was in the workspace", () =>
  inWorkspace(
    async (t) => {
      const ana = await t.as();
      const about = await aboutContact(ana);
      const happenedAt = "2026-03-08T18:30:00-05:00" as Moment;
      expect(await logCall(ana, about, { summary: "Called", happenedAt })).toMatchObject({
        doneAt: "2026-03-08T23:30:00.000Z",
        dueOn: "2026-03-09",
        outcome: null,
        durationMinutes: null,
      });
    },
    { at, timeZone: "Europe/Madrid" },
  ));

test("a call is not logged before it was made, but clocks may differ by some minutes", () =>
  inWorkspace(
    async (t) => {
      const ana = await t.as();
      const about = await aboutContact(ana);
      const logAt = (happenedAt: string) =>
        tried(ana, () => logCall(ana, about, { ...call, happenedAt: happenedAt as Moment }));
      expect(await logAt("2026-03-10T10:05:00Z")).toBe("done");
      expect(await logAt("2026-03-10T10:05:01Z")).toBe("call.in_future");
      expect(await logAt("2026-03-10T11:05:00+01:00")).toBe("done");
    },
    { at },
  ));

test("all that was said is kept below its first line, and whom it mentions", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    await t.as({ name: "Blas" });
    const about = await aboutContact(ana);
    const logged = await logCall(ana, about, { ...call, note: "In May.\n@Blas knows the hall." });
    expect(logged).toMatchObject({
      note: "In May.\n@Blas knows the hall.",
      mentions: [{ name: "Blas", isTold: true }],
    });
    expect((await diaryOf(t, about.id)).at(-1)).toMatchObject({
      event: "call.logged",
      after: { note: "In May.\n@Blas knows the hall.", mentions: [{ as: "Blas" }] },
    });
  }));

test("what comes next is planned at once, or nothing is kept", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    const { id } = await opportunity(ana);
    const about = { kind: "opportunity", id } as const;
    const next = { kind: "meeting", summary: "Show the samples" } as const;
    const logged = await logCall(ana, about, { ...call, next });
    expect(logged.next).toMatchObject({ ...next, state: "today", subjectId: id, assignee: { name: "Ana" } });
    const shown = ana.db.selectFrom("opportunities").select("nextActivitySummary").where("id", "=", id);
    expect(await shown.execute()).toEqual([{ nextActivitySummary: "Show the samples" }]);
    const nobody = { ...next, assigneeId: ana.newId<"members">() };
    expect(await tried(ana, (ctx) => logCall(ctx, about, { ...call, next: nobody }))).not.toBe("done");
    expect((await diaryOf(t, id)).filter(({ event }) => event === "call.logged")).toHaveLength(1);
  }));

test("what was done is not what is to be done next", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { id } = await opportunity(ana);
    await logCall(ana, { kind: "opportunity", id }, call);
    const shown = ana.db.selectFrom("opportunities").select("nextActivityOn").where("id", "=", id);
    expect(await shown.execute()).toEqual([{ nextActivityOn: null }]);
  }));

test("somebody made the call: Trato itself makes none", () =>
  inWorkspace(async (t) => {
    const about = await aboutContact(t.system);
    expect(await tried(t.system, (ctx) => logCall(ctx, about, call))).toBe("activity.without_assignee");
  }));

test("only whoever reaches the record writes a call down, once under one id", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const about = await aboutDeal(ana);
    const id = ana.newId<"activities">();
    expect(await logCall(ana, about, { ...call, id })).toMatchObject({ id });
    expect(await tried(ana, () => logCall(ana, about, { ...call, id }))).toBe("record.duplicate");
    const log = (ctx: Context) => logCall(ctx, about, call);
    expect(await triedBy(t, { role: "manager" }, log)).toBe("done");
    expect(await triedBy(t, { reach: "own" }, log)).toBe("record.not_found");
    expect(await triedBy(t, { role: "back_office" }, log)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, log)).toBe("record.not_found");
  }));

test("everybody who works here logs calls", () =>
  inWorkspace(async (t) => {
    const about = await aboutContact(t.system);
    expect(await whoMay(t, (ctx) => logCall(ctx, about, call))).toEqual(roles);
  }));
