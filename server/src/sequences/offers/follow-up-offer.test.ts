import { addDays } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import type { Id } from "@trato/domain/ids.ts";
import { inWorkspace, testOrigin } from "../../../test/factories.ts";
import { mail, quotation, sentOffer } from "../../../test/factories-sales.ts";
import { at, mailTemplate, monday, sequence, withServer } from "../../../test/sequences.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { finishActivity } from "../../activities/change-activity.ts";
import { deliverMessage } from "../../messaging/deliver-message.ts";
import type { Context } from "../../platform/context.ts";
import { own, updateOwn } from "../../platform/rows.ts";
import "../../reactions.ts";
import { cancelSale } from "../../sales/cancel-sale.ts";
import { editSale } from "../../sales/edit-sale.ts";
import { listSales } from "../../sales/list-sales.ts";
import { askForChanges } from "../../sales/portal/questions/ask-for-changes.ts";
import { noteView } from "../../sales/portal/answer-offer.ts";
import { sendQuotation } from "../../sales/send-quotation.ts";
import { doStep } from "../do-step.ts";
import { stopSequencesOf } from "../follow-recorded.ts";
import { pauseEnrolment, resumeEnrolment, stopEnrolment } from "../steer-enrolment.ts";
import { beginWithOffer, dueOffers } from "./begin-with-offers.ts";
import { enrolSale, getOfferFollowUp, skipSequence } from "./follow-up-offer.ts";

const subject = "sale" as const;
type SaleId = Id<"sales">;

async function offer(ctx: Context, given: Parameters<typeof quotation>[1] = {}): Promise<SaleId> {
  const { id: saleId } = await quotation(ctx, given);
  await sendQuotation(ctx, { saleId, ...mail });
  return saleId;
}
const first = async (ctx: Context, saleId: SaleId) => (await getOfferFollowUp(ctx, { saleId })).items[0]!; // just begun
const mailsOf = (ctx: Context, saleId: SaleId) =>
  own(ctx, "messages")
    .select(["id", "subject", "body", "link", "byItself", "state"])
    .where("subjectId", "=", saleId)
    .orderBy("id")
    .execute();
/** What waits in the outbox has left. */
const leave = (ctx: Context, saleId: SaleId) =>
  updateOwn(ctx, "messages").set({ state: "sent", sentAt: ctx.now }).where("subjectId", "=", saleId).execute();

/** A rule that holds from then on. */
const ruleFrom = (at: Context, begins: object) => sequence(at, [{ call: "Ask" }], { subject, begins: begins as never }); // one of them

test("an offer is reminded of with its link, then somebody calls, until it is over; the history tells of it", () =>
  inWorkspace(
    async (t) => {
      const ctx = withServer(t.system);
      const ana = await t.member({ role: "sales", name: "Ana" });
      const saleId = await offer(ctx, { salespersonId: ana });
      const templateId = await mailTemplate(ctx, "Any questions?", "¿Alguna duda?", "quotation");
      const steps = [{ mail: templateId }, { days: 2, call: "Ask what they think" }];
      const { id: sequenceId } = await sequence(ctx, steps, { subject });
      await enrolSale(ctx, { saleId, sequenceId });
      await leave(ctx, saleId);
      expect(await first(ctx, saleId)).toMatchObject({ state: "running", position: 0, next: { kind: "mail" } });
      await doStep(ctx, (await first(ctx, saleId)).id);
      const [offered, reminder, ...more] = await mailsOf(ctx, saleId);
      expect([reminder, more]).toMatchObject([{ byItself: "sequence", link: offered?.link }, []]);
      expect(reminder?.subject).toMatch(/^S0/);
      await deliverMessage(reminder!.id, "1", (work) => work(ctx)); // to a server that does not answer
      expect((await mailsOf(ctx, saleId))[1]).toMatchObject({ state: "waiting" });
      await leave(ctx, saleId);
      const later = at(ctx, "2026-12-02T10:00:30Z");
      await doStep(later, (await first(ctx, saleId)).id);
      const call = await own(ctx, "activities")
        .select(["id", "kind", "assigneeId", "subjectId"])
        .executeTakeFirstOrThrow();
      expect(call).toMatchObject({ kind: "call", assigneeId: ana, subjectId: saleId });
      expect(await first(ctx, saleId)).toMatchObject({ isAwaited: true });
      await finishActivity(later, { activityId: call.id });
      expect(await first(ctx, saleId)).toMatchObject({ state: "finished" });
      const told = (await diaryOf(t, saleId))
        .map(({ event }) => event)
        .filter((event) => event.startsWith("sequence."));
      expect(told).toEqual(["sequence.begun", "sequence.wrote", "sequence.finished"]);
    },
    { at: monday },
  ));

