import { Readable } from "node:stream";
import type { Id } from "@trato/domain/ids.ts";
import { beforeAll, expect, test } from "vitest";
import { createTestWorkspace, testEdge, testOrigin, type TestWorkspace } from "../../../test/factories.ts";
import { rawMail } from "../../../test/mails.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { listFiles } from "../../files/list-files.ts";
import { sendEmail } from "../../messaging/send-email.ts";
import { getMessage } from "../../messaging/list-messages.ts";
import { listUnsubscribes } from "../../messaging/unsubscribes/list-unsubscribes.ts";
import { writeMessage } from "../../messaging/write-message.ts";
import { createLead } from "../../opportunities/create-opportunity.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { updateOwn } from "../../platform/rows.ts";
import { getOpportunityPage } from "../../reports/get-opportunity-page.ts";
import { getTimeline } from "../../reports/get-timeline.ts";
import "../../reactions.ts";
import { getArrival } from "../get-arrival.ts";
import { getMail } from "./get-mail.ts";
import { takeMail } from "./take-mail.ts";

let workspace: TestWorkspace;
beforeAll(async () => void (workspace = await createTestWorkspace()));

async function as<T>(work: (ctx: Context) => Promise<T>): Promise<T> {
  return (await testEdge()).run({ workspaceId: workspace.id, actor: systemActor }, "write", testOrigin, work);
}

const take = async (raw: string) =>
  takeMail(
    { edge: await testEdge(), workspaceId: workspace.id, origin: testOrigin },
    Readable.from([Buffer.from(raw)]),
  );

const historyOf = (id: string | null) =>
  as((ctx) => getTimeline(ctx, { kind: "opportunity", id: String(id) }, { limit: 80 }));

/** A lead to whom somebody wrote, and the id of that mail. */
async function writtenTo(to: string) {
  return as(async (ctx) => {
    const { id } = await createLead(ctx, { title: to });
    const { messageId } = await sendEmail(ctx, { kind: "opportunity", id }, { to, subject: "Offer", body: "Here" });
    await updateOwn(ctx, "messages").set({ state: "sent" }).where("id", "=", messageId).execute();
    return { id, messageId, mailId: `${messageId}@${new URL(ctx.site.publicUrl).hostname}` };
  });
}

test("a mail is a lead of whoever wrote it, with its files, once, and the next one of the thread lies on it", async () => {
  const { id: customerId } = await as((ctx) =>
    createContact(ctx, { kind: "person", name: "Ana Ruiz", email: "Ana@ruiz.example" }),
  );
  const more = "Content-Type: multipart/mixed; boundary=b";
  const body =
    "--b\n\nTwenty desks\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=Plan.txt\n\nplan\n--b--\n";
  const first = await take(rawMail({ more, body }));
  expect(first).toMatchObject({ kind: "lead", isNew: true, state: "taken" });
  expect(await take(rawMail({ more, body }))).toEqual({ ...first, isNew: false });
  const opportunityId = first.id as Id<"opportunities">; // that of a lead
  const lead = await as((ctx) => getOpportunityPage(ctx, { opportunityId }));
  expect(lead).toMatchObject({
    id: first.id,
    title: "Twenty desks",
    description: "Twenty desks",
    customer: { id: customerId },
  });
  const about = { kind: "opportunity", id: String(first.id) } as const;
  expect((await as((ctx) => listFiles(ctx, about))).items).toMatchObject([{ name: "Plan.txt" }]);
  const next = await take(
    rawMail({ id: "next@ruiz.example", more: "In-Reply-To: <first@ruiz.example>", subject: "Another word" }),
  );
  expect(next).toMatchObject({ kind: "lead", id: first.id });
  const told = (await historyOf(first.id)).items.map(({ event, actor }) => [event, actor.name]);
  expect(told[0]).toEqual(["mail.received", "Ana Ruiz"]);
  expect(told.at(-1)).toEqual(["lead.mailed", "Ana Ruiz"]);
});

const at = (day: string) => `Date: ${day} Nov 2026 10:00:00 +0100`;

test("a mail under an id that another one has is not lost, and the same one by another way is the same", async () => {
  const mail = { id: "form@web.example", from: "Web <web@form.example>" };
  const first = await take(rawMail({ ...mail, more: at("Sat, 28") }));
  const other = await take(rawMail({ ...mail, more: at("Sun, 29") }));
  expect([other.isNew, other.arrivalId === first.arrivalId]).toEqual([true, false]);
  const again = await take(rawMail({ ...mail, more: `Received: from elsewhere\n${at("Sat, 28")}` }));
  expect(again).toMatchObject({ isNew: false, arrivalId: first.arrivalId });
});

test("whoever calls a mail spam is on the list of those who want no automatic mails", async () => {
  const { mailId } = await writtenTo("leo@norte.example");
  const report = 'Content-Type: multipart/report; report-type="feedback-report"; boundary=b';
  const more = `In-Reply-To: <${mailId}>\n${report}`;
  const body = "--b\n\nSpam\n--b--\n";
  await take(rawMail({ from: "Reports <fbl@isp.example>", id: "spam@isp", more, body }));
  const { items } = await as((ctx) => {
    ctx.trace.entries++;
    return listUnsubscribes(ctx, { limit: 10, address: "leo@norte.example" });
  });
  expect(items).toMatchObject([{ address: "leo@norte.example", how: "one_click" }]);
});

