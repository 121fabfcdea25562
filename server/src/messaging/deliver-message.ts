import { sql, type Selectable } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { recordKind } from "@trato/domain/kinds.ts";
import { deliveryProblems, isFinal, isOfServer, type MailProblem } from "@trato/domain/messaging/mail-problems.ts";
import { leavingWords } from "@trato/domain/messaging/unsubscribes.ts";
import { nextTry } from "@trato/domain/messaging/retries.ts";
import { fromOf } from "@trato/domain/messaging/from.ts";
import type { Sender } from "@trato/domain/sender.ts";
import type { SendMailOptions } from "nodemailer";
import { type MailContent, mailHtml } from "@trato/domain/messaging/mail-html.ts";
import { signatureOf } from "@trato/domain/parties/letterhead.ts";
import { readLetterhead } from "../identity/company/read-letterhead.ts";
import { storedLogo } from "../identity/company/read-logo.ts";
import { readStored, type Stored } from "../platform/contents/read-stored.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import type { Tables } from "../platform/database/tables.ts";
import { own, writeRow } from "../platform/rows.ts";
import type { CalendarEntry } from "@trato/domain/messaging/invitation.ts";
import { makeAttachment } from "./attach-document.ts";
import { handOver, type Outcome, type SentMail } from "./hand-over.ts";
import { enqueueDelivery } from "./let-mail-leave.ts";
import { hostOf, type MailServer, readMailServer } from "./mail-server.ts";
import { unsealForReceiver } from "./sealed-text.ts";
import { unsubscribedOf } from "./unsubscribes/store.ts";
import { unsubscribeLink } from "./unsubscribes/unsubscribe-token.ts";
import { filesToLeave, readFiles } from "./message-files.ts";
import { marksOfMail } from "./marks-of-mail.ts";
import { calendarPart } from "./meetings/calendar-part.ts";

type Message = Selectable<Tables["messages"]>;
type InTransaction = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;

/** What came of mails whose outcome the database could not keep yet, for it was lost: they are not handed over again. */
const outcomes = new Map<Id<"messages">, Outcome>();

/**
 * The job: gives one waiting message to the mail server, or says on it why that did not work. In one transaction the message is taken up, in
 * another its outcome is kept; none is open while the server is talked to. Where that is cut off nobody knows whether it arrived, and the
 * job, begun anew, hands it over once more as the same message by its id. Without a mail server the message waits.
 */
export async function deliverMessage(messageId: Id<"messages">, jobId: string, run: InTransaction): Promise<void> {
  const letter = await run((ctx) => takeUp(ctx, messageId, jobId));
  if (!letter) return;
  const outcome = outcomes.get(messageId) ?? (await leave(letter, run));
  outcomes.set(messageId, outcome);
  await run((ctx) => keepOutcome(ctx, messageId, outcome));
  outcomes.delete(messageId);
}

type Letter = {
  server: MailServer;
  mail: SendMailOptions;
  content: MailContent;
  logo: Stored | null;
  message: Message;
  files: Awaited<ReturnType<typeof filesToLeave>>;
  of: Pick<Context, "site" | "workspace">;
};

async function leave(
  { server, mail, content, logo, message, files, of }: Letter,
  run: InTransaction,
): Promise<Outcome> {
  const document = await makeAttachment(of, message, run);
  if (typeof document === "string") return { problem: document, answer: null };
  const along = await readFiles(files);
  if (typeof along === "string") return { problem: along, answer: null };
  const picture = await pictureOf(logo);
  const html = mailHtml(content, picture && logoName);
  const attachments = [...(picture ? [attachedLogo(picture)] : []), ...document, ...along];
  return handOver(server, { ...mail, html, attachments });
}

/** Without it a mail leaves all the same. */
const pictureOf = (logo: Stored | null): Promise<Buffer | null> | null => logo && readStored(logo).catch(() => null);

const logoName = "logo@trato";

/** Mail programs show it in its place, and not as a file that came along. */
const attachedLogo = (content: Buffer) => ({
  filename: "logo.png",
  content,
  contentType: "image/png",
  cid: logoName,
  contentDisposition: "inline" as const,
});