test("two sequences write no two mails on one day, and none of what was changed since", () =>
  inWorkspace(
    async (t) => {
      const ctx = withServer(t.system);
      const saleId = await offer(ctx);
      await leave(ctx, saleId);
      const templateId = await mailTemplate(ctx, "?", "¿?", "quotation");
      for (const name of ["One", "Other"]) {
        const { id: sequenceId } = await sequence(ctx, [{ mail: templateId }], { subject, name });
        await enrolSale(ctx, { saleId, sequenceId });
        await doStep(ctx, (await first(ctx, saleId)).id);
      }
      expect(await first(ctx, saleId)).toMatchObject({ reason: "one_a_day", dueAt: "2026-12-01T08:00:00.000Z" });
      await editSale(ctx, { saleId, customerReference: "Yours" });
      await doStep(at(ctx, "2026-12-01T08:00:30Z"), (await first(ctx, saleId)).id);
      const aDayLater = "2026-12-02T08:00:30.000Z";
      expect(await first(ctx, saleId)).toMatchObject({ reason: "unsent", state: "running", dueAt: aDayLater });
    },
    { at: monday },
  ));

test("an address from which the mail with the offer was taken back is reminded of nothing", () =>
  inWorkspace(
    async (t) => {
      const ctx = withServer(t.system);
      const saleId = await offer(ctx);
      await updateOwn(ctx, "messages").set({ state: "withdrawn" }).where("subjectId", "=", saleId).execute();
      await updateOwn(ctx, "contacts").set({ email: "eva@robles.example" }).execute();
      const templateId = await mailTemplate(ctx, "?", "¿?", "quotation");
      const { id: sequenceId } = await sequence(ctx, [{ mail: templateId }], { subject });
      await enrolSale(ctx, { saleId, sequenceId });
      await doStep(ctx, (await first(ctx, saleId)).id);
      const sent = own(ctx, "messages").select("toAddress").where("byItself", "=", "sequence");
      expect(await sent.execute()).toEqual([{ toAddress: "eva@robles.example" }]);
    },
    { at: monday },
  ));

test("what begins by itself does so once, unless somebody keeps it from that", () =>
  inWorkspace(async ({ system: ctx }) => {
    const call = [{ call: "Ask" }];
    const rule = (begins: object) => sequence(ctx, call, { subject, begins: begins as never }); // one of them
    await rule({ when: "sent" });
    const soon = await rule({ when: "expiring", days: 3 });
    const over = await rule({ when: "expired", days: 1 });
    const validUntil = addDays(ctx.today, 10);
    const saleId = await offer(ctx, { validUntil });
    const inDays = (days: number): Context => ({ ...ctx, today: addDays(ctx.today, days) });
    const begun = async () => (await getOfferFollowUp(ctx, { saleId })).items.length;
    await beginWithOffer(ctx, saleId);
    await beginWithOffer(ctx, saleId);
    expect(await begun()).toBe(1);
    expect((await getOfferFollowUp(ctx, { saleId })).ahead).toMatchObject([
      { sequence: { id: soon.id }, on: addDays(validUntil, -3), isSkipped: false },
      { sequence: { id: over.id }, on: addDays(validUntil, 1) },
    ]);
    expect([await dueOffers(inDays(6)), await dueOffers(inDays(7))]).toEqual([[], [saleId]]);
    await skipSequence(ctx, { saleId, sequenceId: over.id, isSkipped: true });
    await beginWithOffer(inDays(7), saleId);
    await beginWithOffer(inDays(8), saleId);
    expect([await begun(), await dueOffers(inDays(8))]).toEqual([2, []]);
    await beginWithOffer(inDays(11), saleId);
    expect(await begun()).toBe(2);
    await skipSequence(ctx, { saleId, sequenceId: over.id, isSkipped: false });
    await beginWithOffer(inDays(11), saleId);
    expect(await begun()).toBe(3);
  }));

