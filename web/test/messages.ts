import { Message } from "@trato/domain/messaging/records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** A quotation mailed to Café Norte that waits to leave. */
export function aMessage(given: Partial<z.input<typeof Message>> = {}): Message {
  return z.parse(Message, {
    id: anId(300),
    subjectKind: "sale",
    subjectId: anId(100),
    senderName: "Marta Gil",
    to: "lola@norte.example",
    cc: [],
    bcc: [],
    subject: "Quotation Q00007",
    body: "Good morning, Lola:\nhere is our offer.",
    link: null,
    attachment: null,
    state: "waiting",
    notBefore: "2026-11-23T09:00:08Z",
    isScheduled: false,
    attempts: 0,
    nextTryAt: null,
    lastError: null,
    sentAt: null,
    createdAt: "2026-11-23T09:00:00Z",
    version: 2,
    ...given,
  });
}
