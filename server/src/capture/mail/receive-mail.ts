import { sql } from "kysely";
import { isCalledSpam, isToMany, type MailKind, mailKindOf } from "@trato/domain/capture/mail/mail-kind.ts";
import { leadOfMail, nameOf } from "@trato/domain/capture/mail/lead-of-mail.ts";
import { isIgnored } from "@trato/domain/capture/mailboxes/rules.ts";
import type { ReadMail } from "@trato/domain/capture/mail/read-mail.ts";
import type { ReceivedArrival } from "@trato/domain/capture/records.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { type AboutKind, recordKind, takes } from "@trato/domain/kinds.ts";
import { attachFile } from "../../files/attach-file.ts";
import { readMailServer } from "../../messaging/mail-server.ts";
import { takeBackMessage } from "../../messaging/take-back-message.ts";
import { unsubscribeByMail } from "../../messaging/unsubscribes/unsubscribe.ts";
import type { Context } from "../../platform/context.ts";
import { insertOwn, own } from "../../platform/rows.ts";
import { type Come, receiveLead } from "../receive-lead.ts";
import type { RawCopy } from "../store.ts";
import type { MailWay } from "./mail-way.ts";
import { type Answered, findAnswered, findSender, idsNamed } from "./find-answered.ts";
import { calendarAnswerIn, findMeeting, keepAnswer } from "./guest-answer.ts";
import { strangersAmong } from "./strangers-among.ts";
import type { ArrivedPart } from "./with-mail-files.ts";

/** A mail with its raw copy; what cannot be read has only that. */
export type ComeMail = {
  mail: ReadMail | null;
  raw: RawCopy;
  parts: readonly ArrivedPart[];
  way?: MailWay | undefined;
};

/**
 * A mail comes in: it lies on the record that it answers, or is a new lead. What a machine wrote is told on the mail that it is about; what
 * colleagues write makes no lead, nor does what comes too often.
 */
export async function receiveMail(ctx: Context, { mail: read, raw, parts, way }: ComeMail): Promise<ReceivedArrival> {
  const mail = read ?? way?.concern?.beginning ?? null;
  const come = { source: "mail", channel: "", raw, sender: null, title: "" } as const;
  if (!mail) return receiveLead(ctx, { ...come, key: raw.sha256, found: { waits: "unreadable" } });
  const kind = mailKindOf(mail);
  const reply = await calendarAnswerIn(ctx, mail);
  const meeting = reply && (await findMeeting(ctx, reply));
  const answered = await findAnswered(ctx, idsNamed(mail, kind !== "written"), addressesOf(mail));
  const received = await receiveLead(ctx, {
    ...come,
    key: keyOf(mail) ?? raw.sha256,
    title: mail.subject,
    sender: senderOf(mail),
    by: way?.concern?.writer ?? nameOf(mail.from),
    found: meeting ? answerTo(meeting) : await judge(ctx, { mail, kind, way }, answered),
  });
  if (meeting && reply && received.isNew) await keepAnswer(ctx, meeting, reply);
  if (received.isNew) await keepMail(ctx, { mail, kind, parts: meeting ? [] : parts, answered, received });
  return received;
}

/** What a guest answers to an invitation is told on the record that the meeting is about. */
const answerTo = ({ subjectKind, subjectId }: { subjectKind: AboutKind; subjectId: string }): Come["found"] => ({
  liesOn: { kind: subjectKind, id: subjectId },
  event: "meeting.answered",
});

/** Where it arrived, also where its headers for readers name another address. */
export const addressesOf = ({ to, cc, headers }: ReadMail): string[] => [
  ...[...to, ...cc].map(({ address }) => address),
  ...["delivered-to", "x-original-to", "envelope-to"].map((name) => headers[name] ?? ""),
];

/** The same mail, by whichever way it comes. Some programs give all their mails one id, so sender and time count too. */
const keyOf = ({ messageId, from, sentAt }: ReadMail): string | null =>
  messageId && [messageId, from?.address, sentAt].filter(Boolean).join(" ");

const events = {
  written: "mail.received",
  automatic: "mail.answered_itself",
  bounced: "mail.received",
  delayed: "mail.delayed",
  complaint: "mail.called_spam",
  receipt: "mail.opened",
} as const satisfies Record<MailKind, string>;

/** That a mail of ours came back is told of that mail. */
function eventOf(kind: MailKind, messageId: Answered["messageId"], isSent: boolean) {
  if (kind === "bounced" && messageId) return null;
  return kind === "written" && isSent ? "mail.sent" : events[kind];
}

type Judged = { mail: ReadMail; kind: MailKind; way: MailWay | undefined };

/** What becomes of a mail: the record that it lies on, a lead, or why neither. */
async function judge(ctx: Context, come: Judged, { about, messageId }: Answered): Promise<Come["found"]> {
  const { mail, kind, way } = come;
  const concern = way?.concern;
  if (concern) return { liesOn: about ?? concern.about, event: eventOf(kind, messageId, concern.isSent) };
  const lead = leadOfMail(mail)?.lead;
  const read = lead && { ...lead, ...way?.lead };
  const address = mail.from?.address ?? "";
  if (way?.isTooLarge) return { waits: "too_large", ...(read && { read }) };
  if (await isOfTrato(ctx, mail)) return { isNothing: "own" };
  if (about && kind === "written" && address && (await comesTooOften(ctx, address, way)))
    return { waits: "loop", ...(read && { read }) };
  if (about) return { liesOn: about, event: eventOf(kind, messageId, false) };
  const others = await reasonAgainst(ctx, come, address);
  if (others) return { ...others, ...(read && { read }) };
  if (!read) return { waits: "empty" };
  const customerId = address ? await findSender(ctx, address) : null;
  const isToOthers = isToMany(mail, []) && isToMany(mail, await ownDomains(ctx));
  const event = isToOthers ? "lead.mailed_to_many" : "lead.mailed";
  return { lead: { ...read, ...(customerId && { customerId }) }, consent: null, event };
}