test("what a sequence never begins with is not looked through again and again", () =>
  inWorkspace(async ({ system: ctx }) => {
    const inDays = (days: number): Context => {
      const now = new Date(Date.parse(ctx.now) + days * 86_400_000).toISOString() as Context["now"]; // a moment
      return { ...ctx, now, today: addDays(ctx.today, days) };
    };
    await ruleFrom(ctx, { when: "expiring", days: 3 });
    const sentTooLate = await offer(ctx, { validUntil: addDays(ctx.today, 2) });
    const wantsChanges = await offer(ctx, { validUntil: addDays(ctx.today, 10) });
    const due = await offer(ctx, { validUntil: addDays(ctx.today, 10) });
    await updateOwn(ctx, "sales").set({ changesAskedAt: ctx.now }).where("id", "=", wantsChanges).execute();
    expect([sentTooLate, await dueOffers(ctx), await dueOffers(inDays(7))]).toEqual([sentTooLate, [], [due]]);
    await beginWithOffer(inDays(7), due);
    await ruleFrom(inDays(12), { when: "expired", days: 1 }); // its day was the one before
    expect(await dueOffers(inDays(12))).toEqual([]);
  }));

test("an offer that is opened often and not answered begins one; a reload is no opening", async () => {
  const { edge, token, run, saleId } = await sentOffer();
  const soon = await run((ctx) => sequence(ctx, [{ call: "Ask" }], { subject, begins: { when: "opened", times: 3 } }));
  const open = () => noteView(edge, { token }, testOrigin);
  const anHourAgo = () =>
    run((ctx) =>
      updateOwn(ctx, "saleOpenings")
        .set({ lastAt: new Date(Date.parse(ctx.now) - 3_600_000).toISOString() as never }) // a moment
        .where("saleId", "=", saleId)
        .execute(),
    );
  const followUp = () => run((ctx) => getOfferFollowUp(ctx, { saleId }));
  for (let time = 0; time < 2; time++) {
    await open();
    await open();
    await run((ctx) => beginWithOffer(ctx, saleId));
    await anHourAgo();
  }
  expect(await followUp()).toMatchObject({ openings: 2, items: [], ahead: [{ sequence: { id: soon.id }, on: null }] });
  await open();
  await run((ctx) => beginWithOffer(ctx, saleId));
  expect(await followUp()).toMatchObject({ openings: 3, items: [{ sequence: { id: soon.id } }], ahead: [] });
  const listed = (standing: "openedOften" | "followedUp" | "followUpPaused") =>
    run(
      async (ctx) => (await listSales(ctx, { state: "quotation", standing, limit: 9, cursor: undefined })).items.length,
    );
  expect([await listed("openedOften"), await listed("followedUp"), await listed("followUpPaused")]).toEqual([1, 1, 0]);
});