test("an answer lies on the record that Trato's mail was about, and never by its subject alone", async () => {
  const { id, mailId } = await writtenTo("eva@norte.example");
  const from = "Eva <eva@norte.example>";
  const answer = await take(
    rawMail({
      from,
      id: "e1@n",
      more: `References: <other@x> <${mailId}>`,
      body: "Yes\n\nOn Monday X wrote:\n> Offer\n",
    }),
  );
  expect(answer).toMatchObject({ id, state: "taken" });
  const [entry] = (await historyOf(id)).items;
  expect(entry).toMatchObject({
    event: "mail.received",
    arrival: { mail: { from: "Eva", reply: "Yes", isWhole: false } },
  });
  expect(await as((ctx) => getMail(ctx, { mailId: answer.arrivalId }))).toMatchObject({
    from: { address: "eva@norte.example" },
    hasHtml: false,
  });
  expect((await take(rawMail({ from, id: "e2@n", subject: "Re: Offer" }))).id).not.toBe(id);
});

const answering = (messageId: string) => `In-Reply-To: <${messageId}@localhost>`;

test("an answer to a mail about a contact lies on the contact; one about nobody's record is a lead", async () => {
  const mailed = await as(async (ctx) => {
    const contact = await createContact(ctx, { kind: "person", name: "Iris", email: "iris@norte.example" });
    const draft = { to: "iris@norte.example", subject: "Hello", body: "Hello" };
    const { messageId } = await sendEmail(ctx, { kind: "contact", id: contact.id }, draft);
    const account = { kind: "account", id: workspace.administratorId } as const;
    return { contact, messageId, accountMailId: await writeMessage(ctx, { about: account, ...draft }) };
  });
  const from = "Iris <iris@norte.example>";
  const answer = await take(rawMail({ from, id: "i1@n", more: answering(mailed.messageId) }));
  expect(answer).toMatchObject({ state: "taken", kind: "contact", id: mailed.contact.id });
  const other = await take(rawMail({ from, id: "i2@n", more: answering(mailed.accountMailId) }));
  expect(other).toMatchObject({ state: "taken", kind: "lead" });
});

test("a mail that comes back has failed, once, with what the other server said", async () => {
  const { id, messageId, mailId } = await writtenTo("nobody@norte.example");
  const from = "Mail Delivery System <mailer-daemon@norte.example>";
  const more = "Content-Type: multipart/report; report-type=delivery-status; boundary=b";
  const body = `--b\n\nNot delivered.\n--b\nContent-Type: message/delivery-status\n\nAction: failed\nDiagnostic-Code: smtp; 550 5.1.1 unknown user\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <${mailId}>\n--b--\n`;
  for (const mail of ["b1@n", "b2@n"])
    expect(await take(rawMail({ from, id: mail, more, body }))).toMatchObject({ id });
  const message = await as((ctx) => getMessage(ctx, { messageId }));
  expect([message.state, message.lastError]).toEqual(["failed", "It came back (550 5.1.1 unknown user)."]);
  const told = (await historyOf(id)).items.filter(({ event }) => event === "message.failed");
  expect(told).toHaveLength(1);
});

test("what a machine wrote is told where it belongs, and makes no lead", async () => {
  const { id, mailId } = await writtenTo("luis@norte.example");
  const more = `Auto-Submitted: auto-replied\nIn-Reply-To: <${mailId}>`;
  expect(await take(rawMail({ id: "a1@n", more }))).toMatchObject({ id, state: "taken" });
  expect((await historyOf(id)).items[0]).toMatchObject({ event: "mail.answered_itself" });
  const stray = await take(rawMail({ id: "a2@n", more: "Auto-Submitted: auto-replied" }));
  expect(stray).toMatchObject({ state: "set_aside", reason: "automatic", id: null });
});

test("a colleague's mail makes no lead, spam waits, and what cannot be read is kept", async () => {
  const own = await take(rawMail({ id: "o@n", from: workspace.email }));
  expect(own).toMatchObject({ state: "set_aside", reason: "own" });
  const spam = await take(rawMail({ id: "s@n", more: "X-Spam-Flag: YES" }));
  expect(spam).toMatchObject({ state: "waiting", reason: "spam" });
  const read = { title: "Twenty desks", email: "ana@ruiz.example", contactName: "Ana Ruiz" };
  expect(await as((ctx) => getArrival(ctx, spam))).toMatchObject({ read });
  expect(await take("\0\u0001")).toMatchObject({ state: "waiting", reason: "empty" });
});

test("whoever writes without end fills no list: from the twenty-first mail of two hours on they wait", async () => {
  const states: string[] = [];
  for (let nth = 0; nth < 21; nth++)
    states.push((await take(rawMail({ from: "loop@norte.example", id: `l${nth}@n` }))).state);
  expect(states).toEqual([...Array<string>(20).fill("taken"), "waiting"]);
});
