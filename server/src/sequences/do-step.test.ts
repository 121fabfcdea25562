import { expect, test } from "vitest";
import type { Id } from "@trato/domain/ids.ts";
import { lead } from "../../test/factories-opportunities.ts";
import { inWorkspace, type InWorkspace } from "../../test/factories.ts";
import {
  at,
  leave,
  mailsOf,
  mailTemplate,
  monday,
  sequence,
  standing,
  withServer,
  work,
} from "../../test/sequences.ts";
import { diaryOf } from "../../test/trying.ts";
import { cancelActivity, finishActivity, reopenActivity } from "../activities/change-activity.ts";
import { deactivateMember } from "../identity/deactivate-member.ts";
import { mergeOpportunities } from "../opportunities/merging/merge-opportunities.ts";
import { insertOwn, own, updateOwn } from "../platform/rows.ts";
import "../reactions.ts";
import { enrolOpportunity } from "./enrol-opportunity.ts";
import { editSequence, editSequenceSettings } from "./sequences.ts";

/** A lead of Ana's with an address, and what goes on in a workspace with a mail server. */
async function begun(
  t: InWorkspace,
  steps: Parameters<typeof sequence>[1],
  given: Parameters<typeof sequence>[2] = {},
) {
  const system = withServer(t.system);
  const anaId = await t.member({ role: "sales", name: "Ana Robles" });
  const { id: opportunityId } = await lead(system, {
    title: "Desks",
    email: "eva@puerto.example",
    salespersonId: anaId,
  });
  const made = await sequence(system, steps, given);
  await enrolOpportunity(system, { opportunityId, sequenceId: made.id });
  return { system, anaId, opportunityId, made };
}

const activityOf = (id: string | null) => id as Id<"activities">; // as a step planned it

test("a mail, a call and another mail come one after the other, each once, and the history tells of them", () =>
  inWorkspace(
    async (t) => {
      const templateId = await mailTemplate(t.system);
      const { system, anaId, opportunityId } = await begun(t, [
        { mail: templateId },
        { days: 2, call: "Ask what they need" },
        { days: 3, mail: templateId },
      ]);
      expect(await work(system, opportunityId)).toMatchObject({ position: 1, dueAt: "2026-12-02T10:00:00.000Z" });
      expect(await work(system, opportunityId)).toMatchObject({ position: 1 });
      const [first, ...others] = await mailsOf(system, opportunityId);
      expect(first).toMatchObject({
        toAddress: "eva@puerto.example",
        subject: "Desks",
        byItself: "sequence",
        senderId: anaId,
      });
      expect(others).toEqual([]);
      await leave(system, opportunityId);
      const waiting = await work(at(system, "2026-12-02T10:00:30Z"), opportunityId);
      expect(waiting).toMatchObject({ state: "running", position: 1, dueAt: null });
      const call = await own(system, "activities").selectAll().executeTakeFirstOrThrow();
      expect(call).toMatchObject({
        kind: "call",
        summary: "Ask what they need",
        assigneeId: anaId,
        id: waiting.activityId,
      });
      await finishActivity(at(system, "2026-12-03T09:00:00Z"), { activityId: call.id });
      expect(await standing(system, opportunityId)).toMatchObject({ position: 2, dueAt: "2026-12-08T09:00:00.000Z" });
      expect(await work(at(system, "2026-12-08T09:00:00Z"), opportunityId)).toMatchObject({
        position: 3,
        state: "running",
      });
      expect(await mailsOf(system, opportunityId)).toHaveLength(2);
      await leave(system, opportunityId);
      expect(await work(at(system, "2026-12-15T09:00:00Z"), opportunityId)).toMatchObject({
        state: "finished",
        dueAt: null,
      });
      const told = (await diaryOf(t, opportunityId)).map(({ event }) => event);
      expect(told.filter((event) => /^(sequence|activity)/.test(event))).toEqual([
        "sequence.begun",
        "sequence.wrote",
        "activity.planned",
        "activity.done",
        "sequence.wrote",
        "sequence.finished",
      ]);
    },
    { at: monday },
  ));

