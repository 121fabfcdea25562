import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { day } from "../../test/factories-stock.ts";
import { aboutContact, aboutDeal } from "../../test/factories-subjects.ts";
import { triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { cancelActivity, finishActivity, reopenActivity } from "./change-activity.ts";
import { listOpenActivities } from "./list-open-activities.ts";
import { planActivity } from "./plan-activity.ts";
import type { About } from "./about-route.ts";

const at = new Date("2026-03-10T10:00:00Z");
const plan = (ctx: Context, about: About, summary: string, dueOn: string) =>
  planActivity(ctx, about, { kind: "to_do", summary, dueOn: day(dueOn) });

test("what is still to be done for a record stands in the order in which it presses", () =>
  inWorkspace(
    async (t) => {
      const ana = await t.as({ name: "Ana" });
      const about = await aboutContact(ana);
      for (const [summary, dueOn] of [
        ["Visit", "2026-03-12"],
        ["Call", "2026-03-09"],
        ["Write", "2026-03-10"],
        ["Ask", "2026-03-10"],
      ] as const)
        await plan(ana, about, summary, dueOn);
      await plan(ana, await aboutContact(ana), "For somebody else", "2026-03-01");
      const { items } = await listOpenActivities(ana, about);
      expect(items.map(({ summary, state }) => `${summary}: ${state}`)).toEqual([
        "Call: overdue",
        "Write: today",
        "Ask: today",
        "Visit: planned",
      ]);
      expect(items[0]).toMatchObject({ assignee: { name: "Ana" }, subjectKind: "contact", subjectId: about.id });
    },
    { at },
  ));

test("what was done or given up is off the list until it is opened again", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const about = await aboutContact(ana);
    const [done, given] = [await plan(ana, about, "Call", "2030-01-01"), await plan(ana, about, "Visit", "2030-01-02")];
    const summaries = async () => (await listOpenActivities(ana, about)).items.map(({ summary }) => summary);
    await finishActivity(ana, { activityId: done.id });
    expect(await summaries()).toEqual(["Visit"]);
    await cancelActivity(ana, { activityId: given.id });
    expect(await summaries()).toEqual([]);
    await reopenActivity(ana, { activityId: done.id });
    expect(await summaries()).toEqual(["Call"]);
  }));

test("only whoever reaches the record reads what is to be done for it", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const about = await aboutDeal(ana);
    await plan(ana, about, "Call", "2030-01-01");
    const read = (ctx: Context) => listOpenActivities(ctx, about);
    expect(await triedBy(t, { reach: "all" }, read)).toBe("done");
    expect(await triedBy(t, { reach: "own" }, read)).toBe("record.not_found");
    expect(await triedBy(t, { role: "back_office" }, read)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, read)).toBe("record.not_found");
    expect(await triedBy(t, { role: "manager" }, (ctx) => listOpenActivities(ctx, { ...about, kind: "sale" }))).toBe(
      "record.not_found",
    );
  }));
