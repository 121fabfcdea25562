import ICAL from "ical.js";
import { addDays } from "@trato/domain/dates.ts";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { inWorkspace, testEdge } from "../../../test/factories.ts";
import { aboutDeal } from "../../../test/factories-subjects.ts";
import { lead as createLead } from "../../../test/factories-opportunities.ts";
import type { Visitor } from "../../../test/listening.ts";
import { type MailServer, startMailServer } from "../../../test/mail-server.ts";
import { passTime } from "../../../test/pass-time.ts";
import { asSystem, colleague, company, signedIn } from "../../../test/people.ts";
import { parseMail } from "../../capture/mail/parse-mail.ts";
import "../../reactions.ts";
import { cancelActivity, editActivity, finishActivity, reopenActivity } from "../../activities/change-activity.ts";
import { guestsIn } from "../../activities/meeting.ts";
import { planActivity } from "../../activities/plan-activity.ts";
import { edgeOf } from "../../platform/edge.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { startWorker, type Worker } from "../../worker.ts";
import { tellGuests } from "./tell-guests.ts";

const [eva, leo] = ["eva@puerto.example", "leo@puerto.example"];

/** A meeting about a deal, next week, with these guests. */
async function planned(ctx: Context, guests = [eva]) {
  const about = await aboutDeal(ctx);
  const startsAt = new Date(`${addDays(ctx.today, 7)}T09:00:00Z`).toISOString();
  const { id: activityId } = await planActivity(ctx, about, {
    kind: "meeting",
    summary: "Show the samples",
    startsAt: startsAt as never, // an ISO moment
    guests: guests.map((email) => ({ email })),
  });
  return { about, activityId };
}

/** What was written since, as [to whom, first word of its subject]. */
async function told(ctx: Context, activityId: Parameters<typeof tellGuests>[1]) {
  const before = await written(ctx);
  await tellGuests(ctx, activityId);
  return (await written(ctx)).slice(before.length);
}

async function written(ctx: Context): Promise<string[][]> {
  const rows = await own(ctx, "messages").select(["toAddress", "subject"]).orderBy("id").execute();
  return rows.map(({ toAddress, subject }) => [toAddress, subject.split(":")[0] ?? ""]);
}

test("each guest is invited once, in a mail of his own that the history of the record tells", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    const { activityId } = await planned(ana, [eva, leo]);
    expect(await told(t.system, activityId)).toEqual([
      [eva, "Invitation"],
      [leo, "Invitation"],
    ]);
    expect(await told(t.system, activityId)).toEqual([]);
    const [message] = await own(t.system, "messages").selectAll().execute();
    expect(message).toMatchObject({ senderId: ana.actor.memberId, calendar: { activityId, tells: "invitation" } });
  }));

test("a change of hour, place or name is told, one of who is to do it or of a note is not", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { activityId } = await planned(ana);
    await tellGuests(t.system, activityId);
    await editActivity(ana, { activityId, note: "They decide in May" });
    expect(await told(t.system, activityId)).toEqual([]);
    for (const change of [{ place: "Hall 2" }, { plannedMinutes: 90 }, { summary: "Show all samples" }]) {
      await editActivity(ana, { activityId, ...change });
      expect(await told(t.system, activityId)).toEqual([[eva, "Changed meeting"]]);
    }
  }));

test("whoever is asked later is invited, whoever is taken off hears so, and nobody else", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { activityId } = await planned(ana);
    await tellGuests(t.system, activityId);
    await editActivity(ana, { activityId, guests: [{ email: leo }] });
    expect(await told(t.system, activityId)).toEqual([
      [leo, "Invitation"],
      [eva, "Cancelled"],
    ]);
    const { guests } = await own(t.system, "activities")
      .select("guests")
      .where("id", "=", activityId)
      .executeTakeFirstOrThrow();
    expect(guestsIn(guests)).toMatchObject([{ email: leo }]);
  }));

test("a meeting that becomes a call is off for its guests, at the hour that they knew", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { activityId } = await planned(ana);
    await tellGuests(t.system, activityId);
    await editActivity(ana, { activityId, kind: "call" });
    expect(await told(t.system, activityId)).toEqual([[eva, "Cancelled"]]);
  }));

test("one that is off and on again within seconds is told as it is in the end", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { activityId } = await planned(ana);
    await cancelActivity(ana, { activityId });
    expect(await told(t.system, activityId)).toEqual([]);
    await reopenActivity(ana, { activityId });
    expect(await told(t.system, activityId)).toEqual([[eva, "Invitation"]]);
    await cancelActivity(ana, { activityId });
    expect(await told(t.system, activityId)).toEqual([[eva, "Cancelled"]]);
    await reopenActivity(ana, { activityId });
    expect(await told(t.system, activityId)).toEqual([[eva, "Invitation"]]);
  }));

test("of what was done nobody is told anything more", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { activityId } = await planned(ana);
    await finishActivity(ana, { activityId });
    expect(await told(t.system, activityId)).toEqual([]);
  }));

describe("by the queue, with a mail server", () => {
  let [ana, leadId]: [Visitor | undefined, string] = [undefined, ""];
  let mail: MailServer;
  let worker: Worker;
  beforeAll(async () => {
    const home = await company();
    const { id, email } = await colleague(home, { name: "Ana Núñez", email: "ana.meets@robles.example" });
    ana = await signedIn(email, home.slug);
    leadId = await asSystem(home.id, async (ctx) => (await createLead(ctx, { salespersonId: id })).id);
    mail = await startMailServer();
    const { serverConfig } = await testDatabase();
    const { database, site } = await testEdge();
    worker = await startWorker({
      edge: edgeOf(database, { ...site, smtpUrl: mail.url }),
      config: serverConfig,
      lockJobsAs: () => undefined,
      isShared: true,
      reportLost: () => undefined,
    });
  });
  afterAll(() => worker.stop());

  it("an invitation leaves as calendar programs take it, and its answer goes where an answer to the mail goes", async () => {
    const day = addDays(new Date().toISOString().slice(0, 10) as never, 7); // an ISO day
    const planned = await ana!.ask(`POST /leads/${leadId}/activities`, {
      kind: "meeting",
      summary: "Muestras, y sillas",
      startsAt: `${day}T09:00:00Z`,
      place: "Calle Mayor 1",
      guests: [{ email: eva }],
    });
    expect(planned).toMatchObject({
      status: 200,
      body: { plannedMinutes: 60, guests: [{ email: eva, answer: "none" }] },
    });
    await expect
      .poll(async () => {
        await passTime();
        return mail.received.length;
      })
      .toBe(1);
    const [arrived] = mail.received;
    expect(arrived?.to).toEqual([eva]);
    expect(arrived?.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    const { parts, subject } = await parseMail(Buffer.from(arrived!.raw));
    expect(subject).toMatch(/^Invitation: Muestras, y sillas/);
    const part = parts.find(({ name }) => name === "meeting.ics");
    const event = new ICAL.Event(
      new ICAL.Component(ICAL.parse(Buffer.from(part!.content).toString())).getFirstSubcomponent("vevent")!,
    );
    expect(event).toMatchObject({
      summary: "Muestras, y sillas",
      location: "Calle Mayor 1",
      organizer: "mailto:ana.meets@robles.example",
    });
    const [entry] = (await ana!.ask(`GET /leads/${leadId}/timeline`)).body.items;
    expect(entry).toMatchObject({ event: "message.written", message: { to: eva } });
  });
});