test("what comes late comes when the sequence is at work, never on a Sunday, and not at all while it is off", () =>
  inWorkspace(
    async (t) => {
      const { system, opportunityId, made } = await begun(t, [{ call: "Call" }]);
      expect(await work(at(system, "2026-12-06T10:00:00Z"), opportunityId)).toMatchObject({
        position: 0,
        reason: "off_hours",
        dueAt: "2026-12-07T08:00:00.000Z",
      });
      await editSequence(system, { sequenceId: made.id, version: 1, isOn: false });
      expect(await work(at(system, "2026-12-07T08:00:00Z"), opportunityId)).toMatchObject({
        reason: "off",
        dueAt: "2026-12-07T08:15:00.000Z",
      });
      expect(await own(system, "activities").select("id").execute()).toEqual([]);
    },
    { at: monday },
  ));

test("without a mail server a mail waits, and so does the next step while the mail before has not left", () =>
  inWorkspace(
    async (t) => {
      const templateId = await mailTemplate(t.system);
      const { system, opportunityId } = await begun(t, [{ mail: templateId }, { days: 1, call: "Call" }]);
      expect(await work(t.system, opportunityId)).toMatchObject({ position: 0, reason: "no_server" });
      expect(await mailsOf(system, opportunityId)).toEqual([]);
      expect(await work(at(system, "2026-11-30T10:15:00Z"), opportunityId)).toMatchObject({
        position: 1,
        reason: null,
      });
      const next = at(system, "2026-12-01T10:15:00Z");
      expect(await work(next, opportunityId)).toMatchObject({
        position: 1,
        reason: "mail_waits",
        dueAt: "2026-12-01T10:30:00.000Z",
      });
      await updateOwn(system, "messages").set({ state: "failed" }).where("subjectId", "=", opportunityId).execute();
      expect(await work(at(system, "2026-12-01T10:30:00Z"), opportunityId)).toMatchObject({
        state: "stopped",
        reason: "undeliverable",
      });
    },
    { at: monday },
  ));

test("of more mails than leave from one address in a day the rest goes on the day after", () =>
  inWorkspace(
    async (t) => {
      const templateId = await mailTemplate(t.system);
      const { system, opportunityId, made } = await begun(t, [{ mail: templateId }]);
      await editSequenceSettings(system, { dailyMails: 1, version: 0 });
      const { id: another } = await lead(system, { email: "leo@puerto.example" });
      await enrolOpportunity(system, { opportunityId: another, sequenceId: made.id });
      expect(await work(system, opportunityId)).toMatchObject({ position: 1 });
      expect(await work(system, another)).toMatchObject({
        position: 0,
        reason: "day_full",
        dueAt: "2026-12-01T08:00:00.000Z",
      });
      const tomorrow = { ...at(system, "2026-12-01T08:00:00Z"), today: "2026-12-01" as never }; // its day
      expect(await work(tomorrow, another)).toMatchObject({ position: 1 });
    },
    { at: monday },
  ));

test("where something is missing nothing is written, and it waits for somebody to look at it", () =>
  inWorkspace(
    async (t) => {
      const templateId = await mailTemplate(t.system, "Dear {{ contact.name }}", "Hola, {{ contact.name }}");
      const { system, opportunityId } = await begun(t, [{ mail: templateId }]);
      expect(await work(system, opportunityId)).toMatchObject({
        state: "paused",
        reason: "missing",
        missing: ["contact.name"],
      });
      const others = [
        { email: null, reason: "no_address" },
        {
          email: String(
            (await own(system, "members").select("email").where("email", "is not", null).executeTakeFirstOrThrow())
              .email,
          ),
          reason: "own_address",
        },
      ];
      for (const { email, reason } of others) {
        await updateOwn(system, "sequenceEnrolments").set({ state: "running" }).execute();
        await updateOwn(system, "opportunities").set({ email }).where("id", "=", opportunityId).execute();
        expect(await work(system, opportunityId)).toMatchObject({ state: "paused", reason });
      }
      expect(await mailsOf(system, opportunityId)).toEqual([]);
      expect((await diaryOf(t, opportunityId)).at(-1)).toMatchObject({
        event: "sequence.paused",
        after: { reason: "own_address" },
      });
    },
    { at: monday },
  ));