/** Those at which the company writes and is written to. */
async function ownDomains(ctx: Context): Promise<string[]> {
  const [server, mailboxes] = await Promise.all([
    readMailServer(ctx),
    own(ctx, "mailboxes").select("address").where("memberId", "is", null).execute(),
  ]);
  const addresses = [server?.company.address, server?.replyAddress, ...mailboxes.map(({ address }) => address)];
  return addresses.flatMap((address) => address?.split("@").at(-1)?.toLowerCase() ?? []);
}

/** Why it is no lead, or somebody must look at it first. */
async function reasonAgainst(ctx: Context, { mail, kind, way }: Judged, address: string) {
  if (kind !== "written") return { isNothing: "automatic" } as const;
  if (isCalledSpam(mail)) return { waits: "spam" } as const;
  if (address && (await isOwn(ctx, address))) return { isNothing: "own" } as const;
  if (way && isIgnored(mail, way.rules)) return { isNothing: "ignored" } as const;
  return address && (await comesTooOften(ctx, address, way)) ? ({ waits: "loop" } as const) : null;
}

const senderOf = ({ from }: ReadMail): string | null =>
  [from?.name, from?.address].filter(Boolean).join(", ").slice(0, 400) || null;

/** Whether Trato sent it itself: a copy of it lies in a mailbox. */
export const isOfTrato = async (ctx: Context, { messageId }: ReadMail): Promise<boolean> =>
  messageId !== null && (await findAnswered(ctx, [messageId], [])).messageId !== null;

/** Whether a member wrote it, or one of the company's own addresses, as it does where Trato's mails come back in a circle. */
const isOwn = async (ctx: Context, address: string): Promise<boolean> =>
  (await strangersAmong(ctx, [address])).length === 0;

/** Source: rule R-253. */
const most = { mails: 20, minutes: 120 };

/** Of what lay in a mailbox counts when it was sent: that all of it is read at once says nothing. */
async function comesTooOften(ctx: Context, address: string, way: MailWay | undefined): Promise<boolean> {
  const until = way?.cameAt ?? ctx.now;
  const at = way
    ? sql`coalesce(m.sent_at, a.received_at)`
    : sql`case when exists (select from mailbox_mails b where b.workspace_id = a.workspace_id and b.arrival_id = a.id)
        then coalesce(m.sent_at, a.received_at) else a.received_at end`;
  const { rows } = await sql<{ come: number }>`
    select count(*)::int as come from received_mails m
    join arrivals a on a.workspace_id = m.workspace_id and a.id = m.arrival_id
    where m.workspace_id = ${ctx.workspace.id} and lower(m.from_address) = lower(${address}) and a.state = 'taken'
      and ${at} > ${until}::timestamptz - make_interval(mins => ${most.minutes}) and ${at} <= ${until}::timestamptz`.execute(
    ctx.db,
  );
  return (rows[0]?.come ?? 0) >= most.mails;
}

type Kept = Omit<ComeMail, "mail" | "raw"> & {
  mail: ReadMail;
  kind: MailKind;
  answered: Answered;
  received: ReceivedArrival;
};

/** Its text for the history, its files on the record; a mail of ours that came back has failed, and who calls one spam wants no automatic ones. */
async function keepMail(ctx: Context, { mail, kind, parts, answered, received }: Kept): Promise<void> {
  await insertOwn(ctx, "receivedMails", rowOf(mail, kind, received)).execute();
  if (kind === "complaint" && answered.about && answered.messageId)
    await unsubscribeByMail(ctx, answered.messageId, "one_click");
  if (kind === "bounced" && answered.messageId) await takeBackMessage(ctx, answered.messageId, reasonIn(mail));
  if (kind !== "written" || !received.kind || !received.id) return;
  const about = recordKind(received.kind);
  if (!takes(about, "file")) return;
  const holder = { kind: about, id: received.id };
  for (const { part, content } of parts) await attachFile(ctx, holder, { name: part.name, content });
}

const rowOf = (mail: ReadMail, kind: MailKind, { arrivalId }: ReceivedArrival) => ({
  arrivalId,
  kind,
  messageId: mail.messageId,
  fromName: mail.from?.name ?? "",
  fromAddress: mail.from?.address ?? "",
  toAddresses: mail.to.map(nameOf),
  cc: mail.cc.map(nameOf),
  subject: mail.subject,
  reply: mail.reply,
  body: mail.text,
  hasHtml: mail.html !== null,
  sentAt: mail.sentAt as Moment | null, // an ISO moment, as it was read
});

const longestReason = 500;

/** Why it came back, as the server that refused it said, else how the mail that tells of it begins. */
function reasonIn({ report, text, subject }: ReadMail): string {
  const said = /^diagnostic-code:\s*(?:[\w-]+;)?\s*((?:.|\r?\n[ \t])+)/im.exec(`${report}\n${text}`)?.[1];
  return (said ?? subject).replace(/\s+/g, " ").trim().slice(0, longestReason);
}