test("an answer, a withdrawal or another version ends it, and nothing begins with what is over", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: sequenceId } = await sequence(ctx, [{ days: 1, call: "Ask" }], { subject });
    const ends = async (reason: string, work: (saleId: SaleId) => Promise<unknown>) => {
      const saleId = await offer(ctx);
      await enrolSale({ ...ctx, now: ctx.now }, { saleId, sequenceId });
      await work(saleId);
      await stopSequencesOf(ctx, { kind: "sale", id: saleId, reason: reason as never }); // as followRecorded asks for it
      expect(await first(ctx, saleId)).toMatchObject({ state: "stopped", reason });
      return saleId;
    };
    const gone = await ends("withdrawn", (saleId) => cancelSale(ctx, { saleId }));
    expect(await tried(ctx, () => enrolSale(ctx, { saleId: gone, sequenceId }))).toBe("sequence.not_sent");
    const { id: draft } = await quotation(ctx);
    expect(await tried(ctx, () => enrolSale(ctx, { saleId: draft, sequenceId }))).toBe("sequence.not_sent");
    const { id: forLeads } = await sequence(ctx, [{ call: "Ask" }]);
    const saleId = await offer(ctx);
    expect(await tried(ctx, () => enrolSale(ctx, { saleId, sequenceId: forLeads }))).toBe("sequence.subject");
    await enrolSale(ctx, { saleId, sequenceId });
    expect(await tried(ctx, () => enrolSale(ctx, { saleId, sequenceId }))).toBe("sequence.in_this");
    const next = { ...ctx, now: new Date(Date.parse(ctx.now) + 60_000).toISOString() as Context["now"] };
    await sendQuotation(next, { saleId, ...mail });
    await beginWithOffer(next, saleId);
    expect(await first(ctx, saleId)).toMatchObject({ state: "stopped", reason: "sent_anew" });
  }));

test("a question or a wish for changes is an answer; the job is asked for where something is followed up alone", async () => {
  const { edge, token, run, saleId } = await sentOffer();
  await run(async (ctx) => {
    const { id: sequenceId } = await sequence(ctx, [{ days: 1, call: "Ask" }], { subject });
    await enrolSale(ctx, { saleId, sequenceId });
  });
  await askForChanges(edge, { token, name: "Eva", body: "Blue ones" }, testOrigin);
  await run((ctx) => stopSequencesOf(ctx, { kind: "sale", id: saleId, reason: "answered" }));
  expect(await run((ctx) => first(ctx, saleId))).toMatchObject({ state: "stopped", reason: "answered" });
});

test("it is paused, goes on and ends by hand, by those who send what they reach", () =>
  inWorkspace(async (t) => {
    const { system: ctx } = t;
    const saleId = await offer(ctx);
    const { id: sequenceId } = await sequence(ctx, [{ days: 1, call: "Ask" }], { subject });
    await enrolSale(ctx, { saleId, sequenceId });
    const { id: enrolmentId } = await first(ctx, saleId);
    expect((await pauseEnrolment(ctx, { enrolmentId })).items).toMatchObject([{ state: "paused" }]);
    expect((await resumeEnrolment(ctx, { enrolmentId })).items).toMatchObject([{ state: "running" }]);
    expect((await stopEnrolment(ctx, { enrolmentId })).items).toMatchObject([{ state: "stopped", reason: "by_hand" }]);
    const moves = [
      (who: Context) => resumeEnrolment(who, { enrolmentId }).then(() => stopEnrolment(who, { enrolmentId })),
      (who: Context) => skipSequence(who, { saleId, sequenceId, isSkipped: true }),
      (who: Context) => enrolSale(who, { saleId, sequenceId }),
    ];
    for (const move of moves) {
      expect(await whoMay(t, move)).toEqual(["sales", "manager", "administrator"]);
      expect(await whoeverIsElsewhere(t, move)).toBe("record.not_found");
    }
    expect(await whoeverIsElsewhere(t, (who) => getOfferFollowUp(who, { saleId }))).toBe("record.not_found");
    expect((await getOfferFollowUp(await t.as({ role: "back_office" }), { saleId })).items).toHaveLength(1);
  }));