test("nothing is written or planned in the name of somebody who works here no more", () =>
  inWorkspace(
    async (t) => {
      const { system, anaId, opportunityId } = await begun(t, [
        { mail: await mailTemplate(t.system) },
        { days: 1, call: "Call" },
      ]);
      await deactivateMember(system, { memberId: anaId, version: undefined });
      await work(system, opportunityId);
      expect(await mailsOf(system, opportunityId)).toMatchObject([{ toAddress: "eva@puerto.example", senderId: null }]);
      await leave(system, opportunityId);
      expect(await work(at(system, "2026-12-01T10:00:30Z"), opportunityId)).toMatchObject({
        state: "running",
        position: 1,
        reason: "nobody",
      });
      expect(await own(system, "activities").select("id").execute()).toEqual([]);
    },
    { at: monday },
  ));

test("whoever wants no more mails is written none, and the sequence ends", () =>
  inWorkspace(
    async (t) => {
      const { system, opportunityId } = await begun(t, [{ mail: await mailTemplate(t.system) }]);
      await insertOwn(system, "unsubscribes", {
        address: "eva@puerto.example",
        unsubscribedAt: system.now,
        how: "link",
      }).execute();
      expect(await work(system, opportunityId)).toMatchObject({ state: "stopped", reason: "unsubscribed" });
      expect(await mailsOf(system, opportunityId)).toEqual([]);
    },
    { at: monday },
  ));

test("a call that is given up lets it go on, one that is to be done after all takes it back, and it is planned once", () =>
  inWorkspace(
    async (t) => {
      const { system, opportunityId } = await begun(t, [{ call: "Call" }, { days: 1, task: "Send the catalogue" }]);
      const { activityId } = await work(system, opportunityId);
      await cancelActivity(system, { activityId: activityOf(activityId) });
      expect(await standing(system, opportunityId)).toMatchObject({ position: 1, dueAt: "2026-12-01T10:00:00.000Z" });
      await reopenActivity(system, { activityId: activityOf(activityId) });
      expect(await standing(system, opportunityId)).toMatchObject({ position: 0, dueAt: null });
      await finishActivity(system, { activityId: activityOf(activityId) });
      const tuesday = at(system, "2026-12-01T10:00:00Z");
      const task = await work(tuesday, opportunityId);
      await finishActivity(tuesday, { activityId: activityOf(task.activityId), outcome: "Sent" });
      expect(await standing(system, opportunityId)).toMatchObject({ state: "finished", position: 2 });
      expect(await own(system, "activities").select(["kind", "summary"]).orderBy("id").execute()).toEqual([
        { kind: "call", summary: "Call" },
        { kind: "to_do", summary: "Send the catalogue" },
      ]);
    },
    { at: monday },
  ));

test("of two records that were merged the sequence that began first goes on", () =>
  inWorkspace(
    async (t) => {
      const { system, opportunityId, made } = await begun(t, [{ call: "Call" }]);
      const { id: another } = await lead(system, { email: "leo@puerto.example" });
      await enrolOpportunity(system, { opportunityId: another, sequenceId: made.id });
      const { id: later } = await standing(system, another);
      const versionOf = async (id: typeof another) =>
        (await own(system, "opportunities").select("version").where("id", "=", id).executeTakeFirstOrThrow()).version;
      await mergeOpportunities(system, {
        opportunityId,
        version: await versionOf(opportunityId),
        absorbed: [{ opportunityId: another, version: await versionOf(another) }],
        choices: [],
      });
      await work(system, opportunityId);
      const rows = await own(system, "sequenceEnrolments").select(["id", "state", "reason"]).orderBy("id").execute();
      expect(rows).toMatchObject([{ state: "running" }, { id: later, state: "stopped", reason: "merged" }]);
    },
    { at: monday },
  ));
