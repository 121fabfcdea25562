import { expect, test } from "vitest";
import { inWorkspace, type InWorkspace } from "../../test/factories.ts";
import { aboutContact, aboutDeal } from "../../test/factories-subjects.ts";
import { answered } from "../../test/mailed.ts";
import { diaryOf, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { listJobs } from "../identity/list-jobs.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { retryMessage, withdrawMessage } from "./change-message.ts";
import { getMessage, listMessages } from "./list-messages.ts";
import { sendEmail } from "./send-email.ts";
import { writeMessage } from "./write-message.ts";

type Mailed = Parameters<typeof sendEmail>[1];

const mail = { to: "eva@example.com", subject: "Offer", body: "Here it is." };

/** A message about an account, which administrators alone read. */
const written = (t: InWorkspace, ctx: Context = t.system) =>
  writeMessage(ctx, { about: { kind: "account", id: t.administratorId }, ...mail });

test("a message that waits is withdrawn, and put back after all", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const messageId = await written(t, ctx);
    expect(await withdrawMessage(ctx, { messageId })).toMatchObject({ state: "withdrawn", version: 2 });
    await expect(withdrawMessage(ctx, { messageId })).rejects.toMatchObject({ code: "message.withdrawn" });
    expect(await retryMessage(ctx, { messageId })).toMatchObject({ state: "waiting", version: 3 });
  }));

test("one that leaves at a moment that was chosen is withdrawn and put back for it, or sent before it", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const sendAt = new Date(Date.parse(ctx.now) + 86_400_000).toISOString() as Moment; // an ISO moment
    const over = new Date(Date.parse(ctx.now) - 1000).toISOString() as Moment; // as above
    const draft = { about: { kind: "account", id: t.administratorId }, ...mail } as const;
    await expect(writeMessage(ctx, { ...draft, sendAt: over })).rejects.toMatchObject({ code: "message.moment_over" });
    const messageId = await writeMessage(ctx, { ...draft, sendAt });
    const scheduled = { state: "waiting", isScheduled: true, notBefore: sendAt };
    expect(await getMessage(ctx, { messageId })).toMatchObject(scheduled);
    await withdrawMessage(ctx, { messageId });
    expect(await retryMessage(ctx, { messageId })).toMatchObject(scheduled);
    const leaves = async () => (await listJobs(ctx)).items.map(({ runAt }) => Date.parse(runAt));
    expect(await leaves()).toEqual([Date.parse(sendAt)]);
    expect(await retryMessage(ctx, { messageId })).toMatchObject({ isScheduled: false, notBefore: ctx.now });
    expect((await leaves())[0]).toBeLessThan(Date.parse(sendAt));
  }));

test("a message that failed is tried again", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const messageId = await written(t, ctx);
    await answered(ctx, messageId, { problem: "recipient_refused", answer: "550 no such mailbox" });
    const failed = await listMessages(ctx, { limit: 80, state: "failed" });
    expect(failed).toMatchObject({
      items: [{ id: messageId, lastError: expect.stringContaining("(550 no such mailbox)") }],
      isMailSet: false,
    });
    expect(await retryMessage(ctx, { messageId })).toMatchObject({ state: "waiting" });
  }));

test("what has left stays as it was", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const messageId = await written(t, ctx);
    await ctx.db.updateTable("messages").set({ state: "sent" }).where("id", "=", messageId).execute();
    await expect(withdrawMessage(ctx, { messageId })).rejects.toMatchObject({ code: "message.sent" });
    await expect(retryMessage(ctx, { messageId })).rejects.toMatchObject({ code: "message.sent" });
  }));

test("nobody changes a message that is not theirs to see", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const [aboutAccount, about] = [await written(t), await aboutDeal(ana)];
    const { messageId } = await sendEmail(ana, about as Mailed, mail); // an opportunity
    for (const change of [withdrawMessage, retryMessage]) {
      const changed = (ctx: Context) => change(ctx, { messageId });
      expect(await triedBy(t, {}, (ctx) => change(ctx, { messageId: aboutAccount }))).toBe("record.not_found");
      expect(await triedBy(t, { reach: "own" }, changed)).toBe("record.not_found");
      expect(await triedBy(t, { role: "back_office" }, changed)).toBe("record.not_found");
      expect(await triedBy(t, { reach: "all" }, changed)).toBe("done");
      expect(await whoeverIsElsewhere(t, changed)).toBe("record.not_found");
    }
  }));

test("what becomes of a mail is told in the history of what it is about, and to those who look at it", () =>
  inWorkspace(async (t) => {
    const about = await aboutContact(t.system);
    const ana = await t.as({ name: "Ana" });
    const { messageId } = await sendEmail(ana, about as Mailed, mail); // a contact
    ana.changes.length = 0;
    await withdrawMessage(ana, { messageId });
    await retryMessage(ana, { messageId });
    expect(ana.changes).toMatchObject([
      { kind: "message", id: messageId, version: 2 },
      { kind: "timeline", id: about.id },
      { kind: "message", id: messageId, version: 3 },
      { kind: "timeline", id: about.id },
    ]);
    expect((await diaryOf(t, about.id)).slice(-3)).toMatchObject([
      { event: "message.written", by: "Ana" },
      { event: "message.withdrawn", by: "Ana" },
      { event: "message.retried", by: "Ana" },
    ]);
  }));
