import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { mailTemplate, sequence } from "../../test/sequences.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { editMailTemplate } from "../messaging/templates/mail-templates.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import "../reactions.ts";
import { createSequence, editSequence, editSequenceSettings, getSequenceSettings, listSequences } from "./sequences.ts";

test("a sequence is made, changed and put away, and its history tells", () =>
  inWorkspace(async (t) => {
    const { id: sequenceId, ...made } = await sequence(t.system, [{ call: "Call" }], {
      name: "After the fair",
      days: [6, 1, 6],
    });
    expect(made).toMatchObject({
      name: "After the fair",
      isOn: true,
      days: [1, 6],
      from: "09:00",
      to: "18:00",
      version: 1,
    });
    const edit = { sequenceId, version: 1, to: "20:00", isOn: false } as const;
    expect(await editSequence(t.system, edit)).toMatchObject({ to: "20:00", isOn: false, version: 2 });
    await editSequence(t.system, { sequenceId, version: 2, isArchived: true });
    expect((await listSequences(t.system)).items).toMatchObject([{ isArchived: true }]);
    expect((await diaryOf(t, sequenceId)).map(({ event }) => event)).toEqual([
      "sequence.created",
      "sequence.changed",
      "sequence.changed",
    ]);
    await sequence(t.system, [{ call: "Call" }], { name: "after the FAIR" });
    expect(await tried(t.system, (ctx) => editSequence(ctx, { sequenceId, version: 3, isArchived: false }))).toBe(
      "sequence.name_taken",
    );
  }));

test("what it was out of force for, switched off or archived, a sequence does not begin with afterwards", () =>
  inWorkspace(async ({ system: ctx }) => {
    const begins = { when: "expiring", days: 3 } as const;
    const { id: sequenceId } = await sequence(ctx, [{ call: "Ask" }], { subject: "sale", begins });
    const inDays = (days: number): Context => {
      const now = new Date(Date.parse(ctx.now) + days * 86_400_000).toISOString() as Context["now"]; // a moment
      return { ...ctx, now };
    };
    const since = async (days: number, edit: object) => {
      await editSequence(inDays(days), { sequenceId, ...edit });
      const kept = own(ctx, "sequences").select("beginsSince").where("id", "=", sequenceId);
      return (await kept.executeTakeFirst())?.beginsSince;
    };
    expect(await since(1, { isArchived: true })).toBe(ctx.now);
    expect(await since(2, { isArchived: false })).toBe(inDays(2).now);
    expect(await since(3, { isOn: false })).toBe(inDays(2).now);
    expect(await since(4, { isOn: true })).toBe(inDays(4).now);
    expect(await since(5, { name: "Otherwise" })).toBe(inDays(4).now);
  }));

test("what cannot be is refused by the field that says it", () =>
  inWorkspace(async (t) => {
    const call = { kind: "call" as const, wait: { amount: 0, unit: "days" as const }, summary: "Call", note: null };
    const usual = {
      name: "One",
      subject: "opportunity" as const,
      begins: null,
      isOn: true,
      days: [1],
      from: "09:00",
      to: "18:00",
      steps: [call],
    };
    const refused = async (given: Partial<typeof usual> | object) =>
      createSequence(t.system, { ...usual, ...given }).catch((error: { code: string; details: unknown }) => ({
        code: error.code,
        details: error.details,
      }));
    const begins = { when: "sent" as const };
    expect(await refused({ begins })).toMatchObject({ code: "sequence.begins", details: { path: "begins" } });
    expect(await refused({ from: "18:00" })).toMatchObject({ code: "sequence.hours", details: { path: "to" } });
    const templateId = await mailTemplate(t.system);
    await editMailTemplate(t.system, { templateId, version: 1, isArchived: true });
    const mail = { kind: "mail" as const, wait: call.wait, templateId };
    expect(await refused({ steps: [call, mail] })).toMatchObject({
      code: "sequence.template",
      details: { path: "steps.1.templateId" },
    });
    await sequence(t.system, [{ call: "Call" }], { name: "one" });
    expect(await refused({})).toMatchObject({ code: "sequence.name_taken", details: { path: "name" } });
  }));

test("who leads says how many mails leave a day, and who sells reads it", () =>
  inWorkspace(async (t) => {
    const before = await getSequenceSettings(t.system);
    expect(before).toEqual({ dailyMails: 100, version: 0 });
    const edit = { dailyMails: 40, version: 0 };
    expect(await whoMay(t, (ctx) => editSequenceSettings(ctx, edit))).toEqual(["manager", "administrator"]);
    await t.become(t.system);
    expect(await editSequenceSettings(t.system, edit)).toEqual({ dailyMails: 40, version: 1 });
    expect(await tried(t.system, (ctx) => editSequenceSettings(ctx, { dailyMails: 50, version: 0 }))).toBe(
      "record.changed",
    );
  }));

test("who leads makes and changes sequences, in his own company", () =>
  inWorkspace(async (t) => {
    const { id: sequenceId } = await sequence(t.system, [{ call: "Call" }]);
    const edit = (ctx: Parameters<typeof editSequence>[0]) =>
      editSequence(ctx, { sequenceId, version: 1, isOn: false });
    expect(await whoMay(t, edit)).toEqual(["manager", "administrator"]);
    expect(await whoMay(t, (ctx) => sequence(ctx, [{ call: "Call" }]))).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, edit)).toBe("record.not_found");
  }));
