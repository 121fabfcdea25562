import type { Id } from "@trato/domain/ids.ts";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { type InWorkspace, inWorkspace } from "../../test/factories.ts";
import { opportunity } from "../../test/factories-opportunities.ts";
import { quotation } from "../../test/factories-sales.ts";
import { oneOfEachKind } from "../../test/factories-subjects.ts";
import { tried, whoeverIsElsewhere } from "../../test/trying.ts";
import { listNotices } from "../notices/list-notices.ts";
import type { Context } from "../platform/context.ts";
import { updateOwn } from "../platform/rows.ts";
import "../reactions.ts";
import { getTimeline } from "../reports/get-timeline.ts";
import type { About } from "./about-route.ts";
import { editActivity } from "./change-activity.ts";
import { editNote } from "./change-note.ts";
import { listReaders } from "./mentions.ts";
import { planActivity } from "./plan-activity.ts";
import { writeNote } from "./write-note.ts";

const told = async (ctx: Context) =>
  (await listNotices(ctx, { limit: 80, cursor: undefined })).items.map(({ kind, actor, text }) => [
    kind,
    actor.name,
    text,
  ]);

/** Ana's deal; Blas reaches all deals, Carla her own ones. */
async function deal(t: InWorkspace) {
  const [blas, carla] = [await t.member({ name: "Blas Gil", reach: "all" }), await t.member({ name: "Carla Paz" })];
  const ana = await t.as({ name: "Ana" });
  const about: About = { kind: "opportunity", id: (await opportunity(ana, { salespersonId: ana.actor.memberId })).id };
  const inboxOf = async (id: Id<"members">) => told(await t.as({ id }));
  return { ana, about, blas, carla, inboxOf };
}

test("whoever is mentioned in a note is told; whoever does not reach the record is not, and the note says so", () =>
  inWorkspace(async (t) => {
    const { ana, about, blas, carla, inboxOf } = await deal(t);
    const body = "@blas gil and @Carla Paz, what do you think?";
    const note = await writeNote(ana, about, { body });
    expect(note.mentions).toEqual([
      { id: blas, name: "Blas Gil", as: "blas gil", isTold: true },
      { id: carla, name: "Carla Paz", as: "Carla Paz", isTold: false },
    ]);
    expect(await inboxOf(blas)).toEqual([["mentioned", "Ana", body]]);
    await t.asSystem((ctx) => updateOwn(ctx, "members").set({ reach: "all" }).where("id", "=", carla).execute());
    expect(await inboxOf(carla)).toEqual([]);
  }));

test("an edited note tells only whom it mentions anew, and knows a name as it was", () =>
  inWorkspace(async (t) => {
    const { ana, about, blas, carla, inboxOf } = await deal(t);
    const note = await writeNote(ana, about, { body: "@Blas Gil?" });
    await t.asSystem(async (ctx) => {
      await updateOwn(ctx, "members").set({ name: "Blas Mir" }).where("id", "=", blas).execute();
      await updateOwn(ctx, "members").set({ reach: "all" }).where("id", "=", carla).execute();
      await updateOwn(ctx, "notices").set({ readAt: ctx.now }).execute();
    });
    const edited = await editNote(ana, { noteId: note.id, body: "@Blas Gil, @Carla Paz?" });
    expect(edited.mentions).toEqual([
      { id: blas, name: "Blas Mir", as: "Blas Gil", isTold: true },
      { id: carla, name: "Carla Paz", as: "Carla Paz", isTold: true },
    ]);
    const [, entry] = (await getTimeline(ana, about, { limit: 5 })).items;
    expect(entry?.note?.mentions.map(({ name }) => name)).toEqual(["Blas Mir", "Carla Paz"]);
    expect(await inboxOf(carla)).toHaveLength(1);
    expect(await inboxOf(blas)).toHaveLength(1);
  }));

test("whom the note of an activity mentions is told, when it is planned or edited", () =>
  inWorkspace(async (t) => {
    const { ana, about, blas, inboxOf } = await deal(t);
    const planned = await planActivity(ana, about, { kind: "call", summary: "Call them", note: "Ask @Blas Gil first" });
    expect(planned.mentions).toMatchObject([{ id: blas, isTold: true }]);
    expect(await inboxOf(blas)).toEqual([["mentioned", "Ana", "Ask @Blas Gil first"]]);
    await t.become(ana);
    expect((await editActivity(ana, { activityId: planned.id, summary: "Call" })).mentions).toHaveLength(1);
    expect((await editActivity(ana, { activityId: planned.id, note: "Nobody" })).mentions).toEqual([]);
  }));

test("nobody is told that he mentioned himself, nor whoever has left", () =>
  inWorkspace(async (t) => {
    const { ana, about, blas } = await deal(t);
    await t.asSystem((ctx) =>
      updateOwn(ctx, "members").set({ deactivatedAt: ctx.now }).where("id", "=", blas).execute(),
    );
    const note = await writeNote(ana, about, { body: "@Ana, @Blas Gil" });
    expect(note.mentions.map(({ name }) => name)).toEqual(["Ana"]);
    expect(await told(ana)).toEqual([]);
  }));

const askedAs = async (ctx: Context, { kind, id }: About): Promise<boolean> => {
  const { rows } = await sql<{ reached: boolean }>`select app.reaches(${kind}, ${id}::uuid) as reached`.execute(ctx.db);
  return rows[0]?.reached === true;
};

test("who reaches a record is the same as each of them would find", () =>
  inWorkspace(async (t) => {
    const team = await t.team();
    const led = await t.member({ reach: "team", name: "Leader" });
    const lead = await t.team({ leaderId: led });
    const people = [led, await t.member({ role: "manager" }), await t.member({ role: "back_office" })];
    for (const reach of ["own", "team", "all"] as const) people.push(await t.member({ reach, teams: [team] }));
    const [, , , owner = led] = people;
    const records: About[] = await t.asSystem(async (ctx) => [
      ...(await oneOfEachKind(ctx)),
      { kind: "opportunity", id: (await opportunity(ctx, { salespersonId: owner, teamId: team })).id },
      { kind: "opportunity", id: (await opportunity(ctx, { salespersonId: owner, teamId: lead })).id },
      { kind: "opportunity", id: (await opportunity(ctx, { salespersonId: null })).id },
      { kind: "sale", id: (await quotation(ctx, { salespersonId: owner })).id },
    ]);
    for (const about of records) {
      const readers = await t.asSystem((ctx) => listReaders(ctx, about));
      for (const id of people)
        expect([about.kind, readers.items.find((reader) => reader.id === id)?.isReached]).toEqual([
          about.kind,
          await askedAs(await t.as({ id }), about),
        ]);
    }
  }));

test("nobody learns who reaches a record that he does not reach himself", () =>
  inWorkspace(async (t) => {
    const { about, carla } = await deal(t);
    expect(await tried(await t.as({ id: carla }), (ctx) => listReaders(ctx, about))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (ctx) => listReaders(ctx, about))).toBe("record.not_found");
  }));
