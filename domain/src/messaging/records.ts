import * as z from "zod/mini";
import { kindsTaking } from "../kinds.ts";
import { id, moment, pageOf } from "../schemas.ts";
import { messageStates } from "./lifecycle.ts";
import { securities } from "./mail-server.ts";

export const messageState = z.enum(messageStates);

export const Message = z.object({
  id: id<"messages">(),
  subjectKind: z.enum(kindsTaking("email")),
  subjectId: z.string(),
  senderName: z.nullable(z.string()),
  to: z.string(),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  subject: z.string(),
  body: z.string(),
  link: z.nullable(z.string()),
  /** The name of the PDF that goes with it. */
  attachment: z.nullable(z.string()),
  state: messageState,
  notBefore: moment(),
  /** It is to leave at a moment that somebody chose. */
  isScheduled: z.boolean(),
  attempts: z.int(),
  /** When it is tried again by itself, after it could not be delivered. */
  nextTryAt: z.nullable(moment()),
  lastError: z.nullable(z.string()),
  sentAt: z.nullable(moment()),
  createdAt: moment(),
  version: z.int(),
});
export type Message = z.output<typeof Message>;

/** A message that waits for some seconds before it leaves: by its id it can be taken back. */
export const WrittenMessage = z.object({ messageId: id<"messages">() });

/** The outbox; `isMailSet` says whether a mail server is set at all. */
export const MessagePage = z.extend(pageOf(Message), { isMailSet: z.boolean() });

/** How the company sends mail. What the environment sets cannot be changed here. */
export const MailSettings = z.object({
  host: z.nullable(z.string()),
  port: z.int(),
  security: z.enum(securities),
  userName: z.nullable(z.string()),
  hasPassword: z.boolean(),
  sender: z.nullable(z.string()),
  membersSend: z.boolean(),
  replyAddress: z.nullable(z.string()),
  isByEnvironment: z.boolean(),
  version: z.int(),
});
export type MailSettings = z.output<typeof MailSettings>;
