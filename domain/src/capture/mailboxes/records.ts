import * as z from "zod/mini";
import { securities } from "../../messaging/mail-server.ts";
import { id, moment } from "../../schemas.ts";
import { allReasons } from "../words.ts";

export const folderStates = ["connecting", "reading", "watching", "wrong"] as const;

/** A folder of a mailbox: how it stands, and what of it is here. */
export const MailboxFolder = z.object({
  path: z.string(),
  state: z.enum(folderStates),
  stateSince: z.nullable(moment()),
  /** What is wrong, in words. */
  problem: z.nullable(z.string()),
  /** How many mails lie in it there, and how many of them are here. */
  inBox: z.int(),
  here: z.int(),
  /** Of a member's own: how many concern no record, of which nothing is kept but that they lie there. */
  leftOut: z.int(),
  /** Of those here: which wait for somebody or are set aside, and why. */
  notTaken: z.array(z.object({ state: z.enum(["waiting", "set_aside"]), reason: z.enum(allReasons), count: z.int() })),
});
export type MailboxFolder = z.output<typeof MailboxFolder>;

/** A mailbox that is read; nothing of what opens it. */
export const Mailbox = z.object({
  id: id<"mailboxes">(),
  name: z.string(),
  address: z.string(),
  host: z.string(),
  port: z.int(),
  security: z.enum(securities),
  userName: z.nullable(z.string()),
  /** Where tokens are given; null: it is opened by a password. */
  tokenAddress: z.nullable(z.string()),
  clientId: z.nullable(z.string()),
  folders: z.array(MailboxFolder),
  teamId: z.nullable(id<"teams">()),
  source: z.nullable(z.string()),
  medium: z.nullable(z.string()),
  campaign: z.nullable(z.string()),
  ignoredSenders: z.array(z.string()),
  ignoredWords: z.array(z.string()),
  isOn: z.boolean(),
  version: z.int(),
});
export type Mailbox = z.output<typeof Mailbox>;

export const MailboxList = z.object({ items: z.array(Mailbox) });

/** A mailbox that a member connected: that it is there, and nothing else of it. */
export const MailboxOfMember = z.object({
  id: id<"mailboxes">(),
  memberId: id<"members">(),
  memberName: z.string(),
  address: z.string(),
  /** It is on, and its member is still here. */
  isRead: z.boolean(),
});
export type MailboxOfMember = z.output<typeof MailboxOfMember>;

export const MailboxOfMemberList = z.object({ items: z.array(MailboxOfMember) });

/** What a mailbox says to whoever tries it: which folders it has, or what stands in the way, and at which field that is said. */
export const TriedMailbox = z.object({
  problem: z.nullable(z.object({ text: z.string(), path: z.nullable(z.string()) })),
  folders: z.array(z.object({ path: z.string(), isSent: z.boolean() })),
});
export type TriedMailbox = z.output<typeof TriedMailbox>;
