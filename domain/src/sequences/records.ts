import * as z from "zod/mini";
import { calendarDate, id, moment, named } from "../schemas.ts";
import { Begins, sequenceSubjects } from "./begins.ts";
import { progressStates } from "./machine.ts";
import { stepKinds, waitUnits } from "./plan.ts";

const Wait = z.object({ amount: z.int(), unit: z.enum(waitUnits) });
const planned = { wait: Wait, summary: z.string(), note: z.nullable(z.string()) };
const Step = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("mail"), wait: Wait, templateId: id<"mail_templates">() }),
  z.object({ kind: z.literal("call"), ...planned }),
  z.object({ kind: z.literal("task"), ...planned }),
]);

/** Steps of mail, call and task with waits between them. */
export const Sequence = z.object({
  id: id<"sequences">(),
  name: z.string(),
  /** What it follows up: leads and opportunities, or offers; and by what it begins with an offer by itself. */
  subject: z.enum(sequenceSubjects),
  begins: z.nullable(Begins),
  isOn: z.boolean(),
  isArchived: z.boolean(),
  days: z.array(z.int()),
  from: z.string(),
  to: z.string(),
  steps: z.array(Step),
  version: z.int(),
});
export type Sequence = z.output<typeof Sequence>;
export const SequenceList = z.object({ items: z.array(Sequence) });

/** How it goes with those who are in a sequence, as far as one reaches them. */
export const SequenceCounts = z.object({
  sequenceId: id<"sequences">(),
  inIt: z.int(),
  paused: z.int(),
  answered: z.int(),
  unsubscribed: z.int(),
  stopped: z.int(),
  finished: z.int(),
});
export type SequenceCounts = z.output<typeof SequenceCounts>;
export const SequenceCountsList = z.object({ items: z.array(SequenceCounts) });

/** How many mails sequences write a day from one address. */
export const SequenceSettings = z.object({ dailyMails: z.int(), version: z.int() });
export type SequenceSettings = z.output<typeof SequenceSettings>;

/** How far a record is in a sequence, what comes next, and when. */
export const Enrolment = z.object({
  id: id<"sequence_enrolments">(),
  sequence: named<"sequences">(),
  state: z.enum(progressStates),
  position: z.int(),
  steps: z.int(),
  /** What comes next; null where nothing does. */
  next: z.nullable(z.object({ kind: z.enum(stepKinds), name: z.string() })),
  dueAt: z.nullable(moment()),
  /** What was planned is to be done first. */
  isAwaited: z.boolean(),
  reason: z.nullable(z.string()),
  missing: z.array(z.string()),
  enrolledAt: moment(),
  enrolledBy: z.nullable(z.string()),
  endedAt: z.nullable(moment()),
  version: z.int(),
});
export type Enrolment = z.output<typeof Enrolment>;

/** The sequences of a record, the newest first; and whether whoever it writes to wants no more of them. */
export const EnrolmentList = z.object({
  items: z.array(Enrolment),
  unsubscribed: z.nullable(z.object({ address: z.string(), at: moment() })),
});
export type EnrolmentList = z.output<typeof EnrolmentList>;

/** A sequence that has not begun with an offer by itself and may: on which day, or once it is opened so often; or not, for somebody said so. */
export const AheadOfOffer = z.object({
  sequence: named<"sequences">(),
  begins: Begins,
  on: z.nullable(calendarDate()),
  isSkipped: z.boolean(),
});

/** How an offer is followed up: its sequences, the newest first, those that are to come, and how often it was opened. */
export const OfferFollowUp = z.object({
  ...EnrolmentList.shape,
  ahead: z.array(AheadOfOffer),
  openings: z.int(),
  openedAt: z.nullable(moment()),
  /** Whether there is an offer to follow up: its customer has it, and has not answered. */
  isOpen: z.boolean(),
});
export type OfferFollowUp = z.output<typeof OfferFollowUp>;
