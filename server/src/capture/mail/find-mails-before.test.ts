import { Readable } from "node:stream";
import type { Id } from "@trato/domain/ids.ts";
import { beforeAll, expect, test } from "vitest";
import { createTestWorkspace, testEdge, testOrigin, type TestWorkspace } from "../../../test/factories.ts";
import { type MailServer, startMailServer } from "../../../test/mail-server.ts";
import { rawMail } from "../../../test/mails.ts";
import { deliverMessage } from "../../messaging/deliver-message.ts";
import { editMailSettings } from "../../messaging/mail-settings.ts";
import { sendEmail } from "../../messaging/send-email.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { edgeOf } from "../../platform/edge.ts";
import "../../reactions.ts";
import { takeMail } from "./take-mail.ts";

let home: TestWorkspace;
let elsewhere: TestWorkspace;
let server: MailServer;
beforeAll(async () => {
  [home, elsewhere, server] = [await createTestWorkspace(), await createTestWorkspace(), await startMailServer()];
});

const edge = async () => {
  const { database, site } = await testEdge();
  return edgeOf(database, {
    ...site,
    smtpUrl: server.url,
    mailFrom: { name: "Norte", address: "ventas@norte.example" },
  });
};
const as = async <T>(work: (ctx: Context) => Promise<T>): Promise<T> =>
  (await edge()).run({ workspaceId: home.id, actor: systemActor }, "write", testOrigin, work);
const take = async (raw: string, { id: workspaceId }: TestWorkspace = home) =>
  takeMail({ edge: await edge(), workspaceId, origin: testOrigin }, Readable.from([Buffer.from(raw)]));

/** Somebody writes about the lead to Ana, and it leaves: as it arrives with her. */
async function written(leadId: string | null, to = "ana@ruiz.example") {
  const { messageId } = await as((ctx) =>
    sendEmail(ctx, { kind: "opportunity", id: String(leadId) }, { to, subject: "Offer", body: "Here" }),
  );
  await deliverMessage(messageId, messageId, as);
  const mail = server.received.at(-1);
  const header = (name: string) => mail?.headers.get(name) ?? null;
  return { messageId, id: String(header("message-id")), header };
}

const answersTo = (to: string) => as((ctx) => editMailSettings(ctx, { replyAddress: to }));
const withoutIds = (to: string, nth: number) =>
  rawMail({ id: `lost${nth}@ruiz.example`, subject: "Yes" }).replace("To: sales@robles.example", `To: ${to}`);

test("a mail stands in the thread of those that were written with the same person about the same record", async () => {
  const lead = await take(rawMail());
  const first = await written(lead.id);
  expect([first.header("in-reply-to"), first.header("references"), first.header("reply-to")]).toEqual([
    "<first@ruiz.example>",
    "<first@ruiz.example>",
    null,
  ]);
  await take(rawMail({ id: "away@ruiz.example", more: `Auto-Submitted: auto-replied\nIn-Reply-To: ${first.id}` }));
  const answer = await take(rawMail({ id: "next@ruiz.example", more: `In-Reply-To: ${first.id}` }));
  expect(answer.id).toBe(lead.id);
  const second = await written(lead.id);
  expect(second.header("in-reply-to")).toBe("<next@ruiz.example>");
  expect(second.header("references")).toBe(`<first@ruiz.example> ${first.id} <next@ruiz.example>`);
  const toAnother = await written(lead.id, "eva@norte.example");
  expect(toAnother.header("in-reply-to")).toBeNull();
  const ofAnother = await take(rawMail({ id: "other@ruiz.example", subject: "Chairs" }));
  expect((await written(ofAnother.id)).header("references")).toBe("<other@ruiz.example>");
});

test("an answer to the signed address lands on its record without any other mark, also where only the envelope has it", async () => {
  const lead = await take(rawMail({ id: "signed@ruiz.example" }));
  await answersTo("ventas@norte.example");
  const { header } = await written(lead.id);
  const signed = /<(ventas\+[0-9a-z]{41}@norte\.example)>/.exec(String(header("reply-to")))?.[1] ?? "";
  expect((await take(withoutIds(signed, 1))).id).toBe(lead.id);
  const envelope = withoutIds("ventas@norte.example", 2).replace(
    "Subject:",
    `Delivered-To: ${signed.toUpperCase()}\r\nSubject:`,
  );
  expect((await take(envelope)).id).toBe(lead.id);
});

test("a stranger's token is nobody's, and that of one company leads into no other", async () => {
  const lead = await take(rawMail({ id: "guessed@ruiz.example" }));
  await answersTo("ventas@norte.example");
  const { header } = await written(lead.id);
  const [, token = ""] = /\+([0-9a-z]{41})@/.exec(String(header("reply-to"))) ?? [];
  const changed = token.slice(0, -1) + (token.endsWith("0") ? "1" : "0");
  for (const [nth, wrong] of [changed, "0".repeat(41), "z".repeat(41), token.slice(1)].entries()) {
    const come = await take(withoutIds(`ventas+${wrong}@norte.example`, 10 + nth));
    expect(come).toMatchObject({ state: "taken", kind: "lead" });
    expect(come.id).not.toBe(lead.id);
  }
  const there = await take(withoutIds(`ventas+${token}@norte.example`, 20), elsewhere);
  expect(there).toMatchObject({ state: "taken", kind: "lead" });
  expect(there.id).not.toBe(lead.id);
});

test("what the reply address itself writes makes no lead, whatever is added to it", async () => {
  await answersTo("ofertas@norte.example");
  const come = await take(rawMail({ id: "own@norte.example", from: "ofertas+x@norte.example" }));
  expect(come).toMatchObject({ state: "set_aside", reason: "own" });
});

/** Two companies that answer whatever becomes or reaches a record, each by the mail that Trato sends for it. */
async function answerEachOther(isMarked: boolean): Promise<number> {
  const before = server.received.length;
  const [north, south] = [await createTestWorkspace(), await createTestWorkspace()];
  const addresses = new Map([
    [north.id, `north-${isMarked}@north.example`],
    [south.id, `south-${isMarked}@south.example`],
  ]);
  let raw = rawMail({ id: `start-${isMarked}@south.example`, from: String(addresses.get(south.id)) });
  for (let [me, other] = [north, south], turns = 0; turns < 100; turns++, [me, other] = [other, me]) {
    const come = await take(raw, me);
    if (come.state !== "taken" || !come.isNew || !come.id) return server.received.length - before;
    const run = async <T>(work: (ctx: Context) => Promise<T>) => {
      const { database, site } = await edge();
      const mailFrom = { name: null, address: String(addresses.get(me.id)) };
      const own = edgeOf(database, { ...site, publicUrl: `http://${me.slug}.example`, mailFrom });
      const actor = isMarked ? systemActor : { ...systemActor, memberId: me.administratorId };
      return own.run({ workspaceId: me.id, actor }, "write", testOrigin, work);
    };
    const about = { kind: "opportunity" as const, id: come.id as Id<"opportunities"> };
    const draft = { to: String(addresses.get(other.id)), subject: "Thank you", body: "We have received your mail." };
    const { messageId } = await run((ctx) => sendEmail(ctx, about, draft));
    await deliverMessage(messageId, messageId, run);
    raw = String(server.received.at(-1)?.raw);
  }
  return Infinity;
}

test("two that answer each other by themselves end: at once where Trato wrote, else after twenty mails of each", async () => {
  expect(await answerEachOther(true)).toBe(1);
  expect(await answerEachOther(false)).toBe(40);
});
