import { addDays } from "@trato/domain/dates.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { later, opportunity } from "../../test/factories-opportunities.ts";
import { customer, day, order, product } from "../../test/factories-stock.ts";
import { cancelActivity, editActivity, finishActivity } from "../activities/change-activity.ts";
import { planActivity } from "../activities/plan-activity.ts";
import { type Context, systemActor } from "../platform/context.ts";
import { updateOwn } from "../platform/rows.ts";
import "../reactions.ts";
import { listNotices } from "./list-notices.ts";
import { tellMorning, tellMornings } from "./tell-mornings.ts";

const at = new Date("2031-03-10T08:00:00Z");
const after = (ctx: Context, days: number): Context => ({
  ...later(ctx, days * 24 * 60),
  today: addDays(ctx.today, days),
});
const inbox = async (ctx: Context) => (await listNotices(ctx, { limit: 80, cursor: undefined })).items;

/** What a member reads of a morning, without what was assigned to him. */
const told = async (ctx: Context) =>
  (await inbox(ctx))
    .filter(({ kind }) => kind === "activity_due" || kind === "delivery_late")
    .map(({ kind, record, records, text }) => [kind, record.name, records, text]);

describe("what is due", () => {
  test("is told in the morning, once, by one notice however much it is; what is done, cancelled or moved is not", () =>
    inWorkspace(
      async (t) => {
        const ana = await t.as({ reach: "all" });
        const about = { kind: "opportunity", id: (await opportunity(ana, { title: "Hotel" })).id } as const;
        const plan = (summary: string, dueOn = "2031-03-10") =>
          planActivity(ana, about, { kind: "call", summary, dueOn: day(dueOn) });
        const [done, cancelled, moved] = [await plan("Done"), await plan("Cancelled"), await plan("Moved")];
        await finishActivity(ana, { activityId: done.id });
        await cancelActivity(ana, { activityId: cancelled.id });
        await editActivity(ana, { activityId: moved.id, dueOn: day("2031-03-11") });
        await plan("Long overdue", "2031-03-01");
        await plan("Call them");
        await plan("Write to them");
        await t.asSystem(tellMorning);
        await t.asSystem(tellMorning);
        await t.become(ana);
        expect(await told(ana)).toEqual([["activity_due", "Hotel", 2, "Call them"]]);
        await t.asSystem((ctx) => tellMorning(after(ctx, 1)));
        await t.become(ana);
        expect(await told(ana)).toEqual([
          ["activity_due", "Hotel", 1, "Moved"],
          ["activity_due", "Hotel", 2, "Call them"],
        ]);
      },
      { at },
    ));

  test("is told of the days between, too, where nobody told it then", () =>
    inWorkspace(
      async (t) => {
        const ana = await t.as({ reach: "all" });
        const about = { kind: "opportunity", id: (await opportunity(ana, { title: "Hotel" })).id } as const;
        await t.asSystem(tellMorning);
        await t.become(ana);
        for (const dueOn of ["2031-03-11", "2031-03-13"])
          await planActivity(ana, about, { kind: "call", summary: dueOn, dueOn: day(dueOn) });
        await t.asSystem((ctx) => tellMorning(after(ctx, 3)));
        await t.become(ana);
        expect(await told(ana)).toEqual([["activity_due", "Hotel", 2, "2031-03-11"]]);
      },
      { at },
    ));

  test("of a record that one does not reach any more is told nobody", () =>
    inWorkspace(
      async (t) => {
        const blas = await t.member();
        const boss = await t.as({ role: "manager" });
        const { id } = await opportunity(boss, { salespersonId: boss.actor.memberId });
        await planActivity(boss, { kind: "opportunity", id }, { kind: "call", summary: "Call", assigneeId: blas });
        await t.asSystem(tellMorning);
        await t.asSystem((ctx) => updateOwn(ctx, "members").set({ reach: "all" }).where("id", "=", blas).execute());
        expect(await told(await t.as({ id: blas }))).toEqual([]);
      },
      { at },
    ));
});

describe("a delivery that is late", () => {
  test("is told the salesperson and the back office, once for each day that was promised", () =>
    inWorkspace(
      async (t) => {
        const [ana, packer, boss] = [
          await t.member(),
          await t.member({ role: "back_office" }),
          await t.member({ role: "manager" }),
        ];
        const promised = async (on: string) => {
          const chair = await product(t.system, { onHand: 10 });
          const contactId = await customer(t.system, "Lar");
          return order(t.system, [[chair, 2]], { contactId, salespersonId: ana, on });
        };
        const late = await promised("2031-03-09");
        await promised("2031-03-10");
        const all = async () => [
          await told(await t.as({ id: ana })),
          await told(await t.as({ id: packer })),
          await told(await t.as({ id: boss })),
        ];
        await t.asSystem(tellMorning);
        const notice = ["delivery_late", expect.stringMatching(/^OUT/), 1, `${late.number} · Lar`];
        expect(await all()).toEqual([[notice], [notice], []]);
        await t.asSystem((ctx) =>
          updateOwn(ctx, "transfers")
            .set({ scheduledOn: day("2031-03-11") })
            .where("id", "=", late.deliveryId)
            .execute(),
        );
        await t.asSystem((ctx) => tellMorning(after(ctx, 2)));
        const [both] = await told(await t.as({ id: ana }));
        expect(both).toMatchObject(["delivery_late", expect.stringMatching(/^OUT/), 2, expect.stringMatching(/Lar$/)]);
        await t.asSystem((ctx) => tellMorning(after(ctx, 3)));
        expect(await told(await t.as({ id: packer }))).toHaveLength(2);
      },
      { at },
    ));

  test("is told those who lead where nobody else is there", () =>
    inWorkspace(
      async (t) => {
        const boss = await t.member({ role: "manager" });
        await order(t.system, [[await product(t.system, { onHand: 1 }), 1]], { on: "2031-03-08" });
        await t.asSystem(tellMorning);
        expect(await told(await t.as({ id: boss }))).toHaveLength(1);
      },
      { at },
    ));
});

test("of several who tell a morning at once, one does; where it is night nobody is told yet", async () => {
  const edge = await testEdge();
  const there = async (timeZone: string) => {
    const { id: workspaceId, administratorId } = await createTestWorkspace({ timeZone });
    const as = <T>(work: (ctx: Context) => Promise<T>) =>
      edge.run({ workspaceId, actor: systemActor }, "write", { ...testOrigin, at }, work);
    await as(async (ctx) => {
      const { id } = await opportunity(ctx);
      const asked = { kind: "call", summary: "Call", dueOn: day("2031-03-10"), assigneeId: administratorId } as const;
      await planActivity(ctx, { kind: "opportunity", id }, asked);
    });
    const times = async () => {
      const { rows } = await as(({ db }) =>
        sql<{ times: number }>`select times from notices where kind = 'activity_due'`.execute(db),
      );
      return rows.map(({ times: each }) => each);
    };
    return times;
  };
  const [madrid, angeles] = [await there("Europe/Madrid"), await there("America/Los_Angeles")];
  await Promise.all([1, 2, 3].map(() => tellMornings(edge, { ...testOrigin, at })));
  expect([await madrid(), await angeles()]).toEqual([[1], []]);
  await tellMornings(edge, { ...testOrigin, at: new Date("2031-03-10T14:00:00Z") });
  expect([await madrid(), await angeles()]).toEqual([[1], [1]]);
});