async function takeUp(ctx: Context, messageId: Id<"messages">, jobId: string): Promise<Letter | null> {
  const message = await lockMessage(ctx, messageId);
  const isTakenUp = message?.state === "leaving" && message.leavingBy === jobId;
  if (!message || (message.state !== "waiting" && !isTakenUp)) return null;
  if (!isTakenUp && message.byItself && !(await isStillWanted(ctx, message))) {
    await move(ctx, message, { state: "withdrawn", nextTryAt: null });
    return null;
  }
  const server = await readMailServer(ctx);
  if (!server) {
    if (isTakenUp) await move(ctx, message, { state: "waiting", leavingBy: null });
    return null;
  }
  if (!isTakenUp) await move(ctx, message, { state: "leaving", leavingBy: jobId, nextTryAt: null });
  const content = await contentOf(ctx, message);
  const mail = await mailOf(ctx, message, content, server);
  const files = await filesToLeave(ctx, messageId);
  return { server, mail, content, logo: await storedLogo(ctx), message, files, of: ctx };
}

/** Of what Trato wrote by itself: its receiver wants it, and what it is about was not deleted meanwhile. */
async function isStillWanted(ctx: Context, { subjectKind, subjectId, toAddress }: Message): Promise<boolean> {
  const { rows } = await sql<{ isThere: boolean }>`
    select app.reaches(${subjectKind}, ${subjectId}::uuid) as is_there`.execute(ctx.db);
  return rows[0]?.isThere === true && (await unsubscribedOf(ctx, toAddress)) === null;
}

async function mailOf(
  ctx: Context,
  message: Message,
  content: MailContent,
  { company, membersSend, replyAddress }: MailServer,
): Promise<SendMailOptions> {
  const { from, replyTo } = fromOf(company, await writerOf(ctx, message.senderId), membersSend);
  const marks = await marksOfMail(ctx, message, { replyAddress, name: from.name });
  return {
    from: written(from),
    ...(replyTo && { replyTo: written(replyTo) }),
    // what cannot be delivered comes back to the company, and its domain is the one that the mail server may speak for
    envelope: { from: company.address, to: [...new Set([message.toAddress, ...message.cc, ...message.bcc])] },
    to: message.toAddress,
    cc: message.cc,
    subject: message.subject,
    text: textOf(content),
    messageId: `<${message.id}@${hostOf(ctx)}>`,
    ...marks,
    ...calendarOf(ctx, message, [marks.replyTo, replyTo, from]),
  };
}

/** Of an invitation what a calendar reads. Answers go where an answer to the mail goes. */
function calendarOf(ctx: Context, { calendar, createdAt }: Message, senders: readonly unknown[]): SendMailOptions {
  if (!calendar) return {};
  const entry = calendar as CalendarEntry; // as it was written
  const { address } = senders.find((sender) => sender !== undefined && sender !== null) as Sender; // the last one is always there
  const organizer = { name: entry.host, address };
  return { icalEvent: calendarPart(entry, { organizer, host: hostOf(ctx), writtenAt: createdAt }) };
}

const written = ({ name, address }: Sender) => (name ? { name, address } : address);

/** What it says, with who the company is. */
async function contentOf(
  ctx: Context,
  { id: messageId, subjectKind, subject, body: told, link, sealed, ...message }: Message,
): Promise<MailContent> {
  const language = message.language ?? ctx.workspace.language;
  const letterhead = await readLetterhead(ctx, language);
  const leaving = message.byItself && unsubscribeLink(ctx.site, { workspaceId: ctx.workspace.id, messageId });
  const body = [told, sealed && unsealForReceiver(ctx.site, sealed)].filter(Boolean).join("\n\n");
  return { subject, body, link, language, letterhead, isOfAccount: subjectKind === "account", leaving };
}

/** The same as text; what Trato itself writes about an account bears no signature. */
const textOf = ({ body, link, letterhead, isOfAccount, leaving, language }: MailContent): string =>
  [body, link, isOfAccount ? "" : signatureOf(letterhead), leaving && `${leavingWords.inMail[language]}\n${leaving}`]
    .filter(Boolean)
    .join("\n\n");

