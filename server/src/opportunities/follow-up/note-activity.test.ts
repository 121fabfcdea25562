import { addDays, type Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { describe, expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { mail, quotation } from "../../../test/factories-sales.ts";
import { later, lead, opportunity, stagesOf } from "../../../test/factories-opportunities.ts";
import { finishActivity, reopenActivity } from "../../activities/change-activity.ts";
import { logCall } from "../../activities/log-call.ts";
import { planActivity } from "../../activities/plan-activity.ts";
import { writeNote } from "../../activities/write-note.ts";
import { retryMessage, withdrawMessage } from "../../messaging/change-message.ts";
import { sendEmail } from "../../messaging/send-email.ts";
import { keepOutcome } from "../../messaging/deliver-message.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { updateOwn } from "../../platform/rows.ts";
import { sendQuotation } from "../../sales/send-quotation.ts";
import "../../reactions.ts";
import { assignOpportunity } from "../assign-opportunity.ts";
import { editOpportunity } from "../edit-opportunity.ts";
import { listLeads, listOpportunities } from "../list-opportunities.ts";
import { mergeOpportunities } from "../merging/merge-opportunities.ts";
import { undoOpportunityMerge } from "../merging/undo-opportunity-merge.ts";
import { moveOpportunity } from "../move-opportunity.ts";
import { readOpportunity } from "../present-opportunity.ts";
import { readPipeline } from "../read-pipeline.ts";
import { editFollowUp } from "./follow-up-settings.ts";

type OpportunityId = Id<"opportunities">;

const after = (ctx: Context, days: number): Context => ({
  ...later(ctx, days * 24 * 60),
  today: addDays(ctx.today, days),
});
const about = (id: OpportunityId) => ({ kind: "opportunity" as const, id });
const followUpOf = async (ctx: Context, id: OpportunityId) => (await readOpportunity(ctx, id)).followUp;
const page = { limit: 20, cursor: undefined, sort: "-createdAt" as const };
const leadsThat = async (ctx: Context, followUp: "contact_due" | "contact_missed" | "idle") =>
  (await listLeads(ctx, { ...page, followUp })).items.map(({ id }) => id);
const idleDeals = async (ctx: Context) =>
  (await listOpportunities(ctx, { ...page, followUp: "idle" })).items.map(({ id }) => id);
const at = (ctx: Context, minutes: number): Moment => later(ctx, minutes).now;

describe("the first contact", () => {
  test("of what is new is waited for as long as is set for its team, until somebody calls; what is taken back is none", () =>
    inWorkspace(async (t) => {
      const north = await t.team({ name: "Norte" });
      const old = await lead(t.system, { title: "Before" });
      await editFollowUp(t.system, { contactMinutes: 240, teams: [{ teamId: north, contactMinutes: 60 }] });
      const ana = await t.as({ name: "Ana", role: "manager" });
      const { id } = await lead(ana, { title: "Desks", teamId: null });
      expect(await followUpOf(ana, id)).toMatchObject({
        contactBy: at(ana, 240),
        contactSoonAt: at(ana, 180),
        firstContactAt: null,
        lastActivityOn: ana.today,
      });
      await assignOpportunity(later(ana, 10), { opportunityId: id, teamId: north });
      expect(await followUpOf(ana, id)).toMatchObject({ contactBy: at(ana, 60), contactSoonAt: at(ana, 45) });
      expect(await leadsThat(later(ana, 59), "contact_due")).toEqual([id]);
      expect(await leadsThat(later(ana, 60), "contact_due")).toEqual([]);
      expect(await leadsThat(later(ana, 60), "contact_missed")).toEqual([id]);

      const call = await logCall(later(ana, 30), about(id), { summary: "Called", happenedAt: at(ana, 20) });
      expect((await followUpOf(ana, id)).firstContactAt).toBe(at(ana, 20));
      expect(await leadsThat(later(ana, 60), "contact_missed")).toEqual([]);
      await reopenActivity(later(ana, 31), { activityId: call.id });
      expect((await followUpOf(ana, id)).firstContactAt).toBeNull();
      expect((await followUpOf(ana, old.id)).contactBy).toBeNull();
    }));

  test("is no note, no plan and no step of Trato's; a planned call that was made is one", () =>
    inWorkspace(async (t) => {
      await editFollowUp(t.system, { contactMinutes: 60 });
      const ana = await t.as({ name: "Ana", role: "manager" });
      const { id } = await lead(ana);
      await writeNote(ana, about(id), { body: "Looks promising" });
      const call = await planActivity(ana, about(id), { kind: "call", summary: "Call", dueOn: ana.today });
      await t.asSystem((system) =>
        sendEmail(system, about(id), { to: "eva@puerto.example", subject: "Hello", body: "By itself" }),
      );
      expect((await followUpOf(ana, id)).firstContactAt).toBeNull();
      await finishActivity(later(ana, 5), { activityId: call.id });
      expect((await followUpOf(ana, id)).firstContactAt).toBe(at(ana, 5));
    }));

  test("stays what else was said, of the deal or by its quotation, when a mail is taken back, and is the mail again once it leaves after all", () =>
    inWorkspace(async (t) => {
      await editFollowUp(t.system, { contactMinutes: 60 });
      const ana = await t.as({ name: "Ana", role: "manager" });
      const { id } = await opportunity(ana);
      const { id: saleId } = await quotation(ana, { opportunityId: id });
      const letter = { to: "eva@puerto.example", subject: "Hello", body: "We are here" };
      const { messageId } = await sendEmail(later(ana, 5), about(id), letter);
      await sendQuotation(later(ana, 10), { saleId, ...mail });
      const first = async () => (await followUpOf(ana, id)).firstContactAt;
      expect(await first()).toBe(at(ana, 5));
      await withdrawMessage(later(ana, 11), { messageId });
      expect(await first()).toBe(at(ana, 10));
      await retryMessage(later(ana, 12), { messageId });
      expect(await first()).toBe(at(ana, 5));
      await logCall(later(ana, 30), about(id), { summary: "Called", happenedAt: at(ana, 2) });
      expect(await first()).toBe(at(ana, 2));
    }));

  test("by a mail that is to leave later is when it has left, and is none where it never does", () =>
    inWorkspace(async (t) => {
      await editFollowUp(t.system, { contactMinutes: 60 });
      const ana = await t.as({ name: "Ana", role: "manager" });
      const { id } = await opportunity(ana);
      const { id: saleId } = await quotation(ana, { opportunityId: id });
      const sendAt = at(ana, 90);
      const letter = { to: "eva@puerto.example", subject: "Hello", body: "We are here", sendAt };
      const { messageId } = await sendEmail(later(ana, 5), about(id), letter);
      const offer = await sendQuotation(later(ana, 10), { saleId, ...mail, sendAt });
      const first = async () => (await followUpOf(ana, id)).firstContactAt;
      expect(await first()).toBeNull();
      await withdrawMessage(later(ana, 11), { messageId });
      expect(await first()).toBeNull();
      const leaves = later({ ...ana, actor: systemActor }, 91);
      await updateOwn(leaves, "messages").set({ state: "leaving" }).where("id", "=", offer.messageId).execute();
      await keepOutcome(leaves, offer.messageId, { sent: "<1@puerto.example>", refused: [] });
      expect(await first()).toBe(at(ana, 91));
    }));
});

describe("what lies idle", () => {
  test("is what nothing was done for as long as is set for leads or its stage, where nothing is planned from today on", () =>
    inWorkspace(async (t) => {
      const { fresh, qualified } = await stagesOf(t.system);
      await editFollowUp(t.system, { leadIdleDays: 7, stages: [{ stageId: qualified.id, idleDays: 3 }] });
      const ana = await t.as({ name: "Ana", role: "manager" });
      const { id } = await lead(ana);
      const inFresh = await opportunity(ana, { stageId: fresh.id });
      const inQualified = await opportunity(ana, { stageId: qualified.id });
      expect((await followUpOf(ana, id)).idleFrom).toBe(addDays(ana.today, 7));
      expect((await followUpOf(ana, inFresh.id)).idleFrom).toBeNull();
      expect(await idleDeals(after(ana, 2))).toEqual([]);
      expect(await idleDeals(after(ana, 3))).toEqual([inQualified.id]);
      expect(await leadsThat(after(ana, 6), "idle")).toEqual([]);
      expect(await leadsThat(after(ana, 7), "idle")).toEqual([id]);

      await editOpportunity(after(ana, 7), { opportunityId: id, title: "Another title" });
      expect(await leadsThat(after(ana, 7), "idle")).toEqual([id]);
      await planActivity(after(ana, 7), about(id), { kind: "call", summary: "Call", dueOn: addDays(ana.today, 9) });
      expect(await leadsThat(after(ana, 9), "idle")).toEqual([]);
      expect((await followUpOf(ana, id)).idleFrom).toBe(addDays(ana.today, 10));
      expect(await leadsThat(after(ana, 10), "idle")).toEqual([id]);
      await writeNote(after(ana, 10), about(id), { body: "Called, nobody there" });
      expect(await leadsThat(after(ana, 10), "idle")).toEqual([]);
      await moveOpportunity(after(ana, 3), { opportunityId: inFresh.id, stageId: qualified.id });
      expect((await followUpOf(ana, inFresh.id)).idleFrom).toBe(addDays(ana.today, 6));
    }));

  test("stands on the board, which can be narrowed to it, and lists go by when something was done last", () =>
    inWorkspace(async (t) => {
      const { fresh } = await stagesOf(t.system);
      await editFollowUp(t.system, { stages: [{ stageId: fresh.id, idleDays: 3 }] });
      const ana = await t.as({ name: "Ana", role: "manager" });
      const [one, two] = [await opportunity(ana), await opportunity(after(ana, 2))];
      const at3 = after(ana, 3);
      const board = await readPipeline(at3, { limit: 30, followUp: "idle" });
      expect(
        board.stages.flatMap(({ cards, count }) => cards.map((card) => [card.id, count, card.followUp.idleFrom])),
      ).toEqual([[one.id, 1, at3.today]]);
      const byActivity = (sort: "lastActivityOn" | "-lastActivityOn") =>
        listOpportunities(at3, { ...page, limit: 1, sort });
      const first = await byActivity("lastActivityOn");
      expect(first.items.map(({ id }) => id)).toEqual([one.id]);
      const second = await listOpportunities(at3, { ...page, sort: "lastActivityOn", cursor: first.nextCursor ?? "" });
      expect(second.items.map(({ id }) => id)).toEqual([two.id]);
      expect((await byActivity("-lastActivityOn")).items.map(({ id }) => id)).toEqual([two.id]);
      const stranger = await t.as({ role: "sales", reach: "own" });
      expect((await listOpportunities({ ...at3, actor: stranger.actor }, { ...page, followUp: "idle" })).items).toEqual(
        [],
      );
    }));
});

test("what is merged was contacted and worked on once any of it was, and separated again it stands as before", () =>
  inWorkspace(async (t) => {
    await editFollowUp(t.system, { contactMinutes: 60 });
    const ana = await t.as({ name: "Ana", role: "manager" });
    const [kept, gone] = [await lead(ana), await lead(ana)];
    await logCall(after(ana, 1), about(gone.id), { summary: "Called" });
    const absorbed = [{ opportunityId: gone.id, version: gone.version }];
    const merge = await mergeOpportunities(ana, { opportunityId: kept.id, version: kept.version, absorbed });
    expect(await followUpOf(ana, kept.id)).toMatchObject({
      firstContactAt: after(ana, 1).now,
      lastActivityOn: addDays(ana.today, 1),
    });
    await undoOpportunityMerge(ana, { mergeId: merge.id });
    expect(await followUpOf(ana, kept.id)).toMatchObject({ firstContactAt: null, lastActivityOn: ana.today });
    expect((await followUpOf(ana, gone.id)).firstContactAt).toBe(after(ana, 1).now);
  }));
