import * as z from "zod/mini";
import { kindsTaking } from "../kinds.ts";
import { id, moment, pageOf } from "../schemas.ts";

export const messageState = z.enum(["waiting", "sent", "failed", "withdrawn"]);

export const Message = z.object({
  id: id<"messages">(),
  subjectKind: z.enum(kindsTaking("email")),
  subjectId: z.string(),
  senderName: z.nullable(z.string()),
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  link: z.nullable(z.string()),
  state: messageState,
  notBefore: moment(),
  attempts: z.int(),
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