async function writerOf(ctx: Context, memberId: Id<"members"> | null) {
  if (!memberId) return null;
  return own(ctx, "members").select(["name", "email"]).where("id", "=", memberId).executeTakeFirstOrThrow();
}

/** What became of it, where it is still being handed over. */
export async function keepOutcome(ctx: Context, messageId: Id<"messages">, outcome: Outcome): Promise<void> {
  const message = await lockMessage(ctx, messageId);
  if (message?.state !== "leaving") return;
  if ("sent" in outcome) await keepSent(ctx, message, outcome);
  else await keepFailure(ctx, message, outcome);
}

const serverProblems = Object.keys(deliveryProblems).filter((problem) => isOfServer(problem as MailProblem)); // its own keys

/** It has left. The server is there, so what waited for it need not wait longer. */
export async function keepSent(ctx: Context, message: Message, { sent, refused }: SentMail): Promise<void> {
  const attempts = message.attempts + 1;
  const left = { state: "sent", sentAt: ctx.now, messageId: sent, leavingBy: null } as const;
  const others = refused.join(", ") || null;
  await move(ctx, message, { ...left, attempts, lastProblem: others && "partly_refused", lastError: others });
  if (message.isScheduled) await tellLater(ctx, message);
  if (others) await tellFailure(ctx, message, others);
  await sql`select app.let_mail_leave(${serverProblems})`.execute(ctx.db);
}

async function keepFailure(
  ctx: Context,
  message: Message,
  { problem, answer }: Exclude<Outcome, { sent: string }>,
): Promise<void> {
  const attempts = message.attempts + 1;
  const nextTryAt = isFinal(problem) || message.isTrial ? null : nextTry(attempts, ctx.now);
  const state = nextTryAt ? "waiting" : "failed";
  await move(ctx, message, { state, leavingBy: null, attempts, nextTryAt, lastProblem: problem, lastError: answer });
  if (nextTryAt) await enqueueDelivery(ctx, message.id, nextTryAt);
  else await tellFailure(ctx, message);
}

/** The queue tries no more: it was cut off again and again. */
export async function giveUpDelivery(ctx: Context, messageId: Id<"messages">): Promise<void> {
  const message = await lockMessage(ctx, messageId);
  if (message?.state !== "waiting" && message?.state !== "leaving") return;
  await move(ctx, message, {
    state: "failed",
    leavingBy: null,
    nextTryAt: null,
    lastProblem: message.lastProblem ?? "given_up",
  });
  await tellFailure(ctx, message);
}

const subjectOf = ({ subjectKind, subjectId }: Pick<Message, "subjectKind" | "subjectId">) => ({
  kind: recordKind(subjectKind),
  id: subjectId,
});

/** What was written for later is the history's when it has left. */
function tellLater(ctx: Context, message: Message): Promise<void> {
  return recordInDiary(ctx, "message.left", subjectOf(message), { about: { kind: "message", id: message.id } });
}

/** Its writer hears of it in the history of what it is about. */
function tellFailure(ctx: Context, { id, toAddress, ...message }: Message, to = toAddress): Promise<void> {
  return recordInDiary(ctx, "message.failed", subjectOf(message), {
    after: { to },
    about: { kind: "message", id },
  });
}

function lockMessage(ctx: Context, messageId: Id<"messages">): Promise<Message | undefined> {
  return own(ctx, "messages").selectAll().where("id", "=", messageId).forUpdate().executeTakeFirst();
}

type Moved = Partial<
  Pick<Message, "state" | "leavingBy" | "attempts" | "nextTryAt" | "lastProblem" | "lastError" | "sentAt" | "messageId">
>;

async function move(ctx: Context, message: Message, columns: Moved): Promise<void> {
  await writeRow(ctx, "messages", message, columns);
  tellOthers(ctx, "message", message.id, message.version + 1);
  tellOthers(ctx, "timeline", message.subjectId, 0);
}
