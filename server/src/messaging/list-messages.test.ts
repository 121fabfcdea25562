import { ListMessages } from "@trato/domain/messaging/inputs.ts";
import { expect, test } from "vitest";
import type * as z from "zod/mini";
import { inWorkspace } from "../../test/factories.ts";
import { aboutContact, aboutDeal } from "../../test/factories-subjects.ts";
import { answered } from "../../test/mailed.ts";
import { pagesOf, tried, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { withdrawMessage } from "./change-message.ts";
import { getMessage, listMessages } from "./list-messages.ts";
import { type Draft, writeMessage } from "./write-message.ts";

const list = (ctx: Context, asked: z.input<typeof ListMessages> = {}) => listMessages(ctx, ListMessages.parse(asked));
const subjectsOf = async (ctx: Context, asked = {}) => (await list(ctx, asked)).items.map(({ subject }) => subject);

const write = (ctx: Context, about: object, subject: string, given: Partial<Draft> = {}) =>
  writeMessage(ctx, { about: about as Draft["about"], to: "eva@acme.example", subject, body: "Here it is.", ...given }); // of a kind that one writes about

test("the outbox has the newest first, with who wrote to whom about what and when it leaves", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    const about = await aboutContact(ana);
    await write(ana, about, "Hello");
    const id = await write(ana, about, "Our offer", { link: "http://localhost:3000/p/1" });
    const { items, isMailSet } = await list(ana);
    expect([items.map(({ subject }) => subject), isMailSet]).toEqual([["Our offer", "Hello"], false]);
    expect(items[0]).toEqual({
      id,
      subjectKind: "contact",
      subjectId: about.id,
      senderName: "Ana",
      to: "eva@acme.example",
      cc: [],
      bcc: [],
      subject: "Our offer",
      body: "Here it is.",
      link: "http://localhost:3000/p/1",
      attachment: null,
      state: "waiting",
      notBefore: new Date(Date.parse(ana.now) + 8000).toISOString(),
      isScheduled: false,
      attempts: 0,
      nextTryAt: null,
      lastError: null,
      sentAt: null,
      createdAt: ana.now,
      version: 1,
    });
    expect(await getMessage(ana, { messageId: id })).toEqual(items[0]);
  }));

test("what Trato writes by itself has no sender", () =>
  inWorkspace(async (t) => {
    await write(t.system, await aboutContact(t.system), "Hello");
    expect((await list(t.system)).items).toMatchObject([{ senderName: null }]);
  }));

test("messages are listed by what has become of them", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const about = await aboutContact(ana);
    const [sent, failed, withdrawn] = [
      await write(ana, about, "sent"),
      await write(ana, about, "failed"),
      await write(ana, about, "withdrawn"),
    ];
    await write(ana, about, "waiting");
    await answered(ana, sent, { sent: "<1@mail>", refused: [] });
    await answered(ana, failed, { problem: "refused", answer: "554 mailbox full" });
    await withdrawMessage(ana, { messageId: withdrawn });
    for (const state of ["waiting", "sent", "failed", "withdrawn"])
      expect(await subjectsOf(ana, { state })).toEqual([state]);
    expect((await list(ana, { state: "sent" })).items).toMatchObject([{ sentAt: ana.now, attempts: 1, version: 2 }]);
    expect((await list(ana, { state: "failed" })).items).toMatchObject([
      { lastError: expect.stringContaining("(554 mailbox full)"), attempts: 1 },
    ]);
    expect(await subjectsOf(ana)).toHaveLength(4);
  }));

test("a link that only its receiver may open stands in nobody's outbox", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ role: "administrator" });
    const hidden = { link: "http://localhost:3000/invitation/secret", isLinkConcealed: true };
    const messageId = await write(ana, { kind: "account", id: t.administratorId }, "Come in", hidden);
    expect(await getMessage(ana, { messageId })).toMatchObject({ link: null });
    expect(JSON.stringify(await list(ana))).not.toContain("secret");
  }));

test("who pages on sees every message once, though others write meanwhile", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const about = await aboutContact(ana);
    for (const subject of ["1", "2", "3", "4", "5"]) await write(ana, about, subject);
    const pages = await pagesOf(
      (cursor) => list(ana, { limit: 2, cursor }),
      () => write(ana, about, "6"),
    );
    expect(pages.map((page) => page.map(({ subject }) => subject))).toEqual([["5", "4"], ["3", "2"], ["1"]]);
    expect(await tried(ana, () => list(ana, { cursor: "nonsense" }))).toBe("cursor.invalid");
  }));

test("the outbox has what its reader reaches: mails about his deals, and about accounts for administrators alone", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    const [deal, contact] = [await aboutDeal(ana), await aboutContact(ana)];
    const messageId = await write(ana, deal, "About a deal");
    await write(ana, contact, "About a contact");
    await write(t.system, { kind: "account", id: t.administratorId }, "About an account");
    const readers: [Parameters<typeof t.as>[0], string[]][] = [
      [{ reach: "own" }, ["About a contact"]],
      [{ reach: "all" }, ["About a contact", "About a deal"]],
      [{ role: "back_office" }, ["About a contact"]],
      [{ role: "manager" }, ["About a contact", "About a deal"]],
      [{ role: "administrator" }, ["About an account", "About a contact", "About a deal"]],
    ];
    for (const [reader, subjects] of readers) {
      expect([reader, await subjectsOf(await t.as(reader))]).toEqual([reader, subjects]);
      const read = await triedBy(t, reader ?? {}, (ctx) => getMessage(ctx, { messageId }));
      expect([reader, read]).toEqual([reader, subjects.includes("About a deal") ? "done" : "record.not_found"]);
    }
    expect(await whoeverIsElsewhere(t, (other) => getMessage(other, { messageId }))).toBe("record.not_found");
    expect(await subjectsOf(await t.elsewhere())).toEqual([]);
  }));
