import * as z from "zod/mini";
import { Activity, Mention } from "../activities/records.ts";
import { Consent } from "../capture/records.ts";
import { sources } from "../capture/sources.ts";
import { kindsHaving } from "../kinds.ts";
import { messageState } from "../messaging/records.ts";
import { LeadListFacts } from "../opportunities/pool/records.ts";
import { id, moment, page, pageOf } from "../schemas.ts";

export const timelinePage = page;

/**
 * One line of a record's history: what was done to it (`event` with the fields before and after), and with it the note,
 * message, activity or file that the event is about, as it is now. `subject` is the record itself, or another one whose
 * history belongs to its own (an opportunity's quotations). A note that is gone is null, and so is a file; of changed lines of a document
 * `before` and `after` hold a fingerprint.
 */
export const TimelineEntry = z.object({
  id: id<"diary">(),
  happenedAt: moment(),
  event: z.string(),
  actor: z.object({
    kind: z.enum(["member", "customer", "system"]),
    id: z.nullable(id<"members">()),
    name: z.nullable(z.string()),
    /** What the key is called with which a program did it for him. */
    key: z.nullable(z.string()),
  }),
  subject: z.object({ kind: z.enum(kindsHaving("isTold")), id: z.string(), name: z.nullable(z.string()) }),
  before: z.nullable(z.record(z.string(), z.unknown())),
  after: z.nullable(z.record(z.string(), z.unknown())),
  /** The file that was brought in, where it was done so. */
  fileName: z.nullable(z.string()),
  /** Of a lead: the list with which it came in, or from which it was given out. */
  list: z.nullable(LeadListFacts),
  note: z.nullable(
    z.object({
      id: id<"notes">(),
      body: z.string(),
      mentions: z.array(Mention),
      isFromCustomer: z.boolean(),
      mayEdit: z.boolean(),
      version: z.int(),
    }),
  ),
  message: z.nullable(
    z.object({
      id: id<"messages">(),
      to: z.string(),
      cc: z.array(z.string()),
      bcc: z.array(z.string()),
      subject: z.string(),
      body: z.string(),
      link: z.nullable(z.string()),
      attachment: z.nullable(z.string()),
      state: messageState,
      /** When it leaves, where that was wished later than at once. */
      leavesAt: z.nullable(moment()),
      lastError: z.nullable(z.string()),
      version: z.int(),
    }),
  ),
  activity: z.nullable(Activity),
  /** The merge that it tells of. */
  merge: z.nullable(
    z.object({
      id: id<"merges">(),
      kind: z.enum(kindsHaving("isMerged")),
      isUndone: z.boolean(),
      mayUndo: z.boolean(),
    }),
  ),
  file: z.nullable(z.object({ id: id<"files">(), name: z.string(), mediaType: z.string(), isRemoved: z.boolean() })),
  /** By which source a lead came, and what its sender agreed to. */
  arrival: z.nullable(
    z.object({
      id: id<"arrivals">(),
      source: z.enum(sources),
      channel: z.string(),
      consent: z.nullable(Consent),
      /** What a mail says, without what it quotes; `isWhole`: there is no more of it. */
      mail: z.nullable(
        z.object({
          from: z.string(),
          address: z.string(),
          to: z.array(z.string()),
          subject: z.string(),
          sentAt: z.nullable(moment()),
          reply: z.string(),
          isWhole: z.boolean(),
        }),
      ),
    }),
  ),
});
export type TimelineEntry = z.output<typeof TimelineEntry>;
/** Newest first. */
export const Timeline = pageOf(TimelineEntry);
